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

import static io.github.camelnango.embedded.run.TestRuns.called;
import static io.github.camelnango.embedded.run.TestRuns.output;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelnango.embedded.run.memory.Checkpoints;
import io.github.camelnango.embedded.run.memory.SyncStates;
import io.github.camelnango.embedded.store.TestDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CheckpointMethodsTest {
    @TempDir
    Path folder;

    private TestRuns open(TestDatabase database) {
        TestRuns runs = TestRuns.open(TestRuns.store(database, folder));
        runs.connect("acme");
        return runs;
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void keepsACheckpointFromRunToRunUntilItIsCleared(TestDatabase database) {
        try (TestRuns runs = open(database)) {
            runs.inSync((nango, input) -> {
                assertThat(called(nango, "getCheckpoint", "[]")).isEqualTo("null");
                called(nango, "saveCheckpoint", "[{\"page\":1,\"done\":false,\"at\":\"x\"}]");
                called(nango, "saveCheckpoint", "[{\"page\":2}]");
                return output("null");
            });
            runs.inSync((nango, input) -> {
                assertThat(called(nango, "getCheckpoint", "[]")).isEqualTo("{\"page\":2}");
                called(nango, "clearCheckpoint", "[]");
                assertThat(called(nango, "getCheckpoint", "[]")).isEqualTo("null");
                assertThatThrownBy(() -> called(nango, "clearCheckpoint", "[]"))
                        .hasMessage("Error deleting checkpoint: there is no checkpoint to delete");
                return output("null");
            });
            runs.inSync((nango, input) -> {
                called(nango, "saveCheckpoint", "[{\"page\":3}]");
                return output("null");
            });
            runs.inSync((nango, input) -> {
                assertThat(called(nango, "getCheckpoint", "[]")).isEqualTo("{\"page\":3}");
                return output("null");
            });
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void refusesToOverwriteACheckpointThatAnotherRunHasWritten(TestDatabase database) {
        try (TestRuns runs = open(database)) {
            // The one action starts the same action again, so both have the same checkpoint.
            runs.register(JavaFunction.action("twice", (nango, input) -> {
                called(nango, "getCheckpoint", "[]");
                if (nango.run().depth() == 0) {
                    called(nango, "triggerAction", "[\"twice\"]");
                }
                called(nango, "saveCheckpoint", "[{\"page\":1}]");
                return output("1");
            }));
            assertThatThrownBy(() -> runs.action("twice", "null"))
                    .hasMessage("Error saving checkpoint: Checkpoint has been updated since last read")
                    .extracting("type")
                    .isEqualTo("checkpoint_conflict");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void checksWhatIsKept(TestDatabase database) {
        try (TestRuns runs = open(database)) {
            String many =
                    IntStream.range(0, 17).mapToObj(i -> "\"f" + i + "\":1").collect(Collectors.joining(","));
            runs.inSync((nango, input) -> {
                assertThatThrownBy(() -> called(nango, "saveCheckpoint", "[[1]]"))
                        .hasMessage("Invalid checkpoint: expected an object, but got array");
                assertThatThrownBy(() -> called(nango, "saveCheckpoint", "[{\"a\":{}}]"))
                        .hasMessage("Invalid checkpoint: field 'a' must be a string, a number or a boolean");
                assertThatThrownBy(() -> called(nango, "saveCheckpoint", "[{\"a\":null}]"))
                        .hasMessageStartingWith("Invalid checkpoint");
                assertThatThrownBy(() -> called(nango, "saveCheckpoint", "[{" + many + "}]"))
                        .hasMessageContaining("17 fields");
                assertThatThrownBy(() -> called(nango, "saveCheckpoint", "[{\"a\":\"" + "x".repeat(4001) + "\"}]"))
                        .hasMessageContaining("4001 characters");
                called(nango, "saveCheckpoint", "[{\"a\":\"" + "x".repeat(4000) + "\"}]");
                return output("null");
            });
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void remembersDatesOfSyncs(TestDatabase database) {
        try (var store = TestRuns.storeOf(database, folder)) {
            SyncStates states = new SyncStates(store);
            Instant at = Instant.parse("2026-01-02T03:04:05.678901Z");
            assertThat(states.lastSyncDate(1, "issues", "base")).isEmpty();
            states.nextRunAt(1, "issues", "base", at.plusSeconds(1));
            assertThat(states.lastSyncDate(1, "issues", "base")).isEmpty();
            states.lastSyncDate(1, "issues", "base", at);
            assertThat(states.lastSyncDate(1, "issues", "base")).contains(at);
            assertThat(states.nextRunAt(1, "issues", "base")).contains(at.plusSeconds(1));
            states.lastSyncDate(1, "issues", "base", null);
            assertThat(states.lastSyncDate(1, "issues", "base")).isEmpty();
            assertThat(states.lastSyncDate(1, "issues", "other")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void letsOneOfTwoWritersWin(TestDatabase database) {
        try (var store = TestRuns.storeOf(database, folder)) {
            Checkpoints checkpoints = new Checkpoints(store);
            var json = new io.github.camelnango.api.Json("{}");
            var first = checkpoints.write(1, "sync:a:base", json, null);
            assertThatThrownBy(() -> checkpoints.write(1, "sync:a:base", json, null))
                    .extracting("type")
                    .isEqualTo("checkpoint_conflict");
            var second = checkpoints.write(1, "sync:a:base", null, first);
            assertThatThrownBy(() -> checkpoints.write(1, "sync:a:base", json, first))
                    .extracting("type")
                    .isEqualTo("checkpoint_conflict");
            assertThat(second.version()).isEqualTo(2);
            assertThat(checkpoints.read(1, "sync:a:base")).contains(second);
            checkpoints.delete(1, "sync:a:base");
            assertThat(checkpoints.read(1, "sync:a:base")).isEmpty();
        }
    }
}
