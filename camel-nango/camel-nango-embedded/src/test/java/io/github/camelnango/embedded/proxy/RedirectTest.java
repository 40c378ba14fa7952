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

import io.github.camelnango.api.NangoNetworkException;
import io.github.camelnango.embedded.proxy.FakeProvider.Reply;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectTest extends ProxyTestBase {

    private void redirects(int status, String host) {
        provider.answers(
                Reply.of(
                        status,
                        "moved",
                        "Location",
                        host.isEmpty() ? "/there" : "http://" + host + ":" + provider.port() + "/there"),
                Reply.json("{}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"key-in-header", "key-in-query", "key-in-body", "basic", "oauth"})
    void anotherHostGetsNoCredentials(String integration) {
        redirects(307, "127.0.0.1");
        send(Requests.to(integration)
                .method("POST")
                .json("{}")
                .header("x-custom", "1")
                .header("accept", "a/b"));
        assertThat(provider.received).hasSize(2);
        assertThat(provider.received.get(0).headers().get("host").get(0)).startsWith("localhost");
        FakeProvider.Received second = provider.last();
        assertThat(second.headers().get("host").get(0)).startsWith("127.0.0.1");
        assertThat(second.target()).isEqualTo("/there");
        assertThat(second.text()).isEqualTo("{}");
        assertThat(second.headers()).doesNotContainKeys("authorization", "x-api-key", "x-custom");
        assertThat(second.header("accept")).isEqualTo("a/b");
    }

    @Test
    void theProvidersOwnHostKeepsThem() {
        redirects(302, "");
        send(Requests.to("key-in-header").header("x-custom", "1"));
        assertThat(provider.last().target()).isEqualTo("/there");
        assertThat(provider.last().header("x-api-key")).isEqualTo(TOKEN);
        assertThat(provider.last().header("x-custom")).isEqualTo("1");
    }

    @Test
    void allowedHostsKeepThem() throws Exception {
        reopen(Map.of(), List.of("127.0.0.1"));
        redirects(302, "127.0.0.1");
        send(Requests.to("key-in-header"));
        assertThat(provider.last().header("x-api-key")).isEqualTo(TOKEN);
    }

    @Test
    void forwardingIsForTheCallersHeadersOnly() {
        redirects(302, "127.0.0.1");
        send(Requests.to("key-in-header").header("x-custom", "1").forward());
        assertThat(provider.last().header("x-custom")).isEqualTo("1");
        assertThat(provider.last().headers()).doesNotContainKey("x-api-key");
    }

    @ParameterizedTest
    @CsvSource({
        "301,POST,GET",
        "302,POST,GET",
        "303,POST,GET",
        "303,PUT,GET",
        "302,PUT,PUT",
        "307,POST,POST",
        "308,PATCH,PATCH"
    })
    void methodsTurnAsInFetch(int status, String method, String then) {
        redirects(status, "");
        send(Requests.to("plain").method(method).json("{\"a\":1}"));
        assertThat(provider.last().method()).isEqualTo(then);
        assertThat(provider.last().text()).isEqualTo(then.equals("GET") ? "" : "{\"a\":1}");
        assertThat(provider.last().headers().containsKey("content-type")).isEqualTo(!then.equals("GET"));
    }

    @Test
    void moreThanFiveAreTooMany() {
        provider.answers(Reply.of(302, "", "Location", "/again"));
        assertThat(failure(NangoNetworkException.class, Requests.to("plain")).getCode())
                .isEqualTo("ERR_FR_TOO_MANY_REDIRECTS");
        assertThat(provider.received).hasSize(6);
    }

    @Test
    void otherSchemesAreRefused() {
        provider.answers(Reply.of(302, "", "Location", "file:///etc/passwd"));
        assertThat(failure(NangoNetworkException.class, Requests.to("plain")).getCode())
                .isEqualTo("ERR_INVALID_REDIRECT");
    }
}
