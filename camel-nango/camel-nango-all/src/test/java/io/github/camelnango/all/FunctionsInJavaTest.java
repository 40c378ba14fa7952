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
package io.github.camelnango.all;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelnango.NangoConstants;
import io.github.camelnango.all.JavaFunctions.Greeting;
import io.github.camelnango.all.JavaFunctions.Item;
import io.github.camelnango.all.JavaFunctions.Name;
import io.github.camelnango.all.ProviderServer.Answer;
import io.github.camelnango.api.ConnectionRef;
import io.github.camelnango.api.FunctionDefinition;
import io.github.camelnango.api.FunctionKind;
import io.github.camelnango.api.FunctionName;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoActionException;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.NangoScriptException;
import io.github.camelnango.api.NangoValidationException;
import io.github.camelnango.api.ProxyConfiguration;
import io.github.camelnango.embedded.run.Runs;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

/** Functions written in Java run like scripts: their calls are exchanges, and each kind calls the other. */
class FunctionsInJavaTest extends JavaFunctionsTest {

    @Test
    void syncSavesPagesAndCallsATypeScriptActionThatCallsAnActionInJava() {
        twoPages();
        intercepted.clear();

        Exchange run = sync("items");

        assertThat(run.getException()).isNull();
        assertThat(run.getMessage().getBody(Map.class))
                .extracting("changes")
                .isEqualTo(Map.of("Item", Map.of("added", 3, "updated", 0, "deleted", 0, "unchanged", 0)));
        assertThat(records()).hasSize(3).allSatisfy(record -> assertThat(record.toString())
                .doesNotContain("more"));
        assertThat(intercepted)
                .contains("metadata acme")
                .filteredOn("proxy acme"::equals)
                .hasSize(2);
        assertThat(intercepted).filteredOn("action acme"::equals).hasSize(2);
        assertThat(provider.received("/items").get(0).header("Authorization")).isEqualTo("Bearer " + TOKEN);
    }

    @Test
    void secondRunDeletesWhatIsGone() {
        twoPages();
        sync("items");
        provider.on("GET /items", request -> Answer.json("[{\"id\":\"1\",\"name\":\"One\"}]"));

        Exchange run = sync("items");

        assertThat(run.getMessage().getBody(Map.class))
                .extracting("changes")
                .isEqualTo(Map.of("Item", Map.of("added", 0, "updated", 0, "deleted", 2, "unchanged", 1)));
    }

    @Test
    void definitionHasSchemasOfTheTypes() {
        FunctionDefinition sync = runtime()
                .functions()
                .get(new FunctionName(FunctionKind.SYNC, "demo", "items"))
                .definition();
        assertThat(sync.models()).containsExactly("Item");
        assertThat(sync.frequency()).isEqualTo("every hour");
        assertThat(sync.source()).isEqualTo("bean 'itemsSync' (" + JavaFunctions.Items.class.getName() + ")");
        assertThat(sync.schemas().get("models.Item").text())
                .isEqualTo(
                        "{\"type\":\"object\",\"properties\":{\"id\":{\"type\":\"string\"},\"name\":{\"type\":\"string\"}},"
                                + "\"required\":[\"id\",\"name\"]}");
        assertThat(sync.schemas()).containsKey("checkpoint");
        FunctionDefinition action = runtime()
                .functions()
                .get(new FunctionName(FunctionKind.ACTION, "demo", "greet-in-java"))
                .definition();
        assertThat(action.schemas()).containsOnlyKeys("input", "output");
    }

    @Test
    void actionInJavaCallsAnActionInJava() throws Exception {
        Object output = run(
                Map.of("name", "Ada"), (nango, input) -> nango.triggerAction("greet-in-java", input, Greeting.class));

        assertThat(output).isEqualTo("{\"greeting\":\"Hello Ada of acme\"}");
    }

    @Test
    void actionExceptionIsAnActionError() {
        assertThat(action("greet-in-java", Map.of()).getException())
                .isInstanceOfSatisfying(NangoActionException.class, e -> {
                    assertThat(e.getPayload()).isEqualTo(new Json("{\"code\":\"no_name\"}"));
                    assertThat(e).hasMessageContaining("action demo/greet-in-java, connection acme");
                });
        assertThat(output("seen", Map.of())).contains("\"status\":500").contains("\"payload\":{\"code\":\"no_name\"}");
    }

    @Test
    void otherExceptionsTellClassMessageAndPlace() {
        assertThat(failure((nango, input) -> {
                    throw new java.io.IOException("disk is full");
                }))
                .isInstanceOfSatisfying(NangoScriptException.class, e -> {
                    assertThat(e.getType()).isEqualTo("script_internal_error");
                    assertThat(e)
                            .hasMessageContaining("action demo/coded, connection acme")
                            .hasMessageContaining("java.io.IOException: disk is full")
                            .hasMessageContaining("FunctionsInJavaTest.java:");
                    assertThat(e.getPayload().text()).contains("\"name\":\"java.io.IOException\"");
                    assertThat(e.getScriptStack())
                            .contains("FunctionsInJavaTest")
                            .doesNotContain("io.github.camelnango.function");
                });
    }

    @Test
    void inputThatDoesNotFitIsRefused() {
        assertThat(action("greet-in-java", List.of(1)).getException())
                .isInstanceOf(NangoValidationException.class)
                .hasMessageContaining("input of the action demo/greet-in-java");
    }

    @Test
    void onEventFunctionRuns() throws Exception {
        Runs runs = (Runs) runtime().functions();
        runs.runOnEvent(new ConnectionRef("demo", "acme"), "welcome")
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
        assertThat(run(null, (nango, input) -> nango.getMetadata(Map.class))).isEqualTo("{\"welcome\":\"on-event\"}");
    }

    @Test
    void failedSaveStopsTheCheckpointEvenIfTheSyncGoesOn() {
        syncCode.set(nango -> {
            try {
                nango.batchSave(List.of(new Item("1", "One")), "Other");
            } catch (NangoException e) {
                // an author who goes on all the same
            }
            nango.saveCheckpoint(Map.of("done", true));
        });
        assertThat(sync("coded-sync").getException())
                .isInstanceOf(NangoException.class)
                .hasMessageContaining("no checkpoint was saved");

        syncCode.set(nango -> assertThat(nango.getCheckpoint(Map.class)).isNull());
        assertThat(sync("coded-sync").getException()).isNull();
    }

    @Test
    void undeclaredModelIsRefused() {
        syncCode.set(nango -> nango.batchSave(List.of(new Item("1", "One")), "Other"));
        assertThat(sync("coded-sync").getException()).hasMessageContaining("'Other' is not included");
    }

    @Test
    void lastSyncDateAndCheckpointGoOverRuns() {
        List<Object> seen = new CopyOnWriteArrayList<>();
        syncCode.set(nango -> {
            seen.add(nango.lastSyncDate() == null ? "first" : "later");
            Map<?, ?> checkpoint = nango.getCheckpoint(Map.class);
            seen.add(checkpoint == null ? "none" : checkpoint.get("page"));
            nango.saveCheckpoint(new JavaFunctions.Cursor(2));
        });
        sync("coded-sync");
        sync("coded-sync");
        assertThat(seen).containsExactly("first", "none", "later", 2);
    }

    @Test
    void timeLimitInterruptsBlockingCode() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        AtomicBoolean refused = new AtomicBoolean();

        Exception failure = failure((nango, input) -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                try {
                    nango.log("still here");
                } catch (NangoException closed) {
                    refused.set(closed.getType().equals("execution_timeout"));
                }
                interrupted.countDown();
            }
            return "ignored";
        });

        assertThat(interrupted.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(refused).isTrue();
        assertThat(failure).isInstanceOfSatisfying(NangoException.class, e -> assertThat(e.getType())
                .isEqualTo("function_runtime_timed_out"));
    }

    @Test
    void helperCallIsInterruptedWhenItsRunIsCancelled() throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        provider.on("GET /slow", request -> {
            try {
                answer.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Answer.json("{}");
        });
        long start = System.nanoTime();
        Exception failure = failure((nango, input) -> nango.get(ProxyConfiguration.of("/slow"), Map.class));
        answer.countDown();

        assertThat(failure).hasMessageContaining("did not end within 2s");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(6));
    }

    @Test
    void moreRunsThanIoThreadsDoNotBlockEachOther() throws Exception {
        code.set((nango, input) -> nango.triggerAction("greet-in-java", new Name("x"), Greeting.class));
        var runs = java.util.stream.IntStream.range(0, 20)
                .mapToObj(i -> template.asyncRequestBodyAndHeader(
                        "nango:action/demo/coded", null, NangoConstants.CONNECTION_ID, "acme", String.class))
                .toList();
        for (var run : runs) {
            assertThat(run.get(30, TimeUnit.SECONDS)).contains("Hello x");
        }
    }
}
