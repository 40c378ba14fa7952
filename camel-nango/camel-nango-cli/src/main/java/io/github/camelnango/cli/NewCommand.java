/*
 * Copyright 2026 the camel-nango authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.github.camelnango.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code new}: a script to start from, its recorded test and its route. */
@Command(
        name = "new",
        description = "Starts a sync or an action: a script, a recorded test that passes, and a route.",
        mixinStandardHelpOptions = true)
final class NewCommand implements Callable<Integer> {
    private static final Pattern INTEGRATION = Pattern.compile("[a-zA-Z0-9_.-]+");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");

    /** What can be started. */
    enum Kind {
        SYNC("syncs"),
        ACTION("actions");

        private final String folder;

        Kind(String folder) {
            this.folder = folder;
        }
    }

    @Parameters(index = "0", paramLabel = "sync|action", description = "what to start")
    private Kind kind = Kind.SYNC;

    @Parameters(index = "1", paramLabel = "INTEGRATION", description = "id of the integration, such as github")
    private String integration = "";

    @Parameters(index = "2", paramLabel = "NAME", description = "name of the function, such as open-issues")
    private String name = "";

    @Option(
            names = {"-d", "--dir"},
            paramLabel = "DIR",
            defaultValue = ".",
            description = "folder of the scripts (default: the current one)")
    private Path folder = Path.of(".");

    @Option(
            names = "--routes",
            paramLabel = "DIR",
            description = "folder of the route (default: routes in the scripts' folder)")
    private Path routes = Path.of("");

    @Option(names = "--force", description = "replace files that are there")
    private boolean force;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        check("INTEGRATION", integration, INTEGRATION, "letters, digits, '-', '_' and '.'");
        check("NAME", name, NAME, "lower-case letters, digits and '-', a letter first");
        String template = "new/" + kind.name().toLowerCase(Locale.ROOT);
        Path home = folder.resolve(integration);
        Path routeFolder = routes.toString().isEmpty() ? folder.resolve("routes") : routes;
        NewFiles files = new NewFiles()
                .add(home.resolve(kind.folder).resolve(name + ".ts"), fill(template + ".ts"))
                .add(home.resolve("tests").resolve(name + ".test.json"), fill(template + ".test.json"))
                .add(routeFolder.resolve(integration + "-" + name + ".camel.yaml"), fill(template + ".camel.yaml"));
        PrintWriter out = command.commandLine().getOut();
        files.write(force).forEach(path -> out.println("wrote " + path));
        out.println("Try it: camel-nango test --filter " + integration + "/" + name + " " + folder);
        out.flush();
        return CommandLine.ExitCode.OK;
    }

    private static void check(String what, String text, Pattern allowed, String expected) {
        if (!allowed.matcher(text).matches()) {
            throw new UsageException(what + " is '" + text + "': expected " + expected);
        }
    }

    private String fill(String template) {
        return Resource.text(template)
                .replace("{{integration}}", integration)
                .replace("{{name}}", name)
                .replace("{{Model}}", model());
    }

    /** Model names are one word that begins with a capital. */
    private String model() {
        return Arrays.stream(name.split("-"))
                .filter(word -> !word.isEmpty())
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }
}
