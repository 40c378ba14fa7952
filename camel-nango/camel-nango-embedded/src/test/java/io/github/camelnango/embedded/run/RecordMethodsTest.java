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

import static io.github.camelnango.embedded.run.TestRuns.call;
import static io.github.camelnango.embedded.run.TestRuns.called;
import static io.github.camelnango.embedded.run.TestRuns.output;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelnango.api.ConnectionRef;
import io.github.camelnango.api.Dataset;
import io.github.camelnango.api.HelperReply;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.NangoScriptException;
import io.github.camelnango.api.RecordChanges;
import io.github.camelnango.api.RejectedRecord;
import io.github.camelnango.api.RunInfo;
import io.github.camelnango.api.RunResult;
import io.github.camelnango.api.StoredRecord;
import io.github.camelnango.embedded.json.JsonText;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordMethodsTest {
    @TempDir
    Path folder;

    private TestRuns runs;

    @BeforeEach
    void open() {
        runs = TestRuns.open(folder);
        runs.connect("acme");
    }

    @AfterEach
    void close() {
        runs.close();
    }

    @Test
    void savesRecordsInChunksOfAThousandAndSumsTheChanges() {
        String records = IntStream.range(0, 2_500)
                .mapToObj(i -> "{\"id\":\"" + i + "\",\"title\":\"a, ] \\\" }\"}")
                .collect(Collectors.joining(",", "[", "]"));
        RunResult result = runs.inSync((nango, input) -> {
            assertThat(called(nango, "batchSave", "[" + records + ",\"Issue\"]"))
                    .isEqualTo("true");
            called(nango, "batchDelete", "[[{\"id\":\"7\"}],\"Issue\"]");
            return output("null");
        });
        assertThat(runs.calls.operations())
                .containsExactly("records:save", "records:save", "records:save", "records:delete");
        assertThat(result.changes()).containsEntry("Issue", new RecordChanges(2_500, 0, 1, 0));
        assertThat(runs.records("Issue")).hasSize(2_500);
    }

    @Test
    void aRunWithBadRecordsSucceedsWithRejects() {
        RunResult result = runs.inSync((nango, input) -> {
            called(nango, "batchSave", "[[{\"id\":\"1\"},{\"name\":\"no id\"},7],\"Issue\"]");
            called(nango, "saveCheckpoint", "[{\"page\":2}]");
            return output("null");
        });
        assertThat(result.changes()).containsEntry("Issue", new RecordChanges(1, 0, 0, 0, 2));
        assertThat(runs.runtime.logs().runs("api", 1).get(0).status()).isEqualTo(RunInfo.Status.SUCCESS_WITH_REJECTS);
        assertThat(runs.log(result)).anyMatch(line -> line.startsWith("2 records of Issue could not be kept"));
        assertThat(runs.runtime
                        .records()
                        .rejects(new Dataset(new ConnectionRef("api", "acme"), "Issue", "base"), null, 10)
                        .records())
                .extracting(RejectedRecord::run)
                .containsExactly(result.runId(), result.runId());
    }

    @Test
    void aRunThatWouldDeleteNearlyAllFails() {
        String records = IntStream.range(0, 30)
                .mapToObj(i -> "{\"id\":\"" + i + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
        runs.inSync((nango, input) -> {
            called(nango, "batchSave", "[" + records + ",\"Issue\"]");
            return output("null");
        });
        runs.clock.move(Duration.ofMinutes(1));
        for (String method : List.of("trackDeletesEnd", "deleteRecordsFromPreviousExecutions")) {
            assertThatThrownBy(() -> runs.inSync((nango, input) -> {
                        called(nango, "trackDeletesStart", "[\"Issue\"]");
                        called(nango, method, "[\"Issue\"]");
                        return output("null");
                    }))
                    .isInstanceOf(NangoException.class)
                    .hasMessageContaining("30 of 30 records")
                    .extracting("type")
                    .isEqualTo("mass_delete_refused");
            assertThat(runs.runtime.logs().runs("api", 1).get(0).errorType()).isEqualTo("mass_delete_refused");
            assertThat(runs.records("Issue")).hasSize(30).allMatch(record -> record.deletedAt() == null);
        }
    }

    @Test
    void doesNothingForNoRecords() {
        runs.inSync((nango, input) -> {
            called(nango, "batchSave", "[null,\"Issue\"]");
            called(nango, "batchSave", "[[],\"Issue\"]");
            return output("null");
        });
        assertThat(runs.calls.calls).isEmpty();
    }

    @Test
    void refusesAModelThatTheSyncDoesNotDeclare() {
        assertThatThrownBy(() -> runs.inSync((nango, input) -> call(nango, "batchSave", "[[{\"id\":\"1\"}],\"Pet\"]")))
                .isInstanceOf(NangoScriptException.class)
                .hasMessage("The model 'Pet' is not included in the declared sync models: Issue,User")
                .extracting("type")
                .isEqualTo("undeclared_model");
    }

    @Test
    void hasNoRecordsInAnAction() {
        assertThatThrownBy(() -> runs.inAction((nango, input) -> call(nango, "batchSave", "[[],\"Issue\"]")))
                .hasMessage("nango.batchSave is not available in an action");
    }

    @Test
    void keepsTheReasonOfAFailedSave() {
        assertThatThrownBy(() -> runs.inSync((nango, input) -> call(nango, "batchSave", "[{\"x\":1},\"Issue\"]")))
                .hasMessageStartingWith("Failed to save records: ")
                .hasMessageContaining("array");
    }

    @Test
    void writesInTheOrderOfTheCallsThoughNoneIsAwaited() {
        CountDownLatch slow = new CountDownLatch(1);
        List<String> order = new CopyOnWriteArrayList<>();
        runs.calls.interceptor = helperCall -> {
            order.add(helperCall.operation() + " starts");
            if (order.size() == 1) {
                return CompletableFuture.supplyAsync(() -> {
                    waitFor(slow);
                    order.add("first save ends");
                    return new HelperReply(null, java.util.Map.of());
                });
            }
            return null;
        };
        runs.inSync((nango, input) -> {
            call(nango, "batchSave", "[[{\"id\":\"1\"}],\"Issue\"]");
            call(nango, "batchUpdate", "[[{\"id\":\"1\"}],\"Issue\"]");
            call(nango, "setMetadata", "[{\"a\":1}]");
            assertThat(order).containsExactly("save starts");
            slow.countDown();
            return output("null");
        });
        assertThat(order).containsExactly("save starts", "first save ends", "update starts", "set starts");
    }

    @Test
    void endsOnlyWhenUnawaitedSavesAreStored() {
        RunResult result = runs.inSync((nango, input) -> {
            for (int i = 0; i < 50; i++) {
                call(nango, "batchSave", "[[{\"id\":\"" + i + "\"}],\"Issue\"]");
            }
            return output("null");
        });
        assertThat(result.changes().get("Issue").added()).isEqualTo(50);
    }

    @Test
    void savesNoCheckpointAfterAFailedSave() {
        assertThatThrownBy(() -> runs.inSync((nango, input) -> {
                    assertThatThrownBy(() -> called(nango, "batchSave", "[{\"x\":1},\"Issue\"]"))
                            .hasMessageStartingWith("Failed to save records");
                    return call(nango, "saveCheckpoint", "[{\"page\":2}]");
                }))
                .hasMessageStartingWith("Error saving checkpoint: ")
                .hasMessageContaining("Failed to save records");
        runs.inSync((nango, input) -> {
            assertThat(called(nango, "getCheckpoint", "[]")).isEqualTo("null");
            return output("null");
        });
    }

    @Test
    void deletesNothingAfterAFailedSave() {
        assertThatThrownBy(() -> runs.inSync((nango, input) -> {
                    called(nango, "batchSave", "[[{\"id\":\"1\"}],\"Issue\"]");
                    called(nango, "trackDeletesStart", "[\"Issue\"]");
                    try {
                        called(nango, "batchSave", "[{\"x\":1},\"Issue\"]");
                    } catch (NangoException e) {
                        // a script that swallows it
                    }
                    return call(nango, "trackDeletesEnd", "[\"Issue\"]");
                }))
                .hasMessageContaining("Failed to save records");
        assertThat(runs.records("Issue")).allMatch(record -> record.deletedAt() == null);
    }

    @Test
    void deletesWhatAWindowHasNotSeenAndCountsIt() {
        RunResult result = runs.inSync((nango, input) -> {
            called(nango, "batchSave", "[[{\"id\":\"1\"},{\"id\":\"2\"}],\"Issue\"]");
            called(nango, "trackDeletesStart", "[\"Issue\"]");
            called(nango, "batchSave", "[[{\"id\":\"1\"}],\"Issue\"]");
            assertThat(called(nango, "trackDeletesEnd", "[\"Issue\"]")).isEqualTo("{\"deletedKeys\":[\"2\"]}");
            return output("null");
        });
        assertThat(result.changes().get("Issue").deleted()).isEqualTo(1);
    }

    @Test
    void aSyncThatTracksDeletesLosesWhatItDidNotWriteThisTime() {
        runs.inSync((nango, input) -> call(nango, "batchSave", "[[{\"id\":\"1\"},{\"id\":2}],\"Issue\"]"));
        runs.clock.move(Duration.ofSeconds(1));
        runs.register(JavaFunction.sync(
                "tracking", null, true, (nango, input) -> call(nango, "batchSave", "[[{\"id\":2}],\"Issue\"]")));
        RunResult result = runs.sync("tracking");
        assertThat(result.changes().get("Issue")).isEqualTo(new RecordChanges(0, 0, 1, 1));
        assertThat(runs.records("Issue").stream()
                        .filter(record -> record.deletedAt() != null)
                        .map(StoredRecord::id))
                .containsExactly("1");
    }

    @Test
    void deletesRecordsOfPreviousRunsOnRequest() {
        runs.inSync((nango, input) -> call(nango, "batchSave", "[[{\"id\":\"1\"},{\"id\":\"2\"}],\"Issue\"]"));
        runs.clock.move(Duration.ofSeconds(1));
        runs.inSync((nango, input) -> {
            called(nango, "batchSave", "[[{\"id\":\"2\"}],\"Issue\"]");
            assertThat(called(nango, "deleteRecordsFromPreviousExecutions", "[\"Issue\"]"))
                    .isEqualTo("{\"deletedKeys\":[\"1\"]}");
            return output("null");
        });
    }

    @Test
    void readsRecordsByIdsWithTheIdsAsGiven() {
        runs.inSync((nango, input) -> {
            called(nango, "batchSave", "[[{\"id\":1,\"n\":1},{\"id\":\"b\"}],\"Issue\"]");
            String pairs = called(nango, "getRecordsByIds", "[[1,\"b\",\"none\"],\"Issue\"]");
            assertThat(pairs).contains("[1,{").contains("[\"b\",{").doesNotContain("none");
            return output("null");
        });
    }

    @Test
    void listsRecordsPageByPage() {
        String records = IntStream.range(0, 150)
                .mapToObj(i -> "{\"id\":\"" + i + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
        runs.inSync((nango, input) -> {
            called(nango, "batchSave", "[" + records + ",\"Issue\"]");
            var first = JsonText.parse(called(nango, "listRecordsPage", "[\"Issue\",null]"));
            assertThat(first.get("records")).hasSize(100);
            var second = JsonText.parse(called(nango, "listRecordsPage", "[\"Issue\"," + first.get("next") + "]"));
            assertThat(second.get("records")).hasSize(50);
            assertThat(second.get("next").isNull()).isTrue();
            return output("null");
        });
    }

    @Test
    void endsAnIterationThatUpdatesWhatItReads() {
        String records = IntStream.range(0, 250)
                .mapToObj(i -> "{\"id\":\"" + i + "\",\"n\":0}")
                .collect(Collectors.joining(",", "[", "]"));
        List<String> read = new CopyOnWriteArrayList<>();
        runs.inSync((nango, input) -> {
            called(nango, "batchSave", "[" + records + ",\"Issue\"]");
            String next = "null";
            do {
                var page = JsonText.parse(called(nango, "listRecordsPage", "[\"Issue\"," + next + "]"));
                for (var record : page.get("records")) {
                    String id = record.get("id").asText();
                    read.add(id);
                    called(nango, "batchSave", "[[{\"id\":\"" + id + "\",\"n\":1}],\"Issue\"]");
                }
                next = page.get("next").toString();
            } while (!next.equals("null") && read.size() < 1_000);
            return output("null");
        });
        assertThat(read).hasSize(250).doesNotHaveDuplicates();
    }

    @Test
    void aLaterSaveOfTheModelMakesUpForAFailedOne() {
        runs.inSync((nango, input) -> {
            called(nango, "batchSave", "[[{\"id\":\"1\"}],\"Issue\"]");
            called(nango, "trackDeletesStart", "[\"Issue\"]");
            assertThatThrownBy(() -> called(nango, "batchSave", "[{\"x\":1},\"Issue\"]"))
                    .hasMessageStartingWith("Failed to save records");
            called(nango, "batchSave", "[[],\"Issue\"]");
            assertThatThrownBy(() -> called(nango, "trackDeletesEnd", "[\"Issue\"]"))
                    .hasMessageContaining("Rethrow the error, or save the records again");
            called(nango, "batchSave", "[[{\"id\":\"2\"}],\"Issue\"]");
            assertThat(called(nango, "trackDeletesEnd", "[\"Issue\"]")).isEqualTo("{\"deletedKeys\":[\"1\"]}");
            return call(nango, "saveCheckpoint", "[{\"page\":2}]");
        });
    }

    @Test
    void refusesWindowsOnlyForTheModelWhoseSaveFailed() {
        assertThatThrownBy(() -> runs.inSync((nango, input) -> {
                    called(nango, "trackDeletesStart", "[\"User\"]");
                    assertThatThrownBy(() -> called(nango, "batchSave", "[{\"x\":1},\"Issue\"]"))
                            .hasMessageStartingWith("Failed to save records");
                    called(nango, "batchSave", "[[{\"id\":\"1\"}],\"User\"]");
                    called(nango, "trackDeletesEnd", "[\"User\"]");
                    assertThatThrownBy(() -> called(nango, "saveCheckpoint", "[{\"page\":2}]"))
                            .hasMessageContaining("Rethrow the error, or save the records again");
                    return output("null");
                }))
                .hasMessageStartingWith("no checkpoint was saved")
                .hasMessageContaining("the next run starts from the last checkpoint");
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
