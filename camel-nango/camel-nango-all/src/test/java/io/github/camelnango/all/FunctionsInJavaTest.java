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

import io.github.camelnango.NangoComponent;
import io.github.camelnango.NangoConstants;
import io.github.camelnango.all.JavaFunctions.Coded;
import io.github.camelnango.all.JavaFunctions.CodedSync;
import io.github.camelnango.all.JavaFunctions.Greeting;
import io.github.camelnango.all.JavaFunctions.Item;
import io.github.camelnango.all.JavaFunctions.Name;
import io.github.camelnango.all.ProviderServer.Answer;
import io.github.camelnango.api.ConnectionRef;
import io.github.camelnango.api.Declaration;
import io.github.camelnango.api.FunctionDefinition;
import io.github.camelnango.api.FunctionKind;
import io.github.camelnango.api.FunctionName;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.LogEntry;
import io.github.camelnango.api.LogLevel;
import io.github.camelnango.api.NangoAction;
import io.github.camelnango.api.NangoActionException;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.NangoHttpException;
import io.github.camelnango.api.NangoScriptException;
import io.github.camelnango.api.NangoValidationException;
import io.github.camelnango.api.OnEvent;
import io.github.camelnango.api.ProxyConfiguration;
import io.github.camelnango.api.RunInfo;
import io.github.camelnango.embedded.run.Runs;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.camel.BindToRegistry;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

/** Functions written in Java run like scripts: their calls are exchanges, and each kind calls the other. */
class FunctionsInJavaTest extends ScriptTest {
    private final List<String> intercepted = new CopyOnWriteArrayList<>();
    private final AtomicReference<Coded.Code> code = new AtomicReference<>();
    private final AtomicReference<CodedSync.Code> syncCode = new AtomicReference<>();

    @BindToRegistry("itemsSync")
    private final JavaFunctions.Items items = new JavaFunctions.Items();

    @BindToRegistry("coded")
    private final Coded coded = new Coded("coded", (nango, input) -> code.get().run(nango, input));

    @BindToRegistry("codedSync")
    private final CodedSync codedSync =
            new CodedSync("coded-sync", nango -> syncCode.get().run(nango));

    @BindToRegistry("welcome")
    private final OnEvent welcome = new OnEvent() {
        @Override
        public Declaration declare() {
            return Declaration.onEvent("demo", "welcome", "post-connection-creation");
        }

        @Override
        public void exec(NangoAction nango) {
            nango.updateMetadata(Map.of("welcome", nango.run().scriptType()));
        }
    };

    @Override
    void configure(NangoComponent nango) {
        nango.setFunctions(JavaFunctions.Greet.class.getName());
        nango.setActionTimeout(2000);
        nango.setIoThreads(4);
    }

    @Override
    void scripts(Path folder) {
        script(
                "demo/actions/greet.ts",
                """
                import { createAction } from 'nango';
                import * as z from 'zod';

                export default createAction({
                    description: 'Greets by way of an action in Java',
                    input: z.object({ name: z.string() }),
                    output: z.object({ greeting: z.string() }),
                    exec: async (nango, input) => {
                        const java = await nango.triggerAction('demo', nango.connectionId, 'greet-in-java', input);
                        return { greeting: java.greeting + '!' };
                    }
                });
                """);
        script(
                "demo/actions/seen.ts",
                """
                import { createAction } from 'nango';
                import * as z from 'zod';

                export default createAction({
                    description: 'Tells how the failure of an action in Java looks',
                    input: z.any(),
                    output: z.any(),
                    exec: async (nango) => {
                        try {
                            await nango.triggerAction('demo', nango.connectionId, 'greet-in-java', {});
                        } catch (error) {
                            return { status: error.response.status, data: error.response.data };
                        }
                    }
                });
                """);
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                for (String kind : List.of("proxy", "records", "metadata", "action", "connection")) {
                    interceptSendToEndpoint("nango:" + kind + "/*").process(exchange -> note(kind, exchange));
                }
                from("direct:unused").to("mock:unused");
            }
        };
    }

    private void note(String kind, Exchange exchange) {
        intercepted.add(kind + " " + exchange.getMessage().getHeader(NangoConstants.CONNECTION_ID));
    }

    private void twoPages() {
        provider.on("GET /items", request -> {
            boolean first = !request.query().contains("&page=2");
            String body = first
                    ? "[{\"id\":\"1\",\"name\":\"One\",\"more\":true},{\"id\":\"2\",\"name\":\"Two\"}]"
                    : "[{\"id\":\"3\",\"name\":\"Three\"}]";
            Map<String, String> next =
                    first ? Map.of("Link", "<" + provider.url() + "/items?per_page=2&page=2>; rel=\"next\"") : Map.of();
            return new Answer(200, next, body);
        });
    }

    private Object run(Object input, Coded.Code action) throws Exception {
        code.set(action);
        Exchange exchange = action("coded", input);
        if (exchange.getException() != null) {
            throw exchange.getException();
        }
        return exchange.getMessage().getBody(String.class);
    }

    private Exception failure(Coded.Code action) {
        code.set(action);
        return action("coded", null).getException();
    }

    private List<?> records() {
        return template.requestBodyAndHeader(
                "nango:records/demo/Item", null, NangoConstants.CONNECTION_ID, "acme", List.class);
    }

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
    void httpErrorsAndVerbsAreTyped() throws Exception {
        provider.on(
                "POST /items",
                request ->
                        Answer.json("{\"id\":\"9\",\"name\":\"" + request.body().length() + "\"}"));
        provider.on("GET /text", request -> new Answer(200, Map.of("Content-Type", "text/plain"), "plain"));

        assertThat(run(null, (nango, input) -> {
                    Item item = nango.post(ProxyConfiguration.of("/items").data(new Name("x")), Item.class)
                            .data();
                    var text = nango.get(ProxyConfiguration.of("/text"), String.class);
                    byte[] bytes = nango.get(ProxyConfiguration.of("/text"), byte[].class)
                            .data();
                    return List.of(item, text.data(), text.status(), bytes.length);
                }))
                .isEqualTo("[{\"id\":\"9\",\"name\":\"12\"},\"plain\",200,5]");
        assertThat(failure((nango, input) -> nango.get(ProxyConfiguration.of("/missing"), Item.class)))
                .isInstanceOfSatisfying(
                        NangoHttpException.class, e -> assertThat(e.getStatus()).isEqualTo(404));
        assertThat(failure((nango, input) -> nango.get(ProxyConfiguration.of("/text"), Item.class)))
                .isInstanceOf(NangoValidationException.class)
                .hasMessageContaining("ask for String.class");
    }

    @Test
    void paginationFetchesWhenAskedAndCallsBackAfterAPage() throws Exception {
        twoPages();
        List<String> events = new ArrayList<>();

        run(null, (nango, input) -> {
            ProxyConfiguration request = ProxyConfiguration.of("/items")
                    .param("per_page", 2)
                    .onPage(page -> events.add("told " + (page.nextPageParam() != null) + " "
                            + page.response().status()));
            for (List<Item> page : nango.paginate(request, Item.class)) {
                events.add("page of " + page.size() + " after "
                        + provider.received("/items").size() + " requests");
            }
            return null;
        });

        assertThat(events)
                .containsExactly(
                        "page of 2 after 1 requests", "told true 200", "page of 1 after 2 requests", "told false 200");
        assertThat(run(null, (nango, input) -> nango.paginate(
                                ProxyConfiguration.of("/items").param("per_page", 2), Item.class)
                        .iterator()
                        .next()
                        .size()))
                .isEqualTo("2");
        assertThat(provider.received("/items")).hasSize(3);
    }

    @Test
    void connectionMetadataAndVariablesAreTyped() throws Exception {
        runtime().environment().set("REGION", io.github.camelnango.api.Secret.of("eu"));
        assertThat(run(null, (nango, input) -> {
                    assertThat(nango.getMetadata(Name.class)).isNull();
                    nango.setMetadata(new Name("Ada"));
                    assertThat(nango.getConnection(Map.class)).containsEntry("connection_id", "acme");
                    assertThat(nango.getToken(Map.class)).containsEntry("apiKey", TOKEN);
                    assertThat(nango.getIntegration(List.of(), Map.class)).containsEntry("unique_key", "demo");
                    return List.of(nango.getMetadata(Name.class), nango.getEnvironmentVariables());
                }))
                .isEqualTo("[{\"name\":\"Ada\"},{\"REGION\":\"eu\"}]");
    }

    @Test
    void linesOfTheLogKeepSecretsToThemselves() throws Exception {
        run(null, (nango, input) -> {
            nango.setLogger(LogLevel.DEBUG);
            nango.log(LogLevel.DEBUG, "token " + nango.getToken(Map.class).get("apiKey"), Map.of("n", 1));
            return null;
        });
        RunInfo run = runtime().logs().runs("demo", 1).get(0);
        assertThat(runtime().logs().entries(run.run().id()))
                .extracting(LogEntry::message)
                .contains("token ***");
    }

    @Test
    void recordsAreReadByIdAndInALoop() {
        Map<Object, Item> byId = new java.util.HashMap<>();
        List<Item> all = new ArrayList<>();
        syncCode.set(nango -> {
            nango.batchSave(
                    java.util.stream.IntStream.range(0, 250)
                            .mapToObj(i -> new Item("" + i, "Item " + i))
                            .toList(),
                    "Item");
            byId.putAll(nango.getRecordsByIds(List.of(7, 8, 999), "Item", Item.class));
            nango.batchUpdate(List.of(Map.of("id", "7", "name", "Seven")), "Item");
            nango.batchDelete(List.of(Map.of("id", "8")), "Item");
            nango.listRecords("Item", Item.class).forEach(all::add);
            for (Map<?, ?> record : nango.listRecords("Item", Map.class)) {
                nango.batchSave(List.of(record), "Item");
            }
        });

        assertThat(sync("coded-sync").getException()).isNull();

        assertThat(byId).containsOnlyKeys(7, 8).containsEntry(7, new Item("7", "Item 7"));
        assertThat(all).hasSize(250).contains(new Item("7", "Seven"));
        assertThat(records()).isNotEmpty();
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
                nango.batchSave(List.of(new Item("1", "One"), Map.of("name", "no id")), "Item");
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
