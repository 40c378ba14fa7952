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
package io.github.camelnango.embedded.run;

import static io.github.camelnango.embedded.run.TestRuns.ACME;
import static io.github.camelnango.embedded.run.TestRuns.await;
import static io.github.camelnango.embedded.run.TestRuns.call;
import static io.github.camelnango.embedded.run.TestRuns.called;
import static io.github.camelnango.embedded.run.TestRuns.output;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelnango.api.Dataset;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.RecordQuery;
import io.github.camelnango.api.Registration;
import io.github.camelnango.api.RunResult;
import io.github.camelnango.api.SyncRequest;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergingMethodsTest {
    private static final String IGNORE = "[{\"strategy\":\"ignore_if_modified_after\"},\"Issue\"]";

    @TempDir
    Path folder;

    private static void webhookSaves(TestRuns runs, String variant, String records) {
        runs.runtime.records().save(new Dataset(ACME, "Issue", variant), new Json(records), null);
    }

    private static String record(TestRuns runs, String variant) {
        return runs.runtime
                .records()
                .list(new Dataset(ACME, "Issue", variant), RecordQuery.after(null, 10))
                .records()
                .get(0)
                .payload()
                .text();
    }

    private static RunResult run(TestRuns runs, String variant, String strategy) {
        webhookSaves(runs, variant, "[{\"id\":\"1\",\"t\":\"old\"}]");
        JavaFunction code = (nango, input) -> {
            called(nango, "setMergingStrategy", strategy);
            webhookSaves(runs, variant, "[{\"id\":\"1\",\"t\":\"webhook\"}]");
            called(nango, "batchSave", "[[{\"id\":\"2\"}],\"Issue\"]");
            called(nango, "batchSave", "[[{\"id\":\"2\",\"t\":\"again\"}],\"Issue\"]");
            return call(nango, "batchSave", "[[{\"id\":\"1\",\"t\":\"sync\"}],\"Issue\"]");
        };
        try (Registration registered = runs.register(JavaFunction.sync("slow", "every hour", code))) {
            return await(runs.runtime.functions().runSync(new SyncRequest(ACME, "slow", variant, false, false)));
        }
    }

    @Test
    void aSlowSyncLeavesWhatAWebhookBroughtMeanwhile() {
        try (TestRuns runs = TestRuns.open(folder)) {
            runs.connect("acme");
            RunResult result = run(runs, "base", IGNORE);
            assertThat(record(runs, "base")).contains("webhook");
            assertThat(runs.log(result))
                    .contains("Merging strategy set to 'ignore_if_modified_after' for model Issue.");
        }
    }

    @Test
    void theSameHoldsForVariants() {
        try (TestRuns runs = TestRuns.open(folder)) {
            runs.connect("acme");
            run(runs, "eu", IGNORE);
            assertThat(record(runs, "eu")).contains("webhook");
        }
    }

    @Test
    void strictCompatibilityLosesTheStrategyOfVariantsAsNangoDoes() {
        try (TestRuns runs = TestRuns.strict(folder)) {
            runs.connect("acme");
            run(runs, "eu", IGNORE);
            assertThat(runs.runtime
                            .records()
                            .list(new Dataset(ACME, "Issue", "eu"), RecordQuery.after(null, 10))
                            .records())
                    .noneMatch(record -> record.payload().text().contains("webhook"));
        }
    }

    @Test
    void overrideOverwrites() {
        try (TestRuns runs = TestRuns.open(folder)) {
            runs.connect("acme");
            run(runs, "base", "[{\"strategy\":\"override\"},\"Issue\"]");
            assertThat(runs.records("Issue"))
                    .noneMatch(record -> record.payload().text().contains("webhook"));
        }
    }

    @Test
    void theFirstStrategyOfAModelStays() {
        try (TestRuns runs = TestRuns.open(folder)) {
            runs.connect("acme");
            webhookSaves(runs, "base", "[{\"id\":\"1\",\"t\":\"old\"}]");
            RunResult result = runs.inSync((nango, input) -> {
                called(nango, "setMergingStrategy", "[{\"strategy\":\"override\"},\"Issue\"]");
                called(nango, "setMergingStrategy", IGNORE);
                called(nango, "setMergingStrategy", "[{\"strategy\":\"override\"},\"User\"]");
                webhookSaves(runs, "base", "[{\"id\":\"1\",\"t\":\"webhook\"}]");
                return call(nango, "batchSave", "[[{\"id\":\"1\",\"t\":\"sync\"}],\"Issue\"]");
            });
            assertThat(record(runs, "base")).contains("sync");
            assertThat(runs.log(result))
                    .containsOnlyOnce("Merging strategy for model Issue is already set. Skipping")
                    .contains("Merging strategy set to 'override' for model User.");
        }
    }

    @Test
    void refusesAStrategyThatDoesNotExist() {
        try (TestRuns runs = TestRuns.open(folder)) {
            runs.connect("acme");
            assertThatThrownBy(() -> runs.inSync((nango, input) ->
                            call(nango, "setMergingStrategy", "[{\"strategy\":\"newest\"},\"Issue\"]")))
                    .hasMessage("Unsupported merging strategy: newest");
        }
    }

    @Test
    void recordsOfAWebhookDuringTheRunAreNotFromPreviousExecutions() {
        try (TestRuns runs = TestRuns.open(folder)) {
            runs.connect("acme");
            webhookSaves(runs, "base", "[{\"id\":\"old\"},{\"id\":\"kept\"}]");
            runs.clock.move(Duration.ofSeconds(1));
            runs.inSync((nango, input) -> {
                called(nango, "batchSave", "[[{\"id\":\"kept\"}],\"Issue\"]");
                webhookSaves(runs, "base", "[{\"id\":\"new\"}]");
                assertThat(called(nango, "deleteRecordsFromPreviousExecutions", "[\"Issue\"]"))
                        .isEqualTo("{\"deletedKeys\":[\"old\"]}");
                return output("null");
            });
        }
    }
}
