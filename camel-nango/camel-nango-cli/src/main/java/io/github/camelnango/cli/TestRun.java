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
import io.github.camelnango.test.recorded.Outcome;
import io.github.camelnango.test.recorded.RecordedCase;
import io.github.camelnango.test.recorded.RecordedCases;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Runs cases, several at once, and tells what did not pass as it happens. */
final class TestRun {
    private final RecordedCases cases;
    private final Screen screen;

    TestRun(RecordedCases cases, Screen screen) {
        this.cases = cases;
        this.screen = screen;
    }

    TestResults run(List<RecordedCase> tests, int jobs) throws InterruptedException {
        long started = System.nanoTime();
        ExecutorService threads = Executors.newFixedThreadPool(jobs);
        try {
            CompletionService<TestResults.Result> ended = new ExecutorCompletionService<>(threads);
            tests.forEach(test -> ended.submit(() -> new TestResults.Result(test, cases.run(test))));
            List<TestResults.Result> results = new ArrayList<>();
            for (int done = 1; done <= tests.size(); done++) {
                TestResults.Result result = ended.take().get();
                results.add(result);
                tell(result);
                screen.progress(done, tests.size(), result.test().name());
            }
            return TestResults.of(results, System.nanoTime() - started);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A test could not be run", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private void tell(TestResults.Result result) {
        Outcome outcome = result.outcome();
        switch (outcome.status()) {
            case PASSED -> {}
            case FAILED ->
                screen.print(
                        screen.styled(Style.BAD, "FAILED") + " " + result.test().name() + ": " + result.reason()
                                + System.lineSeparator() + Screen.indented(outcome.message()));
            case SKIPPED ->
                screen.print(screen.styled(Style.DOUBTFUL, "skipped") + " "
                        + result.test().name() + ": "
                        + outcome.message().lines().findFirst().orElse(result.reason()));
        }
    }
}
