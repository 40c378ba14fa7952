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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code types}: writes the types of the module {@code nango}, so that editors check scripts. */
@Command(
        name = "types",
        description = "Writes nango.d.ts, so that editors and tsc check scripts without Nango's npm package;"
                + " and a tsconfig.json where there is none.",
        mixinStandardHelpOptions = true)
final class TypesCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "DIR",
            defaultValue = ".",
            description = "folder of the scripts (default: the current one)")
    private Path folder = Path.of(".");

    @Option(names = "--force", description = "replace a nango.d.ts that is there")
    private boolean force;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        NewFiles files = new NewFiles().add(folder.resolve("nango.d.ts"), Resource.text("nango.d.ts"));
        Path settings = folder.resolve("tsconfig.json");
        if (!Files.exists(settings)) {
            files.add(settings, Resource.text("tsconfig.json"));
        }
        PrintWriter out = command.commandLine().getOut();
        files.write(force).forEach(path -> out.println("wrote " + path));
        out.println(
                "Editors also need the types of what scripts import: npm install --save-dev zod@4 @types/node typescript");
        out.flush();
        return CommandLine.ExitCode.OK;
    }
}
