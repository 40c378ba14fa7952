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

import io.github.camelnango.cli.Screen.Style;
import io.github.camelnango.test.recorded.Outcome.Status;
import io.github.camelnango.test.recorded.RecordedCase;
import io.github.camelnango.test.recorded.RecordedCases;
import io.github.camelnango.test.recorded.RecordedOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code test}: runs the recorded cases of folders. */
@Command(
        name = "test",
        description =
                "Runs the recorded tests of scripts (*.test.ts, *.test.json and the older mocks/), without network.",
        mixinStandardHelpOptions = true)
final class TestCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "DIR",
            arity = "1..*",
            description = "an integration's folder, a folder of integrations, or one that holds integrations/")
    private List<Path> folders = List.of();

    @Option(
            names = "--engine",
            paramLabel = "NAME",
            defaultValue = "auto",
            description = "JavaScript engine: v8, graaljs or auto (default: the fastest that runs here)")
    private String engine = "auto";

    @Option(names = "--filter", paramLabel = "REGEX", description = "only tests whose <integration>/<name> matches")
    private Pattern filter = Pattern.compile("");

    @Option(
            names = "--providers",
            paramLabel = "FILE",
            description =
                    "file in Nango's providers.yaml format, for the pagination defaults of providers; may be repeated")
    private List<String> providers = List.of();

    @Option(names = "--jobs", paramLabel = "N", description = "how many tests run at once (default: one per processor)")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--strict-http",
            description = "a recorded status of 400 and above fails as in production; in Nango's own tests it does not")
    private boolean strictHttp;

    @Option(names = "--follow-links", description = "also test integrations that are symbolic links to others")
    private boolean followLinks;

    @Option(names = "--report", paramLabel = "FILE", description = "writes what became of each test as JSON")
    private @Nullable Path report;

    @Mixin
    private Screen screen = new Screen();

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (jobs < 1) {
            throw new UsageException("--jobs is " + jobs + ": expected 1 or more");
        }
        RecordedOptions options = RecordedOptions.defaults()
                .withEngine(engine)
                .withProviders(providers)
                .withStrictHttp(strictHttp)
                .withFollowLinks(followLinks);
        TestResults results;
        try (RecordedCases cases = RecordedCases.open(options)) {
            List<RecordedCase> found = find(cases);
            results = new TestRun(cases, screen).run(found, jobs);
            if (report != null) {
                new TestReport(cases.engine(), results).write(report);
            }
        }
        results.summary(screen).forEach(screen::print);
        boolean failed = results.count(Status.FAILED) > 0;
        screen.print(screen.styled(failed ? Style.BAD : Style.GOOD, results.totals()));
        return failed ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.OK;
    }

    private List<RecordedCase> find(RecordedCases cases) {
        List<RecordedCase> found;
        try {
            found = cases.find(folders, filter).toList();
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
        if (found.isEmpty()) {
            String where =
                    String.join(", ", folders.stream().map(Path::toString).toList());
            throw new UsageException(
                    filter.pattern().isEmpty()
                            ? "There is no recorded test in " + where
                                    + ": expected <integration>/tests/<name>.test.ts or <name>.test.json"
                            : "No recorded test in " + where + " matches --filter " + filter.pattern());
        }
        return found;
    }
}
