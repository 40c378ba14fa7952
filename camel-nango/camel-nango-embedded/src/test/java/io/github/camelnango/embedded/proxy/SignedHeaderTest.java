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
package io.github.camelnango.embedded.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelnango.api.HttpBody;
import io.github.camelnango.embedded.proxy.FakeProvider.Received;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Headers of the catalogue that sign a request hold for the request that arrives. */
class SignedHeaderTest extends ProxyTestBase {
    private static final String DATE = "Mon, 23 Nov 2026 12:00:00 +0000";

    @Test
    void theQueryIsSignedAsItIsSent() throws Exception {
        send(Requests.to("signs-parameters").query("b=2&a=x%20y*~&c=%C3%A9+%25"));
        assertThat(provider.last().target()).isEqualTo("/things?b=2&a=x%20y*~&c=%C3%A9+%25&v=2");
        assertThat(provider.last().header("date")).isEqualTo(DATE);
        assertSigned("GET", "a=x%20y%2A~&b=2&c=%C3%A9%20%25&v=2");
    }

    @Test
    void aDeleteHasItsParametersInTheQueryToo() throws Exception {
        send(Requests.to("signs-parameters").method("DELETE").query("b=1").json("{\"a\":1}"));
        assertSigned("DELETE", "b=1&v=2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "application/json | {\"b\":[1,null,{}],\"a\":\"x y\",\"c\":null,\"d\":true} | a=x%20y&b=1%2C%2C%5Bobject%20Object%5D&c=null&d=true",
                "application/x-www-form-urlencoded | {\"b\":[1],\"a\":{\"c\":\"x y\"}} | a%5Bc%5D=x%20y&b%5B%5D=1",
            })
    void theBodyIsSignedAsItIsSent(String type, String body, String parameters) throws Exception {
        send(Requests.to("signs-parameters")
                .method("POST")
                .query("q=1")
                .json(body)
                .header("content-type", type));
        assertSigned("POST", parameters);
    }

    @Test
    void aFormIsSignedAsItIsSentAndAnEmptyBodyIsNothing() throws Exception {
        send(Requests.to("signs-parameters").method("PUT").body(new HttpBody.Form("b=2&a=%")));
        assertSigned("PUT", "a=%25&b=2");
        send(Requests.to("signs-parameters").method("PUT"));
        assertSigned("PUT", "");
    }

    @Test
    void theDigestIsThatOfTheBytesThatArrive() throws Exception {
        for (HttpBody body : List.of(
                new HttpBody.JsonBody(new io.github.camelnango.api.Json("{ \"b\":1, \"é\": \"\\u00e9\" }")),
                new HttpBody.Form("a=1"),
                new HttpBody.Text("?é text"))) {
            send(Requests.to("signs-body").method("POST").body(body));
            assertDigest(provider.last());
        }
        assertThat(provider.last().text()).isEqualTo("?é text");
        send(Requests.to("signs-body").query("z=1&y=2"));
        assertDigest(provider.last());
    }

    @Test
    void theContentTypeIsTheOneThatIsSent() {
        send(Requests.to("signs-body").method("POST").json("{}").query("z=1&y=2"));
        assertThat(provider.last().header("x-signed")).isEqualTo("application/json y=2&z=1 acme inc");
        send(Requests.to("signs-body")
                .method("POST")
                .json("{}")
                .header("Content-Type", "application/vnd.api+json; charset=utf-8"));
        assertThat(provider.last().header("x-signed"))
                .isEqualTo("application/vnd.api+json; charset=utf-8  acme inc")
                .startsWith(provider.last().header("content-type"));
    }

    private static void assertDigest(Received request) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(request.body());
        assertThat(request.header("content-digest"))
                .isEqualTo("sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":");
    }

    private void assertSigned(String method, String parameters) throws Exception {
        String message = String.join("\n", DATE, method, provider.last().header("host"), "/things", parameters);
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(TOKEN.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
        String pair = "me:" + HexFormat.of().formatHex(mac.doFinal(message.getBytes(StandardCharsets.UTF_8)));
        assertThat(provider.last().header("authorization"))
                .isEqualTo("Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }
}
