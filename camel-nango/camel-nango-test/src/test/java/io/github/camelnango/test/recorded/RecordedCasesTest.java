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
package io.github.camelnango.test.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelnango.test.recorded.Outcome.Reason;
import io.github.camelnango.test.recorded.Outcome.Status;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedCasesTest {
    private static final Path CASES = Path.of("src/test/resources/cases");

    @Test
    void allPassingCasesPass() {
        RecordedOptions options = RecordedOptions.defaults()
                .withProviders(List.of(CASES.resolve("providers.yaml").toString()));
        try (RecordedCases cases = RecordedCases.open(options)) {
            List<RecordedCase> found = cases.find(List.of(CASES.resolve("passing")), Pattern.compile(""))
                    .toList();
            assertThat(found).hasSizeGreaterThan(14);
            assertThat(found.parallelStream()
                            .map(test -> test + ": " + cases.run(test).message()))
                    .allMatch(line -> line.endsWith(": "));
        }
    }

    @Test
    void aDifferentResultIsShownWithItsPlace() {
        Outcome outcome = run("differs", RecordedOptions.defaults());

        assertThat(outcome.status()).isEqualTo(Status.FAILED);
        assertThat(outcome.reason()).contains(Reason.RESULT_DIFFERS);
        assertThat(outcome.message()).contains("$.items[0].name: expected \"b\", got \"a\"");
    }

    @Test
    void aRequestThatWasNotRecordedIsNamedWithItsHash() {
        Outcome outcome = run("unrecorded", RecordedOptions.defaults());

        assertThat(outcome.reason()).contains(Reason.NOT_RECORDED);
        assertThat(outcome.message())
                .contains("No mock found for GET /v1/other")
                .containsPattern("hash [0-9a-f]{40}");
    }

    @Test
    void anErrorOfTheScriptIsShownWithItsPlace() {
        Outcome outcome = run("throws", RecordedOptions.defaults());

        assertThat(outcome.reason()).contains(Reason.SCRIPT_ERROR);
        assertThat(outcome.message()).contains("broken on purpose", "notes/actions/throws.ts:10");
    }

    @Test
    void whatNothingCanSettleIsNotWaitedFor() {
        assertThat(run("hangs", RecordedOptions.defaults()).reason()).contains(Reason.STALLED);
    }

    @Test
    void aCaseWithoutRecordingIsSkipped() {
        Outcome outcome = run("no-recording", RecordedOptions.defaults());

        assertThat(outcome.status()).isEqualTo(Status.SKIPPED);
        assertThat(outcome.reason()).contains(Reason.NO_RECORDING);
    }

    @Test
    void aTestThatNeedsMoreThanThereIsIsSkippedNamingTheMember() {
        Outcome outcome = run("custom", RecordedOptions.defaults());

        assertThat(outcome.status()).isEqualTo(Status.SKIPPED);
        assertThat(outcome.message()).isEqualTo("custom test code: vi.stubGlobal is missing");
    }

    @Test
    void errorStatusesFailOnlyWhenAskedFor() {
        assertThat(run("strict", RecordedOptions.defaults()).status()).isEqualTo(Status.PASSED);
        assertThat(run("strict", RecordedOptions.defaults().withStrictHttp(true))
                        .message())
                .contains("Request failed with status code 404");
    }

    @Test
    void anEndlessLoopEndsAtTheTimeLimit() {
        RecordedOptions options = RecordedOptions.defaults().withTimeLimit(Duration.ofSeconds(2));
        try (RecordedCases cases = RecordedCases.open(options)) {
            RecordedCase endless = cases.find(List.of(CASES.resolve("endless")), Pattern.compile("loops"))
                    .findFirst()
                    .orElseThrow();
            assertThat(cases.run(endless).reason()).contains(Reason.TIME_LIMIT);
        }
    }

    @Test
    void linkedIntegrationsAreFollowedOnlyWhenAskedFor(@TempDir Path folder) throws Exception {
        Path notes = CASES.resolve("passing/old-notes").toAbsolutePath();
        Files.createSymbolicLink(folder.resolve("linked"), notes);
        Pattern all = Pattern.compile("");

        try (RecordedCases cases = RecordedCases.open(RecordedOptions.defaults());
                RecordedCases following =
                        RecordedCases.open(RecordedOptions.defaults().withFollowLinks(true))) {
            assertThat(cases.find(List.of(folder), all)).isEmpty();
            assertThat(following.find(List.of(folder), all)).hasSize(1);
        }
    }

    @Test
    void aMissingFolderIsNamed() {
        try (RecordedCases cases = RecordedCases.open(RecordedOptions.defaults())) {
            assertThatThrownBy(() -> cases.find(List.of(Path.of("nowhere")), Pattern.compile(""))
                            .count())
                    .hasMessageContaining("There is no folder")
                    .hasMessageContaining("nowhere");
        }
    }

    private static Outcome run(String name, RecordedOptions options) {
        try (RecordedCases cases = RecordedCases.open(options)) {
            return cases.find(List.of(CASES.resolve("failing")), Pattern.compile("/" + name + "$"))
                    .map(cases::run)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
