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
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.github.camelnango.NangoSettings;
import io.github.camelnango.api.ActionRequest;
import io.github.camelnango.api.ConnectionRef;
import io.github.camelnango.api.FunctionKind;
import io.github.camelnango.api.FunctionName;
import io.github.camelnango.api.HelperReply;
import io.github.camelnango.api.HttpBody;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoActionException;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.NangoHttpException;
import io.github.camelnango.api.Registration;
import io.github.camelnango.api.Run;
import io.github.camelnango.api.RunInfo;
import io.github.camelnango.api.RunResult;
import io.github.camelnango.api.StoredRecord;
import io.github.camelnango.api.SyncRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunsTest {
    @TempDir
    Path folder;

    private TestRuns runs;

    @BeforeEach
    void open() {
        NangoSettings.Limits limits = new NangoSettings.Limits(
                Duration.ofMinutes(15), Duration.ofHours(24), Duration.ofMinutes(5), 1_000, 1_000, 3);
        runs = TestRuns.open(folder, limits);
        runs.connect("acme");
    }

    @AfterEach
    void close() {
        runs.close();
    }

    @Test
    void givesAnActionItsInputAndItsCallerTheOutput() {
        runs.register(JavaFunction.action("echo", (nango, input) -> output("{\"got\":" + input.text() + "}")));
        RunResult result = runs.action("echo", "[1]");
        assertThat(result.output()).isEqualTo(new Json("{\"got\":[1]}"));
        RunInfo info = runs.runtime.logs().run(result.runId()).orElseThrow();
        assertThat(info.status()).isEqualTo(RunInfo.Status.SUCCESS);
        assertThat(info.run().provider()).isEqualTo("private-api-bearer");
    }

    @Test
    void namesWhatExistsForAnUnknownFunction() {
        runs.register(JavaFunction.action("create-issue", (nango, input) -> output("1")));
        runs.register(JavaFunction.action("delete-user", (nango, input) -> output("1")));
        assertThatThrownBy(() -> runs.action("create-isue", "null"))
                .hasMessage("There is no action api/create-isue. Integration api has: action create-issue,"
                        + " action delete-user")
                .extracting("type")
                .isEqualTo("unknown_function");
        FunctionName other = new FunctionName(FunctionKind.ACTION, "apl", "x");
        assertThatThrownBy(() -> runs.runtime.functions().get(other))
                .hasMessage("There is no action apl/x. There are functions for: api");
    }

    @Test
    void refusesTwoFunctionsOfOneName() {
        runs.register(JavaFunction.action("a", (nango, input) -> output("1")));
        assertThatThrownBy(() -> runs.register(JavaFunction.action("a", (nango, input) -> output("2"))))
                .extracting("type")
                .isEqualTo("duplicate_function");
    }

    @Test
    void saysThatAFunctionIsStoppedUntilItIsRegisteredAgain() {
        Registration registration = runs.register(JavaFunction.action("a", (nango, input) -> output("1")));
        registration.close();
        assertThatThrownBy(() -> runs.action("a", "1"))
                .hasMessage("The action api/a is stopped: start the route that defines it")
                .extracting("type")
                .isEqualTo("function_stopped");
        runs.register(JavaFunction.action("a", (nango, input) -> output("2")));
        assertThat(runs.action("a", "1").output().text()).isEqualTo("2");
    }

    @Test
    void failsForAConnectionThatDoesNotExist() {
        runs.register(JavaFunction.action("a", (nango, input) -> output("1")));
        ActionRequest request = new ActionRequest(new ConnectionRef("api", "nobody"), "a", null, null);
        assertThatThrownBy(() -> await(runs.runtime.functions().runAction(request)))
                .extracting("type")
                .isEqualTo("unknown_connection");
    }

    @Test
    void runsAnActionInsideAnAction() {
        List<Run> seen = new CopyOnWriteArrayList<>();
        runs.register(JavaFunction.action("inner", (nango, input) -> {
            seen.add(nango.run());
            return output("{\"inner\":" + input.text() + "}");
        }));
        runs.register(JavaFunction.action("outer", (nango, input) -> {
            seen.add(nango.run());
            assertThat(called(nango, "triggerAction", "[\"api\",\"acme\",\"inner\",{\"a\":1}]"))
                    .isEqualTo("{\"inner\":{\"a\":1}}");
            return call(nango, "triggerAction", "[\"inner\",5]");
        }));
        assertThat(runs.action("outer", "null").output().text()).isEqualTo("{\"inner\":5}");
        assertThat(seen).extracting(Run::depth).containsExactly(0, 1, 1);
        assertThat(seen.get(1).parent()).isEqualTo(seen.get(0).id());
    }

    @Test
    void stopsActionsThatTriggerEachOtherTooDeep() {
        runs.register(JavaFunction.action("loop", (nango, input) -> call(nango, "triggerAction", "[\"loop\"]")));
        NangoHttpException failure = catchThrowableOfType(NangoHttpException.class, () -> runs.action("loop", "null"));
        Throwable root = failure;
        while (root.getSuppressed().length > 0) {
            root = root.getSuppressed()[0];
        }
        assertThat(root)
                .hasMessageContaining("raise the component option actionDepth")
                .extracting("type")
                .isEqualTo("action_depth_exceeded");
    }

    @Test
    void showsTheFailureOfATriggeredActionAsAnHttpError() {
        runs.register(JavaFunction.action("inner", (nango, input) -> {
            throw new NangoActionException("inner failed", new Json("{\"why\":1}"));
        }));
        runs.inAction((nango, input) -> {
            NangoHttpException failure =
                    catchThrowableOfType(NangoHttpException.class, () -> called(nango, "triggerAction", "[\"inner\"]"));
            assertThat(failure.getStatus()).isEqualTo(500);
            assertThat(failure.getBody())
                    .isEqualTo(new HttpBody.JsonBody(
                            new Json("{\"error\":{\"code\":\"action_script_runtime_error\",\"message\":"
                                    + "\"The action script failed with a runtime error\",\"payload\":{\"why\":1}}}")));
            return output("1");
        });
    }

    @Test
    void waitsForAnActionThatNobodyAwaits() {
        CompletableFuture<Json> inner = new CompletableFuture<>();
        runs.register(JavaFunction.action("inner", (nango, input) -> inner));
        runs.register(JavaFunction.action("outer", (nango, input) -> {
            call(nango, "triggerAction", "[\"inner\"]");
            return output("1");
        }));
        CompletionStage<RunResult> outer =
                runs.runtime.functions().runAction(new ActionRequest(ACME, "outer", null, null));
        await().until(() -> runs.runtime.logs().runs("api", 10).size() == 2);
        assertThat(outer.toCompletableFuture()).isNotDone();
        inner.complete(new Json("2"));
        assertThat(await(outer).output().text()).isEqualTo("1");
    }

    @Test
    void refusesAnOutputAboveTheLimitWithItsSize() {
        String big = "\"" + "ä".repeat(600) + "\"";
        assertThatThrownBy(() -> runs.inAction((nango, input) -> output(big)))
                .hasMessage("Action api/inline for connection acme: Output size is too large: 1202 bytes."
                        + " Maximum allowed size is 1000 bytes:"
                        + " return less, or raise the component option maxOutputSize")
                .extracting("type")
                .isEqualTo("script_output_too_large");
        String fits = "\"" + "a".repeat(998) + "\"";
        assertThat(runs.inAction((nango, input) -> output(fits))).isEqualTo(fits);
    }

    @Test
    void endsAnActionAtItsTimeLimit() {
        CompletableFuture<Throwable> late = new CompletableFuture<>();
        CompletableFuture<io.github.camelnango.api.Nango> helper = new CompletableFuture<>();
        runs.register(JavaFunction.action("slow", (nango, input) -> {
            helper.complete(nango);
            return new CompletableFuture<>();
        }));
        CompletionStage<RunResult> run =
                runs.runtime.functions().runAction(new ActionRequest(ACME, "slow", null, null));
        await(helper);
        runs.timer.move(Duration.ofMinutes(15));
        assertThatThrownBy(() -> await(run))
                .hasMessage("Action api/slow for connection acme did not end within 15m."
                        + " If it needs longer, raise the component option actionTimeout")
                .extracting("type")
                .isEqualTo("function_runtime_timed_out");
        assertThatThrownBy(() -> called(await(helper), "getMetadata", "[]"))
                .extracting("type")
                .isEqualTo("execution_timeout");
        assertThat(runs.runtime.logs().runs("api", 1).get(0).status()).isEqualTo(RunInfo.Status.FAILED);
    }

    @Test
    void endsAnOnEventFunctionAtALimitOfItsOwn() {
        CompletableFuture<String> started = new CompletableFuture<>();
        runs.register(JavaFunction.onEvent("welcome", (nango, input) -> {
            started.complete(nango.run().scriptType());
            return new CompletableFuture<>();
        }));
        CompletionStage<RunResult> run = ((Runs) runs.runtime.functions()).runOnEvent(ACME, "welcome");
        assertThat(await(started)).isEqualTo("on-event");
        runs.timer.move(Duration.ofMinutes(5));
        assertThatThrownBy(() -> await(run)).hasMessageContaining("the component option onEventTimeout");
    }

    @Test
    void forgetsTheTimeLimitOfARunThatHasEnded() {
        runs.inAction((nango, input) -> output("1"));
        assertThat(runs.timer.waiting()).isZero();
    }

    @Test
    void runsASyncOnceAtATime() {
        CompletableFuture<Json> end = new CompletableFuture<>();
        runs.register(JavaFunction.sync("issues", null, (nango, input) -> end));
        SyncRequest request = new SyncRequest(ACME, "issues", "base", false, false);
        CompletionStage<RunResult> first = runs.runtime.functions().runSync(request);
        await().until(() -> runs.runtime.logs().runs("api", 1).size() == 1);
        assertThatThrownBy(() -> await(runs.runtime.functions().runSync(request)))
                .hasMessageContaining("Sync api/issues is running already for connection acme")
                .extracting("type")
                .isEqualTo("sync_already_running");
        end.complete(Json.NULL);
        await(first);
        runs.sync("issues");
    }

    @Test
    void tellsASyncWhenItsLastSuccessfulRunStarted() {
        List<Instant> dates = new ArrayList<>();
        boolean[] fail = {false};
        runs.register(JavaFunction.sync("issues", null, (nango, input) -> {
            dates.add(nango.run().lastSyncDate());
            runs.clock.move(Duration.ofSeconds(10));
            if (fail[0]) {
                throw new IllegalStateException("broken");
            }
            return output("null");
        }));
        Instant first = runs.clock.instant();
        runs.sync("issues");
        fail[0] = true;
        assertThatThrownBy(() -> runs.sync("issues")).hasMessageContaining("broken");
        fail[0] = false;
        runs.sync("issues");
        assertThat(dates).containsExactly(null, first, first);
    }

    @Test
    void aResetForgetsProgressAndWindowsAndTheCacheIfAsked() {
        List<Instant> dates = new ArrayList<>();
        runs.register(JavaFunction.sync("issues", null, (nango, input) -> {
            dates.add(nango.run().lastSyncDate());
            String checkpoint = called(nango, "getCheckpoint", "[]");
            if (dates.size() == 1) {
                called(nango, "batchSave", "[[{\"id\":\"1\"}],\"Issue\"]");
                called(nango, "trackDeletesStart", "[\"Issue\"]");
                called(nango, "saveCheckpoint", "[{\"page\":2}]");
            } else {
                assertThat(checkpoint).isEqualTo("null");
                assertThatThrownBy(() -> called(nango, "trackDeletesEnd", "[\"Issue\"]"))
                        .hasMessageContaining("No track deletes starting point");
            }
            return output("null");
        }));
        runs.sync("issues");
        RunResult again = await(runs.runtime.functions().runSync(new SyncRequest(ACME, "issues", "base", true, true)));
        assertThat(dates).containsExactly(null, null);
        assertThat(runs.records("Issue")).isEmpty();
        assertThat(runs.log(again))
                .contains("Clearing records for model Issue...", "Cleared 1 records for model Issue.");
    }

    @Test
    void aResetEndsTheRunningRunFirst() {
        List<String> started = new CopyOnWriteArrayList<>();
        runs.register(JavaFunction.sync("issues", null, (nango, input) -> {
            started.add(nango.run().id());
            return started.size() == 1 ? new CompletableFuture<>() : output("null");
        }));
        CompletionStage<RunResult> first =
                runs.runtime.functions().runSync(new SyncRequest(ACME, "issues", "base", false, false));
        await().until(() -> started.size() == 1);
        RunResult again = await(runs.runtime.functions().runSync(new SyncRequest(ACME, "issues", "base", true, false)));
        assertThat(first.toCompletableFuture()).isCompletedExceptionally();
        assertThat(runs.runtime.logs().run(started.get(0)).orElseThrow().status())
                .isEqualTo(RunInfo.Status.CANCELLED);
        assertThat(again.runId()).isEqualTo(started.get(1));
    }

    @Test
    void variantsOfASyncRunAtTheSameTimeAndApart() {
        CompletableFuture<Json> end = new CompletableFuture<>();
        runs.register(JavaFunction.sync("issues", null, (nango, input) -> {
            called(nango, "batchSave", "[[{\"id\":\"" + nango.run().variant() + "\"}],\"Issue\"]");
            return nango.run().variant().equals("base") ? end : output("null");
        }));
        CompletionStage<RunResult> base =
                runs.runtime.functions().runSync(new SyncRequest(ACME, "issues", "base", false, false));
        await(runs.runtime.functions().runSync(new SyncRequest(ACME, "issues", "large", false, false)));
        end.complete(Json.NULL);
        await(base);
        assertThat(runs.records("Issue")).extracting(StoredRecord::id).containsExactly("base");
    }

    @Test
    void failsWithABatchThatNobodyAwaitedAndThatWasNotSaved() {
        CompletableFuture<HelperReply> saved = new CompletableFuture<>();
        CompletableFuture<Json> end = new CompletableFuture<>();
        runs.calls.interceptor = call -> "save".equals(call.operation()) ? saved : null;
        runs.register(JavaFunction.sync("issues", null, (nango, input) -> {
            call(nango, "batchSave", "[[{\"id\":\"1\"}],\"Issue\"]");
            return end;
        }));
        CompletionStage<RunResult> run =
                runs.runtime.functions().runSync(new SyncRequest(ACME, "issues", "base", false, false));
        await().until(() -> end.getNumberOfDependents() > 0);
        end.complete(Json.NULL);
        saved.completeExceptionally(new NangoException("store_unwritable", "disk full"));
        assertThatThrownBy(() -> await(run)).hasMessageContaining("disk full");
        assertThat(runs.runtime.logs().runs("api", 1).get(0).status()).isEqualTo(RunInfo.Status.FAILED);
    }

    @Test
    void aScriptStartsASyncAndDoesNotWaitForIt() {
        CompletableFuture<Json> end = new CompletableFuture<>();
        List<String> variants = new CopyOnWriteArrayList<>();
        runs.register(JavaFunction.sync("issues", null, (nango, input) -> {
            variants.add(nango.run().variant());
            return end;
        }));
        runs.inAction((nango, input) -> call(
                nango,
                "triggerSync",
                "[\"api\",\"acme\",{\"name\":\"issues\",\"variant\":\"large\"},\"full_refresh\"]"));
        await().until(() -> variants.equals(List.of("large")));
        end.complete(Json.NULL);
    }

    @Test
    void wrapsWhatAFunctionThrowsWithItsName() {
        assertThatThrownBy(() -> runs.inAction((nango, input) -> {
                    throw new IllegalStateException("boom");
                }))
                .hasMessage("Action api/inline for connection acme failed: java.lang.IllegalStateException: boom")
                .hasCauseInstanceOf(IllegalStateException.class)
                .extracting("type")
                .isEqualTo("script_internal_error");
    }

    @Test
    void endsRunsOfAConnectionThatIsDeleted() {
        CompletableFuture<String> started = new CompletableFuture<>();
        runs.register(JavaFunction.action("slow", (nango, input) -> {
            started.complete("");
            return new CompletableFuture<>();
        }));
        CompletionStage<RunResult> run =
                runs.runtime.functions().runAction(new ActionRequest(ACME, "slow", null, null));
        await(started);
        runs.runtime.connections().delete(ACME);
        assertThatThrownBy(() -> await(run))
                .hasMessageContaining("connection acme was deleted")
                .extracting("type")
                .isEqualTo("script_aborted");
    }

    @Test
    void endsRunningFunctionsWhenItIsClosedAndRefusesNewOnes() {
        CompletableFuture<io.github.camelnango.api.Nango> helper = new CompletableFuture<>();
        runs.register(JavaFunction.action("slow", (nango, input) -> {
            helper.complete(nango);
            return new CompletableFuture<>();
        }));
        CompletionStage<RunResult> run =
                runs.runtime.functions().runAction(new ActionRequest(ACME, "slow", null, null));
        await(helper);
        runs.runtime.close();
        assertThatThrownBy(() -> await(run)).extracting("type").isEqualTo("script_aborted");
        assertThatThrownBy(() -> called(await(helper), "getMetadata", "[]"))
                .extracting("type")
                .isEqualTo("script_aborted");
        assertThatThrownBy(() -> await(runs.runtime.functions().runAction(new ActionRequest(ACME, "slow", null, null))))
                .isInstanceOf(NangoException.class);
    }

    @Test
    void doesNotKnowMethodsOfLaterVersions() {
        runs.inAction((nango, input) -> {
            assertThatThrownBy(() -> called(nango, "teleport", "[{}]")).hasMessage("not supported: nango.teleport");
            return output("1");
        });
    }
}
