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

import io.github.camelnango.api.FunctionName;
import io.github.camelnango.api.Json;
import io.github.camelnango.cli.Screen.Style;
import io.github.camelnango.cli.run.DryRun;
import io.github.camelnango.cli.run.SavedTest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code run}: one run of a sync or action for a real account. */
@Command(
        name = "run",
        description = "Runs a sync or an action once for a real account; records and checkpoints are shown, not kept.",
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "INTEGRATION", description = "the integration's folder, such as github")
    private String integration = "";

    @Parameters(index = "1", paramLabel = "NAME", description = "the function's name, such as open-issues")
    private String name = "";

    @Parameters(
            index = "2",
            paramLabel = "DIR",
            defaultValue = ".",
            description =
                    "folder in Nango's layout, <integration>/{syncs,actions,on-events}/<name>.ts (default: the current one)")
    private Path folder = Path.of(".");

    @Mixin
    private ScriptFolder scripts = new ScriptFolder();

    @Mixin
    private AccountOptions account = new AccountOptions();

    @Option(names = "--input", paramLabel = "JSON|@FILE", description = "an action's input")
    private @Nullable String input;

    @Option(names = "--checkpoint", paramLabel = "JSON|@FILE", description = "the checkpoint that the run finds")
    private @Nullable String checkpoint;

    @Option(
            names = "--last-sync-date",
            paramLabel = "TIME",
            description = "when the last run is to have been, such as 2026-01-31T12:00:00Z")
    private @Nullable String lastSyncDate;

    @Option(names = "--variant", paramLabel = "NAME", description = "a sync's variant (default: base)")
    private String variant = "base";

    @Option(names = "--save", description = "records tests/<name>.test.json, and a test that Nango's own tools run too")
    private boolean save;

    @Option(names = "--force", description = "replace a recording that is there")
    private boolean force;

    @Option(names = "--json", description = "everything as one JSON document; log lines go to standard error")
    private boolean json;

    @Mixin
    private Screen screen = new Screen();

    @Override
    public Integer call() throws IOException {
        Json given = JsonArgument.of("--input", input);
        DryRun run = new DryRun(
                account.account(integration),
                variant,
                given,
                JsonArgument.object("--checkpoint", checkpoint),
                instant(lastSyncDate),
                account.providers());
        Consumer<String> live = line -> {
            if (json) {
                screen.complain(line);
            } else {
                screen.print(screen.styled(Style.QUIET, line));
            }
        };
        try (ScriptFolder.Opened opened = scripts.open(folder)) {
            FunctionName function = find(opened.loader().list());
            TestFiles files = new TestFiles(ScriptFolder.scripts(folder).resolve(integration), function);
            if (save && !force) {
                files.requireNone();
            }
            DryRun.Ended ended = run.run(opened.loader(), function, live);
            RunReport report = new RunReport(ended);
            screen.print(json ? report.json() : report.text(screen));
            if (save && ended.failure() == null) {
                files.write(ended.function().definition(), new SavedTest(ended, given).text())
                        .forEach(path -> live.accept("wrote " + path));
            }
            return ended.failure() == null ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
        }
    }

    private FunctionName find(List<FunctionName> names) {
        List<FunctionName> all = names.stream()
                .filter(one -> one.integration().equals(integration))
                .toList();
        return all.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UsageException("There is no function " + integration + "/" + name
                        + (all.isEmpty()
                                ? ", nor any other of that integration"
                                : "; the integration has "
                                        + String.join(
                                                ", ",
                                                all.stream()
                                                        .map(FunctionName::name)
                                                        .sorted()
                                                        .toList()))));
    }

    private static @Nullable Instant instant(@Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException e) {
            throw new UsageException(
                    "--last-sync-date is '" + text + "': expected a time such as 2026-01-31T12:00:00Z");
        }
    }
}
