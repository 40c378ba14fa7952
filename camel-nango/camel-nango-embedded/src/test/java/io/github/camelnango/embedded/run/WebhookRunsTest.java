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

import io.github.camelnango.api.Json;
import io.github.camelnango.api.RunResult;
import io.github.camelnango.api.SyncSchedule;
import io.github.camelnango.api.WebhookRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhookRunsTest {
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

    private CompletionStage<RunResult> webhook(String sync) {
        return runs.runtime.functions().runWebhook(new WebhookRequest(ACME, sync, new Json("{\"id\":\"w\"}"), null));
    }

    @Test
    void aHandlerHasItsOwnCheckpointAndGetsThePayload() {
        List<String> seen = new CopyOnWriteArrayList<>();
        runs.register(JavaFunction.webhookSync("both", (nango, input) -> {
            seen.add(nango.run().scriptType() + " " + called(nango, "getCheckpoint", "[]") + " " + input);
            return call(nango, "saveCheckpoint", "[{\"by\":\"" + nango.run().scriptType() + "\"}]");
        }));
        runs.sync("both");
        await(webhook("both"));
        await(webhook("both"));
        assertThat(seen)
                .containsExactly(
                        "sync null null", "webhook null {\"id\":\"w\"}", "webhook {\"by\":\"webhook\"} {\"id\":\"w\"}");
    }

    @Test
    void aHandlerRunsBesideItsSync() {
        runs.register(JavaFunction.webhookSync("both", (nango, input) -> {
            if (nango.run().scriptType().equals("sync")) {
                await(webhook("both"));
            }
            return call(nango, "batchSave", "[[{\"id\":\"" + nango.run().scriptType() + "\"}],\"Issue\"]");
        }));
        runs.sync("both");
        assertThat(runs.records("Issue")).extracting("id").containsExactly("webhook", "sync");
    }

    @Test
    void aHandlerEndsAfterAnHour() {
        runs.register(JavaFunction.webhookSync("slow", (nango, input) -> new CompletableFuture<>()));
        CompletionStage<RunResult> run = webhook("slow");
        // The run starts on another thread, and its alarm is set for an hour after that.
        Awaitility.await().until(() -> {
            runs.timer.move(Duration.ofMinutes(60));
            return run.toCompletableFuture().isDone();
        });
        assertThatThrownBy(() -> await(run))
                .hasMessageContaining("did not end within 1h")
                .hasMessageContaining("webhookTimeout");
    }

    @Test
    void aSyncWithoutHandlerIsRefused() {
        runs.register(JavaFunction.sync("none", null, (nango, input) -> output("null")));
        assertThatThrownBy(() -> await(webhook("none"))).hasMessageStartingWith("Missing onWebhook function");
    }

    @Test
    void aPausedSyncIsLeftAloneByItsScheduleUntilItIsStarted() {
        List<String> ran = new CopyOnWriteArrayList<>();
        runs.register(JavaFunction.sync("paused", "every hour", (nango, input) -> {
            ran.add("run");
            return output("null");
        }));
        runs.runtime.functions().pause(ACME, "paused", "base");
        runs.runtime.functions().schedule(new SyncSchedule("api", "paused", "base", null, null));
        Awaitility.await().until(() -> runs.timer.waiting() == 1);
        runs.timer.move(Duration.ofMinutes(61));
        Awaitility.await().until(() -> runs.timer.waiting() == 1);
        assertThat(ran).isEmpty();
        runs.inAction((nango, input) -> call(nango, "startSync", "[\"api\",[\"paused\"],\"acme\"]"));
        Awaitility.await().until(() -> {
            runs.timer.move(Duration.ofMinutes(61));
            return !ran.isEmpty();
        });
    }

    @Test
    void aPauseEndsTheRun() {
        runs.register(JavaFunction.sync("endless", "every hour", (nango, input) -> {
            runs.runtime.functions().pause(ACME, "endless", "base");
            return new CompletableFuture<>();
        }));
        assertThatThrownBy(() -> runs.sync("endless")).hasMessageContaining("paused");
    }
}
