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
package io.github.camelnango;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelnango.api.HelperReply;
import io.github.camelnango.api.HttpBody;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.NangoHttpException;
import io.github.camelnango.api.ProxyRequest;
import io.github.camelnango.api.ProxyRequest.ResponseType;
import io.github.camelnango.api.ProxyRequest.RetryHeaders;
import io.github.camelnango.api.ProxyResponse;
import io.github.camelnango.memory.InMemoryNango;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.spi.CamelEvent.ExchangeSendingEvent;
import org.apache.camel.support.EventNotifierSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A function's helper calls are exchanges on {@code nango:} endpoints, or on those that via options name. */
class HelperCallsTest extends NangoTestSupport {

    private final AtomicReference<HelperReply> reply = new AtomicReference<>();
    private final List<String> sent = new CopyOnWriteArrayList<>();
    private volatile Script script;

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        context.getManagementStrategy().addEventNotifier(new EventNotifierSupport() {
            {
                setIgnoreExchangeEvents(false);
                setIgnoreExchangeSendingEvents(false);
            }

            @Override
            public void notify(CamelEvent event) {
                sent.add(((ExchangeSendingEvent) event).getEndpoint().getEndpointUri());
            }

            @Override
            public boolean isEnabled(CamelEvent event) {
                return event instanceof ExchangeSendingEvent;
            }
        });
        return context;
    }

    private interface Script {
        CompletionStage<HelperReply> run(InMemoryNango nango);
    }

    @BeforeEach
    void defineTheAction() {
        runtime.functions.action("run", (nango, input) -> script.run(nango).thenApply(answer -> {
            reply.set(answer);
            return Json.NULL;
        }));
    }

    private HelperReply run(String options, Script body) {
        script = body;
        body(send("nango:action/github/run" + options, null));
        return reply.get();
    }

    private static Script get(String path) {
        return nango -> {
            ProxyRequest config = new ProxyRequest(
                    nango.run().connection(),
                    "GET",
                    path,
                    null,
                    Map.of(),
                    null,
                    "https://base.example",
                    2,
                    Set.of(),
                    RetryHeaders.NONE,
                    false,
                    ResponseType.JSON,
                    false,
                    true,
                    null);
            return nango.send(
                    "proxy",
                    null,
                    null,
                    Map.of(Exchange.HTTP_METHOD, "GET", Exchange.HTTP_PATH, path, "authorization", "mine", "x-a", "1"),
                    Map.of(NangoConstants.PROXY_CONFIG_PROPERTY, config),
                    null);
        };
    }

    private static Script call(String kind, String name, String operation, Object body) {
        return nango -> nango.send(kind, name, operation, Map.of(), Map.of(), body);
    }

    @Test
    void aRequestTakesFiveThingsFromTheMessageAndTheRestFromWhatTheScriptAsked() {
        HelperReply got = run("", get("/x"));
        ProxyRequest request = runtime.proxy.requests.get(0);
        assertThat(request.endpoint()).isEqualTo("/x");
        assertThat(request.baseUrlOverride()).isEqualTo("https://base.example");
        assertThat(request.retries()).isEqualTo(2);
        assertThat(request.headers()).containsEntry("authorization", List.of("mine"));
        assertThat(request.runId()).isEqualTo("run-1");
        assertThat(got.body()).isEqualTo(new Json("{\"path\":\"/x\"}"));
        assertThat(got.headers()).containsEntry("x-rate", "9").containsEntry(Exchange.HTTP_RESPONSE_CODE, 200);
        assertThat(got.headers()).doesNotContainKeys("authorization", "x-a");
    }

    @Test
    void interceptorsAndEventNotifiersSeeEachCall() throws Exception {
        List<String> intercepted = new CopyOnWriteArrayList<>();
        routes(r -> {
            for (String kind : List.of("proxy", "records", "metadata", "action")) {
                r.interceptSendToEndpoint("nango:" + kind + "/*")
                        .process(
                                e -> intercepted.add(kind + " " + e.getMessage().getHeader(NangoConstants.RUN_ID)));
            }
            r.from("direct:unused").to("mock:unused");
        });
        runtime.functions.action("inner", (nango, input) -> CompletableFuture.completedStage(input));
        run("", nango -> get("/x")
                .run(nango)
                .thenCompose(r -> call("records", "Issue", "save", new Json("[{\"id\":\"1\"}]"))
                        .run(nango))
                .thenCompose(r -> call("metadata", null, "get", null).run(nango))
                .thenCompose(r -> call("action", "inner", null, new Json("5")).run(nango)));
        assertThat(intercepted)
                .containsExactly("action null", "proxy run-1", "records run-1", "metadata run-1", "action run-1");
        assertThat(reply.get().body()).isEqualTo(new Json("5"));
        await().atMost(java.time.Duration.ofSeconds(60)).untilAsserted(() -> assertThat(sent)
                .contains("nango://proxy/github", "nango://records/github/Issue?operation=save"));
    }

    @Test
    void aScriptGetsJsonText() {
        saveIssues("1");
        assertThat(run("", call("records", "Issue", "list", null)).body())
                .isInstanceOfSatisfying(Json.class, json -> assertThat(json.text())
                        .startsWith("[{\"id\":\"1\",\"title\":\"t1\",\"_nango_metadata\":{"));
        assertThat(run("", call("connection", null, "get", null)).body())
                .isInstanceOf(io.github.camelnango.api.Connection.class);
    }

    @Test
    void aRouteCarriesTheCallsAndItsChangesTakeEffect() throws Exception {
        component().getConfiguration().setProxyVia("direct:proxied");
        component().getConfiguration().setRecordsVia("direct:recorded");
        component().getConfiguration().setMetadataVia("direct:metadata");
        routes(r -> {
            r.from("direct:proxied")
                    .throttle(100)
                    .setHeader("x-added", r.constant("2"))
                    .setHeader(Exchange.HTTP_PATH, r.simple("/v2${header.CamelHttpPath}"))
                    .to("nango:proxy/github")
                    .process(e -> e.getMessage().setBody(Map.of("changed", true)));
            r.from("direct:recorded")
                    .filter(r.simple("${exchangeProperty.CamelNangoRun.id} != 'none'"))
                    .transform(r.constant(List.of(Map.of("id", "9"))))
                    .toD("nango:records/${header.CamelNangoIntegrationId}/${header.CamelNangoModel}");
            r.from("direct:metadata").setBody(r.constant("{\"from\":\"route\"}"));
        });
        HelperReply got = run("", get("/x"));
        assertThat(runtime.proxy.requests.get(0).endpoint()).isEqualTo("/v2/x");
        assertThat(runtime.proxy.requests.get(0).headers()).containsEntry("x-added", List.of("2"));
        assertThat(got.body()).isEqualTo(new Json("{\"changed\":true}"));

        HelperReply saved = run("", call("records", "Issue", "save", new Json("[{\"id\":\"1\"}]")));
        assertThat(saved.headers()).containsEntry(NangoConstants.ADDED, 1);
        assertThat(runtime.records.lastCursor(ISSUES)).isNotNull();

        assertThat(run("", call("metadata", null, "get", null)).body()).isEqualTo(new Json("{\"from\":\"route\"}"));
    }

    @Test
    void textOfARouteThatIsJsonIsJsonAndOtherTextStaysText() throws Exception {
        component().getConfiguration().setProxyVia("direct:proxied");
        List<Object> bodies = new ArrayList<>(List.of("{\"a\":1}", "hello"));
        routes(r -> r.from("direct:proxied").process(e -> e.getMessage().setBody(bodies.remove(0))));
        assertThat(run("", get("/x")).body()).isEqualTo(new Json("{\"a\":1}"));
        assertThat(run("", get("/x")).body()).isEqualTo("hello");
    }

    @Test
    void theEndpointThatStartedTheRunComesBeforeTheComponentAlsoForNestedRuns() throws Exception {
        component().getConfiguration().setProxyVia("direct:theirs");
        runtime.functions.action(
                "outer",
                (nango, input) -> call("action", "run", null, null).run(nango).thenApply(r -> Json.NULL));
        List<String> seen = new CopyOnWriteArrayList<>();
        routes(r -> {
            r.from("direct:ours").process(e -> seen.add("ours")).to("nango:proxy/github");
            r.from("direct:theirs").process(e -> seen.add("theirs")).to("nango:proxy/github");
        });
        run("", get("/x"));
        run("?proxyVia=direct:ours", get("/x"));
        body(send("nango:action/github/outer?proxyVia=direct:ours", null));
        assertThat(seen).containsExactly("theirs", "ours", "ours");
    }

    @Test
    void theErrorOfARouteIsTheErrorThatTheScriptSees() throws Exception {
        component().getConfiguration().setProxyVia("direct:broken");
        IllegalStateException broken = new IllegalStateException("breaker open");
        routes(r -> r.from("direct:broken").process(e -> {
            throw broken;
        }));
        script = get("/x");
        assertThat(send("nango:action/github/run", null).getException()).isSameAs(broken);
    }

    @Test
    void aRouteThatHandlesTheErrorGivesItsOwnAnswer() throws Exception {
        component().getConfiguration().setProxyVia("direct:handled");
        routes(r -> r.from("direct:handled")
                .onException(NangoHttpException.class)
                .handled(true)
                .setBody(r.constant("{\"fallback\":1}"))
                .end()
                .to("nango:proxy/github"));
        runtime.proxy.answer = request -> {
            throw new NangoHttpException("503", 503, "", Map.of(), new HttpBody.Text(""), null);
        };
        assertThat(run("", get("/x")).body()).isEqualTo(new Json("{\"fallback\":1}"));
    }

    @Test
    void failuresArriveUnwrapped() {
        NangoHttpException error = new NangoHttpException("404", 404, "", Map.of(), null, null);
        runtime.proxy.answer = request -> {
            throw error;
        };
        script = get("/x");
        assertThat(send("nango:action/github/run", null).getException()).isSameAs(error);
        script = call("action", "nope", null, null);
        assertThat(send("nango:action/github/run", null).getException())
                .isInstanceOfSatisfying(
                        NangoException.class, e -> assertThat(e.getType()).isEqualTo("unknown_function"));
        script = call("records", "a/b?c", "list", null);
        assertThat(send("nango:action/github/run", null).getException())
                .hasMessageContaining("'a/b?c' cannot be called");
    }

    @Test
    void callsOfOneRunOverlap() {
        CyclicBarrier together = new CyclicBarrier(3);
        runtime.proxy.answer = request -> {
            try {
                together.await(10, TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            return new ProxyResponse(200, "OK", Map.of(), null);
        };
        component().getConfiguration().setProxyVia(null);
        run("", nango -> {
            CompletableFuture<HelperReply> one = get("/1").run(nango).toCompletableFuture();
            CompletableFuture<HelperReply> two = get("/2").run(nango).toCompletableFuture();
            return get("/3").run(nango).thenCombine(one.thenCombine(two, (a, b) -> a), (a, b) -> a);
        });
        assertThat(runtime.proxy.requests).hasSize(3);
    }

    @Test
    void oneRouteServesSeveralActionsByTheirName() throws Exception {
        component().getConfiguration().setActionVia("direct:actions");
        List<Object> served = new CopyOnWriteArrayList<>();
        routes(r -> r.from("direct:actions")
                .process(e -> served.add(e.getMessage().getHeader(NangoConstants.ACTION)))
                .toD("nango:action/${header.CamelNangoIntegrationId}/${header.CamelNangoAction}"));
        runtime.functions.action("one", (nango, input) -> CompletableFuture.completedStage(new Json("1")));
        runtime.functions.action("two", (nango, input) -> CompletableFuture.completedStage(new Json("2")));
        assertThat(run("", call("action", "one", null, null)).body()).isEqualTo(new Json("1"));
        assertThat(run("", call("action", "two", null, null)).body()).isEqualTo(new Json("2"));
        assertThat(served).containsExactly("one", "two");
    }

    @Test
    void noHeaderFromOutsideChoosesTheFunction() {
        runtime.functions.action("other", (nango, input) -> CompletableFuture.completedStage(new Json("\"other\"")));
        script = call("action", "other", null, null);
        Exchange ran = send("nango:action/github/run", null, Map.of(NangoConstants.ACTION, "other"));
        assertThat(body(ran)).isNull();
        assertThat(reply.get().body()).isEqualTo(new Json("\"other\""));

        Map<String, Object> forged = Map.of(NangoConstants.ACTION, "run");
        script = nango -> nango.send("action", "other", null, forged, Map.of(), null);
        component().getConfiguration().setActionVia("mock:actions");
        body(send("nango:action/github/run", null));
        assertThat(mock("actions").getHeader(NangoConstants.ACTION)).isEqualTo("other");

        runtime.proxy.answer =
                request -> new ProxyResponse(200, "OK", Map.of("CamelNangoAction", List.of("other")), null);
        Exchange answered = send("nango:proxy/github?path=/x", null, Map.of(NangoConstants.ACTION, "run"));
        assertThat(answered.getMessage().getHeader(NangoConstants.ACTION)).isEqualTo("run");
        assertThat(runtime.proxy.requests.get(0).headers()).isEmpty();
    }

    @Test
    void aNameThatWouldChangeAUriReachesNoRoute() {
        component().getConfiguration().setActionVia("mock:actions");
        script = call("action", "one?connectionId=globex", null, null);
        assertThat(send("nango:action/github/run", null).getException())
                .hasMessageContaining("'one?connectionId=globex' cannot be called");
        assertThat(getMockEndpoint("mock:actions").getReceivedCounter()).isZero();
    }

    @Test
    void aCallOfASyncSaysWhichSyncCallsAndWhichModelItIsAbout() {
        component().getConfiguration().setRecordsVia("mock:records");
        runtime.functions.sync("issues", List.of("Issue"), (nango, input) -> call("records", "Issue", "list", null)
                .run(nango)
                .thenApply(r -> Json.NULL));
        body(send("nango:sync/github/issues", null));
        assertThat(mock("records").getHeader(NangoConstants.SYNC)).isEqualTo("issues");
        assertThat(mock("records").getHeader(NangoConstants.MODEL)).isEqualTo("Issue");
        assertThat(mock("records").getHeader(NangoConstants.ACTION)).isNull();
    }

    private org.apache.camel.Message mock(String name) {
        return getMockEndpoint("mock:" + name).getReceivedExchanges().get(0).getMessage();
    }
}
