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

import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.NangoValidationException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestTest extends ProxyTestBase {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "/things, -, /api/things",
                "things, -, /api/things",
                "//things, -, /api/things",
                "'', -, /api",
                "/things?a=1, -, /api/things?a=1",
                "/things, a=1&b=x+y, /api/things?a=1&b=x+y",
                "/things?a=1&c=3, a=2&b=4, /api/things?a=2&c=3&b=4",
                "/a b/ü, -, /api/a%20b/%C3%BC",
                "/things, q=a b&n=ü%20x&p=100%&h=#1, /api/things?q=a%20b&n=%C3%BC%20x&p=100%25&h=%231",
                "/a/../b/./c, -, /api/b/c",
                "/x?q=a b'c, -, /api/x?q=a%20b%27c",
                "/t/${connectionConfig.tenant}, -, /api/t/acme%20inc",
                "/a%2Fb%zz#frag, -, /api/a%2Fb%25zz",
                "https://example.com/x, -, /api/https://example.com/x",
            })
    void buildsTheUrl(String endpoint, String query, String target) {
        send(Requests.to("key-in-header").endpoint(endpoint).query(query));
        assertThat(provider.last().target()).isEqualTo(target);
    }

    @Test
    void takesTheBaseUrlOffAnAbsoluteEndpoint() {
        send(Requests.to("key-in-header").endpoint("http://localhost:" + provider.port() + "/api/things?page=2"));
        assertThat(provider.last().target()).isEqualTo("/api/things?page=2");
    }

    @Test
    void aBaseUrlOverrideOfTheCallerGetsCredentials() {
        send(Requests.to("key-in-header").baseUrl("http://127.0.0.1:" + provider.port() + "/v2/"));
        assertThat(provider.last().target()).isEqualTo("/v2/things");
        assertThat(provider.last().header("x-api-key")).isEqualTo(TOKEN);
    }

    @Test
    void aBaseUrlOverrideFromDataGetsNone() {
        send(Requests.to("key-in-header")
                .baseUrl("http://127.0.0.1:" + provider.port())
                .endpoint("/x?leak=${credentials.apiKey}&${apiKey}")
                .untrusted());
        assertThat(provider.last().toString()).doesNotContain(TOKEN);
        send(Requests.to("key-in-query")
                .baseUrl("http://127.0.0.1:" + provider.port())
                .untrusted());
        assertThat(provider.last().target()).isEqualTo("/things");
        send(Requests.to("key-in-body")
                .baseUrl("http://127.0.0.1:" + provider.port())
                .method("POST")
                .json("{}")
                .untrusted());
        assertThat(provider.last().text()).isEqualTo("{}");
    }

    @Test
    void anAbsoluteLinkToTheProviderGetsCredentialsEvenFromData() {
        send(Requests.to("key-in-header")
                .baseUrl("http://localhost:" + provider.port())
                .untrusted());
        assertThat(provider.last().header("x-api-key")).isEqualTo(TOKEN);
    }

    @Test
    void allowedHostsGetCredentials() throws Exception {
        reopen(java.util.Map.of(), java.util.List.of("127.0.0.1"));
        send(Requests.to("key-in-header")
                .baseUrl("http://127.0.0.1:" + provider.port())
                .untrusted());
        assertThat(provider.last().header("x-api-key")).isEqualTo(TOKEN);
    }

    @Test
    void putsTheApiKeyInAHeader() {
        send(Requests.to("key-in-header").header("x-version", "8").header("user-agent", "mine"));
        assertThat(provider.last().header("x-api-key")).isEqualTo(TOKEN);
        assertThat(provider.last().header("x-version")).as("the caller wins").isEqualTo("8");
        assertThat(provider.last().header("user-agent")).startsWith("camel-nango/");
        assertThat(provider.last().header("accept")).isEqualTo("application/json, text/plain, */*");
        assertThat(provider.last().header("accept-encoding")).contains("gzip", "deflate");
    }

    @Test
    void putsTheApiKeyInTheQuery() {
        send(Requests.to("key-in-query").query("key=fake&x=1"));
        assertThat(provider.last().target()).isEqualTo("/things?key=" + TOKEN + "&x=1");
    }

    @Test
    void putsTheApiKeyInTheBody() {
        send(Requests.to("key-in-body").method("POST").json("{\"a\":1.50,\"auth\":2}"));
        assertThat(provider.last().text()).isEqualTo("{\"a\":1.50,\"auth\":{\"key\":\"" + TOKEN + "\"}}");
        send(Requests.to("key-in-body").method("DELETE"));
        assertThat(provider.last().text()).isEqualTo("{\"auth\":{\"key\":\"" + TOKEN + "\"}}");
        send(Requests.to("key-in-body"));
        assertThat(provider.last().text()).isEmpty();
    }

    @Test
    void putsTheApiKeyInThePath() {
        send(Requests.to("key-in-path"));
        assertThat(provider.last().target()).isEqualTo("/bot" + TOKEN + "/things");
    }

    @Test
    void sendsBasicAndBearer() {
        send(Requests.to("basic"));
        String pair = Base64.getEncoder().encodeToString(("me:" + TOKEN).getBytes(StandardCharsets.UTF_8));
        assertThat(provider.last().header("authorization")).isEqualTo("Basic " + pair);
        send(Requests.to("oauth"));
        assertThat(provider.last().header("authorization")).isEqualTo("Bearer " + TOKEN);
        send(Requests.to("oauth").header("authorization", "Bearer other"));
        assertThat(provider.last().header("authorization")).isEqualTo("Bearer other");
    }

    @Test
    void missingPlaceholdersOfTheBaseUrlAreNamedAsSuch() {
        ports.put("plain", "{\"type\":\"NONE\"}", "{}");
        assertThat(failure(NangoValidationException.class, Requests.to("plain")))
                .hasMessageContaining("GET /things of integration plain, connection acme")
                .hasMessageContaining("placeholder");
    }

    @Test
    void aHeaderCannotSmuggleAnother() {
        assertThat(failure(NangoException.class, Requests.to("plain").header("x-a", "1\r\nx-b: 2")))
                .hasMessageContaining("x-a")
                .hasMessageNotContaining("x-b");
        assertThat(provider.received).isEmpty();
    }

    @Test
    void unknownConnectionsFailAsTheConnectionsPortSays() {
        ports.delete(Requests.to("plain").build().connection());
        assertThat(failure(NangoException.class, Requests.to("plain")).getType())
                .isEqualTo("unknown_connection");
    }

    @Test
    void anIntegrationMayHaveItsOwnBaseUrlAndHeader() {
        ports.put(
                "private-api",
                "{\"type\":\"API_KEY\",\"apiKey\":\"" + TOKEN + "\"}",
                "{}",
                new Json("{\"baseUrl\":\"http://localhost:" + provider.port()
                        + "/own\",\"keyName\":\"X-Secret\",\"valueTemplate\":\"Key ${apiKey}\"}"));
        send(Requests.to("private-api"));
        assertThat(provider.last().target()).isEqualTo("/own/things");
        assertThat(provider.last().header("x-secret")).isEqualTo("Key " + TOKEN);
    }
}
