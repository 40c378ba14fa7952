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

import io.github.camelnango.api.HttpBody;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoHttpException;
import io.github.camelnango.api.ProxyRequest;
import io.github.camelnango.api.ProxyResponse;
import io.github.camelnango.memory.InMemoryProxy;
import java.io.ByteArrayInputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

class ProxyOperationTest extends NangoTestSupport {

    @Test
    void buildsTheRequestFromOptions() {
        body(send(
                "nango:proxy/github?path=/issues&method=POST&query=a%3D1&retries=3&retryOn=418,420&retryUnsafe=true"
                        + "&baseUrlOverride=https://example.org",
                Map.of("title", "x")));
        ProxyRequest request = runtime.proxy.requests.get(0);
        assertThat(request.endpoint()).isEqualTo("/issues");
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.query()).isEqualTo("a=1");
        assertThat(request.retries()).isEqualTo(3);
        assertThat(request.retryOn()).containsExactlyInAnyOrder(418, 420);
        assertThat(request.retryUnsafe()).isTrue();
        assertThat(request.baseUrlOverride()).isEqualTo("https://example.org");
        assertThat(request.trusted()).isTrue();
        assertThat(request.body()).isEqualTo(new HttpBody.JsonBody(new Json("{\"title\":\"x\"}")));
    }

    @Test
    void takesCamelsHttpHeadersBeforeOptionsAndNeverAUri() {
        body(send(
                "nango:proxy/github?path=/issues",
                "{\"a\":1}",
                Map.of(
                        Exchange.HTTP_PATH,
                        "/pulls",
                        Exchange.HTTP_METHOD,
                        "put",
                        Exchange.HTTP_QUERY,
                        "q=2",
                        Exchange.HTTP_URI,
                        "https://evil.example",
                        "CamelHttpBaseUri",
                        "https://evil.example")));
        ProxyRequest request = runtime.proxy.requests.get(0);
        assertThat(request.endpoint()).isEqualTo("/pulls");
        assertThat(request.method()).isEqualTo("PUT");
        assertThat(request.query()).isEqualTo("q=2");
        assertThat(request.baseUrlOverride()).isNull();
        assertThat(request.toString() + request.headers()).doesNotContain("evil");
    }

    @Test
    void doesNotTrustAUrlThatAHeaderBrings() {
        for (String url : List.of("https://evil.example/x", "//evil.example", " http:x", "\\\\evil")) {
            body(send("nango:proxy/github?path=/x", null, Map.of(Exchange.HTTP_PATH, url)));
        }
        assertThat(runtime.proxy.requests).extracting(ProxyRequest::trusted).containsOnly(false);
        runtime.proxy.requests.clear();
        body(send("nango:proxy/github?path=https://own.example/x", null));
        body(send("nango:proxy/github?path=/x", null, Map.of(Exchange.HTTP_PATH, "/y?a=b:c")));
        assertThat(runtime.proxy.requests).extracting(ProxyRequest::trusted).containsOnly(true);
    }

    @Test
    void filtersHeadersInBothDirections() {
        Exchange answered = send(
                "nango:proxy/github?path=/x",
                null,
                Map.of(
                        "Accept", "text/plain",
                        "X-Two", List.of("a", "b"),
                        "Authorization", "Bearer client",
                        "Host", "me",
                        "CamelSecret", "s"));
        Map<String, List<String>> sent = runtime.proxy.requests.get(0).headers();
        assertThat(sent).containsEntry("accept", List.of("text/plain")).containsEntry("x-two", List.of("a", "b"));
        assertThat(sent).doesNotContainKeys("authorization", "host", "camelsecret", "camelhttppath");
        assertThat(answered.getMessage().getHeader("x-rate")).isEqualTo("9");
        assertThat(answered.getMessage().getHeader("camelevil")).isNull();
        assertThat(answered.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE)).isEqualTo(200);
        assertThat(answered.getMessage().getHeader(Exchange.HTTP_RESPONSE_TEXT)).isEqualTo("OK");
    }

    @Test
    void sendsTextBytesAndStreamsAsTheyAre() {
        String uri = "nango:proxy/github?path=/x&method=POST";
        body(send(uri, "a=b"));
        body(send(uri, new byte[] {1}));
        body(send(uri, new ByteArrayInputStream(new byte[] {2})));
        body(send(uri, "{\"a\":1}"));
        body(send("nango:proxy/github?path=/x", "not with GET"));
        assertThat(runtime.proxy.requests)
                .extracting(ProxyRequest::body)
                .extracting(one -> one == null ? "none" : one.getClass().getSimpleName())
                .containsExactly("Text", "Bytes", "Stream", "JsonBody", "none");
    }

    @Test
    void givesTheAnswerInTheFormInWhichItCame() {
        assertThat(body(send("nango:proxy/github?path=/x", null))).isEqualTo(new Json("{\"path\":\"/x\"}"));
        for (HttpBody one : List.of(new HttpBody.Text("t"), new HttpBody.Bytes(new byte[] {1}))) {
            runtime.proxy.answer = request -> new ProxyResponse(200, "OK", Map.of(), one);
            assertThat(send("nango:proxy/github?path=/x", null).getMessage().getBody())
                    .isIn("t", ((Object) (one instanceof HttpBody.Bytes b ? b.bytes() : "t")));
        }
        runtime.proxy.answer = request -> new ProxyResponse(204, "", Map.of(), null);
        assertThat(body(send("nango:proxy/github?path=/x", "old"))).isNull();
    }

    @Test
    void givesAnHttpErrorToTheRouteUnwrapped() {
        NangoHttpException error = new NangoHttpException("GET /x: 404", 404, "Not Found", Map.of(), null, null);
        runtime.proxy.answer = request -> {
            throw error;
        };
        assertThat(send("nango:proxy/github?path=/x", null).getException()).isSameAs(error);
    }

    @Test
    void fetchesPagesOnlyWhenAskedFor() {
        @SuppressWarnings("unchecked")
        Iterator<Object> items =
                (Iterator<Object>) body(send("nango:proxy/github?path=/x&paginate=true&responsePath=data", null));
        assertThat(runtime.proxy.requests).isEmpty();
        assertThat(items.next()).isEqualTo(0);
        assertThat(runtime.proxy.requests).hasSize(1);
        assertThat(items).toIterable().containsExactly(1, 2, 3, 4, 5);
        assertThat(runtime.proxy.requests).hasSize(3);
    }

    @Test
    void endsASplitWithTheErrorOfThePageThatFails() throws Exception {
        routes(r -> r.from("direct:pages")
                .to("nango:proxy/github?path=/x&paginate=true")
                .split(r.body())
                .streaming()
                .stopOnException()
                .to("mock:items"));
        runtime.proxy.answer = request -> {
            if (runtime.proxy.requests.size() > 1) {
                throw new NangoHttpException("GET /x: 500", 500, "", Map.of(), null, null);
            }
            return InMemoryProxy.json("[]");
        };
        assertThat(send("direct:pages", null).getException()).hasMessageContaining("500");
        assertThat(getMockEndpoint("mock:items").getReceivedCounter()).isEqualTo(1);
    }
}
