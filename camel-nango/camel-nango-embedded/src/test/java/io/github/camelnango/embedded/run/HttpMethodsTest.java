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

import com.sun.net.httpserver.HttpServer;
import io.github.camelnango.api.HelperCall;
import io.github.camelnango.api.HelperReply;
import io.github.camelnango.api.HttpBody;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.NewConnection;
import io.github.camelnango.api.ProxyRequest;
import io.github.camelnango.api.RunResult;
import io.github.camelnango.api.Secret;
import io.github.camelnango.api.SyncRequest;
import io.github.camelnango.embedded.json.JsonText;
import io.github.camelnango.embedded.run.http.RequestBody;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpMethodsTest {
    @TempDir
    Path folder;

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private TestRuns runs;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            boolean last = exchange.getRequestURI().toString().contains("cursor=2");
            byte[] body =
                    (last ? "{\"items\":[3]}" : "{\"items\":[1,2],\"next\":\"2\"}").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.getResponseHeaders().add("Set-Cookie", "a=1, b");
            exchange.getResponseHeaders().add("Set-Cookie", "c=2");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        runs = TestRuns.open(folder);
        String base = "http://127.0.0.1:" + server.getAddress().getPort();
        runs.runtime
                .connections()
                .create(new NewConnection(
                        TestRuns.ACME,
                        Secret.of("{\"type\":\"API_KEY\",\"apiKey\":\"canary\"}"),
                        new Json("{\"baseUrl\":\"" + base + "\"}"),
                        null,
                        Map.of()));
    }

    @AfterEach
    void close() {
        runs.close();
        server.stop(0);
    }

    @Test
    void sendsARequestAsAnExchangeAndGivesTheAnswerBack() {
        String answer = runs.inAction(
                (nango, input) -> call(
                        nango,
                        "proxy",
                        """
                [{"method":"post","endpoint":"/items?a=1&b=x","params":{"a":2,"list":["x y",3]},
                  "headers":{"X-Trace":"t"},"body":{"json":{"n":1}},"retries":"2"}]"""));
        assertThat(requests).containsExactly("POST /items?a=2&b=x&list=x+y%2C3 {\"n\":1}");
        var json = JsonText.parse(answer);
        assertThat(json.get("status").intValue()).isEqualTo(200);
        assertThat(json.at("/body/json/items")).hasSize(2);
        assertThat(json.at("/headers/set-cookie")).hasSize(2);
        HelperCall sent = runs.calls.calls.get(0);
        assertThat(sent.headers())
                .containsEntry("CamelHttpMethod", "POST")
                .containsEntry("CamelHttpPath", "/items")
                .containsEntry("CamelHttpQuery", "a=2&b=x&list=x+y%2C3")
                .containsEntry("x-trace", "t")
                .containsEntry("CamelNangoConnectionId", "acme");
        assertThat(sent.body()).isEqualTo(new Json("{\"n\":1}"));
        ProxyRequest config = (ProxyRequest) sent.properties().get("CamelNangoProxyConfig");
        assertThat(config.retries()).isEqualTo(2);
        assertThat(config.runId()).isEqualTo(sent.run().id());
    }

    @Test
    void pagesThroughAnApiWithOneExchangePerPage() {
        runs.inAction((nango, input) -> {
            String id = called(
                    nango,
                    "paginateOpen",
                    """
                    [{"endpoint":"/items","paginate":{"type":"cursor","cursor_name_in_request":"cursor",
                      "cursor_path_in_response":"next","response_path":"items"}},{"onPage":true}]""");
            assertThat(id).isEqualTo("{\"id\":1}");
            var first = JsonText.parse(called(nango, "paginateNext", "[1]"));
            assertThat(first.get("items")).hasSize(2);
            assertThat(first.get("nextPageParam").asText()).isEqualTo("2");
            assertThat(first.at("/response/status").intValue()).isEqualTo(200);
            assertThat(first.get("last").booleanValue()).isFalse();
            var second = JsonText.parse(called(nango, "paginateNext", "[1]"));
            assertThat(second.get("last").booleanValue()).isTrue();
            called(nango, "paginateClose", "[1]");
            assertThatThrownBy(() -> called(nango, "paginateNext", "[1]")).hasMessageContaining("closed");
            return output("1");
        });
        assertThat(runs.calls.operations()).containsExactly("proxy:null", "proxy:null");
    }

    @Test
    void writesRequestsIntoTheRunsLogWithoutTheirQuery() {
        runs.register(JavaFunction.action(
                "get", (nango, input) -> call(nango, "proxy", "[{\"endpoint\":\"/items?key=canary\"}]")));
        RunResult result = runs.action("get", "null");
        assertThat(runs.log(result)).anyMatch(line -> line.matches("GET /items 200 in \\d+ ms"));
        assertThat(runs.log(result)).noneMatch(line -> line.contains("canary"));
    }

    @Test
    void cancellingARunClosesTheConnectionOfItsRequest() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String base = "http://127.0.0.1:" + silent.getLocalPort();
            List<Integer> starts = new CopyOnWriteArrayList<>();
            runs.register(JavaFunction.sync("issues", null, (nango, input) -> {
                starts.add(1);
                return starts.size() > 1
                        ? output("null")
                        : call(nango, "proxy", "[{\"endpoint\":\"/x\",\"baseUrlOverride\":\"" + base + "\"}]");
            }));
            var first =
                    runs.runtime.functions().runSync(new SyncRequest(TestRuns.ACME, "issues", "base", false, false));
            try (Socket socket = silent.accept()) {
                socket.setSoTimeout(20_000);
                assertThat(socket.getInputStream().read(new byte[8192])).isPositive();
                TestRuns.await(runs.runtime
                        .functions()
                        .runSync(new SyncRequest(TestRuns.ACME, "issues", "base", true, false)));
                assertThat(first.toCompletableFuture()).isCompletedExceptionally();
                assertThat(isClosed(socket)).isTrue();
            }
        }
    }

    /** By an end or a reset; still open is a time-out. */
    private static boolean isClosed(Socket socket) throws IOException {
        try {
            return socket.getInputStream().read() == -1;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (SocketException e) {
            return true;
        }
    }

    @Test
    void takesWhatARouteMakesOfAnAnswer() {
        runs.calls.interceptor = call -> CompletableFuture.completedFuture(
                new HelperReply(Map.of("made", "by a route"), Map.of("CamelHttpResponseCode", 203, "X-A", "b")));
        assertThat(runs.inAction((nango, input) -> call(nango, "proxy", "[{\"endpoint\":\"/x\"}]")))
                .isEqualTo("{\"status\":203,\"statusText\":\"\",\"headers\":{\"x-a\":\"b\"},"
                        + "\"body\":{\"json\":{\"made\":\"by a route\"}}}");
    }

    @Test
    void namesTheFieldOfAMistake() {
        runs.inAction((nango, input) -> {
            mistake(nango, "{}", "endpoint must be a string such as '/v1/items', but is missing");
            mistake(nango, "{\"endpoint\":\"/\",\"retries\":-1}", "retries must be a number of 0 or more");
            mistake(nango, "{\"endpoint\":\"/\",\"retries\":\"often\"}", "retries must be a number of 0 or more");
            mistake(nango, "{\"endpoint\":\"/\",\"method\":\"FETCH\"}", "method must be one of GET");
            mistake(nango, "{\"endpoint\":\"/\",\"headers\":[]}", "headers must be an object");
            mistake(nango, "{\"endpoint\":\"/\",\"headers\":{\"CamelHttpUri\":\"x\"}}", "camelhttpuri");
            mistake(nango, "{\"endpoint\":\"/\",\"retryOn\":404}", "retryOn must be an array");
            mistake(nango, "{\"endpoint\":\"/\",\"responseType\":\"xml\"}", "responseType must be one of");
            mistake(nango, "{\"endpoint\":\"/?a=1\",\"params\":\"b=2\"}", "in endpoint and in params");
            mistake(nango, "{\"endpoint\":\"/\",\"params\":{\"a\":{}}}", "params.a must be");
            mistake(nango, "{\"endpoint\":\"/\",\"method\":\"POST\",\"body\":{}}", "body must have one of");
            return output("1");
        });
        assertThat(requests).isEmpty();
    }

    private static void mistake(io.github.camelnango.api.Nango nango, String config, String message) {
        assertThatThrownBy(() -> called(nango, "proxy", "[" + config + "]")).hasMessageContaining(message);
    }

    @Test
    void readsAllKindsOfBodies() {
        assertThat(body("{\"text\":\"a\"}")).isEqualTo(new HttpBody.Text("a"));
        assertThat(body("{\"form\":\"a=b\"}")).isEqualTo(new HttpBody.Form("a=b"));
        assertThat(((HttpBody.Bytes) body("{\"bytes\":\"AQI=\"}")).bytes()).containsExactly(1, 2);
        assertThat(body("{\"json\":null}")).isEqualTo(new HttpBody.JsonBody(Json.NULL));
        HttpBody.Multipart parts =
                (HttpBody.Multipart) body("{\"multipart\":[{\"name\":\"f\",\"text\":\"x\",\"fileName\":\"x.txt\"}]}");
        assertThat(parts.parts()).containsExactly(new HttpBody.Part("f", new HttpBody.Text("x"), "x.txt", null));
    }

    private static HttpBody body(String json) {
        return RequestBody.of(JsonText.parse(json));
    }
}
