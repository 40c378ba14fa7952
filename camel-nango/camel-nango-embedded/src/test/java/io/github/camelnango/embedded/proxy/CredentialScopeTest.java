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

import io.github.camelnango.NangoSettings;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.NangoValidationException;
import io.github.camelnango.api.Pages;
import io.github.camelnango.embedded.proxy.FakeProvider.Received;
import io.github.camelnango.embedded.proxy.FakeProvider.Reply;
import io.github.camelnango.embedded.proxy.target.OwnHosts;
import io.github.camelnango.embedded.proxy.target.Url;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A token reaches its own host only, whatever a script, a route, data or a provider writes. The own host is
 * {@code localhost:OWN}; {@code 127.0.0.1} and the port OTHER are foreign.
 */
class CredentialScopeTest extends ProxyTestBase {
    private static final List<String> INTEGRATIONS = List.of("key-in-header", "key-in-query", "key-in-body", "basic");
    private static final String BASIC =
            Base64.getEncoder().encodeToString(("me:" + TOKEN).getBytes(StandardCharsets.UTF_8));
    private FakeProvider other;

    @BeforeEach
    void startOther() throws IOException {
        other = new FakeProvider();
    }

    @AfterEach
    void stopOther() {
        other.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:OTHER/x",
                "http://127.0.0.1:OWN/x",
                "https://localhost:OTHER/x",
                "HTTP://127.0.0.1:OWN/x",
                "//127.0.0.1:OWN/x",
                "\\\\127.0.0.1:OWN\\x",
                "/\\127.0.0.1:OWN/x",
                "http:\\\\127.0.0.1:OWN/x",
                "http://localhost:OWN@127.0.0.1:OTHER/x",
                "http://localhost:OWN/api@127.0.0.1:OTHER/x",
                "@127.0.0.1:OTHER/x",
                ":OTHER/x",
                ".127.0.0.1:OTHER/x",
                "http://localhost:OWN.evil.example/x",
                "http://localhost:OWN0/x",
                "%2f%2f127.0.0.1:OWN/x",
                "/..%2f..%2f127.0.0.1:OWN/x",
                "/%2e%2e/%2e%2e//127.0.0.1:OWN/x",
                "/../..//127.0.0.1:OWN/x",
                "\t//127.0.0.1:OWN/x",
                "\u2028//127.0.0.1:OWN/x",
                "\uff0f\uff0f127.0.0.1:OWN/x",
                "?u=http://127.0.0.1:OWN/",
                "#@127.0.0.1:OTHER/",
                "/x HTTP/1.1\r\nHost: 127.0.0.1\r\nx-evil: 1",
            })
    void anEndpointCannotLeaveTheOwnHost(String endpoint) {
        for (String integration : INTEGRATIONS) {
            for (boolean trusted : new boolean[] {true, false}) {
                Requests request =
                        Requests.to(integration).method("POST").json("{}").endpoint(ports(endpoint));
                attempt(trusted ? request : request.untrusted());
            }
        }
        assertThat(other.received).isEmpty();
        assertThat(provider.received).isNotEmpty().allMatch(this::isOwn).noneMatch(r -> r.headers()
                .containsKey("x-evil"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:OTHER",
                "http://127.0.0.1:OWN",
                "http://127.1:OWN",
                "http://localhost.:OWN",
                "http://localhost:OWN@127.0.0.1:OTHER",
                "http://127.0.0.1:OTHER\\@localhost:OWN",
                "http://127.0.0.1:OTHER#@localhost:OWN/api",
                "http://127.0.0.1:OTHER?@localhost:OWN/api",
                "http://127.0.0.1:OTHER/localhost:OWN/api",
                "http://loc\u0430lhost:OWN",
                "http://local\thost:OWN",
                "http://127.0.0.1:OWN\r\nx-evil: 1",
                "http://127.0.0.1\u3002:OWN",
            })
    void aBaseUrlOrLinkFromDataGetsNoToken(String base) {
        for (String integration : INTEGRATIONS) {
            attempt(Requests.to(integration).baseUrl(ports(base)).untrusted());
            other.answer = request -> Reply.json("{}");
            String link = ports(base) + "/next?x=${apiKey}";
            String json = "{\"next\":\"" + link.replaceAll("[\\\\\t\r\n]", "\\\\u0009") + "\"}";
            provider.answer = request -> request.target().contains("next")
                    ? Reply.json("{}")
                    : Reply.of(200, json, "content-type", "application/json", "Link", header(link) + "; rel=next");
            page(integration, "{\"type\":\"link\",\"link_path_in_response_body\":\"next\"}");
            page(integration, "{\"type\":\"link\",\"link_rel_in_response_header\":\"next\"}");
        }
        assertThat(provider.received).isNotEmpty();
        assertOnlyOwnHostHasTheToken();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aRedirectCannotCarryTheTokenAway(int status) {
        for (String location : List.of(
                "http://localhost:OTHER/there",
                "http://127.0.0.1:OWN/there",
                "//127.0.0.1:OWN/there",
                "\\\\127.0.0.1:OWN\\there",
                "http://127.0.0.1:OTHER/there#@localhost:OWN",
                "http://localhost:OWN@127.0.0.1:OTHER/there")) {
            provider.answer = request -> request.target().contains("there")
                    ? Reply.json("{}")
                    : Reply.of(status, "", "Location", ports(location));
            for (String integration : INTEGRATIONS) {
                attempt(Requests.to(integration).method("POST").json("{}"));
            }
        }
        assertThat(other.received).isNotEmpty();
        assertOnlyOwnHostHasTheToken();
    }

    @Test
    void aRedirectBackToTheOwnHostHasItAgain() {
        provider.answer = request -> request.target().contains("back")
                ? Reply.json("{}")
                : Reply.of(307, "", "Location", ports("http://127.0.0.1:OTHER/there"));
        other.answer = request -> Reply.of(307, "", "Location", ports("http://localhost:OWN/back"));
        send(Requests.to("key-in-header"));
        assertThat(provider.last().header("x-api-key")).isEqualTo(TOKEN);
        assertThat(other.received).hasSize(1);
        assertOnlyOwnHostHasTheToken();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host",
                "HOST",
                "CamelHttpUri",
                "camelhttpuri",
                "CAMELHTTPURI",
                "CamelHttpPath",
                "CamelHttpQuery",
                "CamelHttpHost",
                "x-forwarded-host",
                "Proxy-Connection"
            })
    void aHeaderCannotNameAnotherHost(String name) {
        send(Requests.to("key-in-header").header(name, ports("http://127.0.0.1:OTHER")));
        assertThat(provider.received).hasSize(1).allMatch(this::isOwn);
        assertThat(other.received).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x\r\nHost: 127.0.0.1", "x\nHost: 127.0.0.1", "x\r", "x\u0000"})
    void aHeaderCannotStartAnother(String value) {
        failure(NangoValidationException.class, Requests.to("key-in-header").header("x-a", value));
        failure(NangoValidationException.class, Requests.to("key-in-header").header(value, "1"));
        assertThat(provider.received).isEmpty();
    }

    @Test
    void aQueryCannotStartAHeader() {
        send(Requests.to("key-in-header").query("a=1 HTTP/1.1\r\nHost: 127.0.0.1\r\nx-evil: 1\r\n\r\n"));
        assertThat(provider.received).hasSize(1).allMatch(this::isOwn);
        assertThat(provider.last().headers()).doesNotContainKey("x-evil");
    }

    @ParameterizedTest
    @CsvSource({
        "https://api.example.com,https://api.example.com,true",
        "https://api.example.com,http://api.example.com,false",
        "https://api.example.com,http://api.example.com:443,false",
        "https://api.example.com,https://api.example.com:8443,false",
        "https://api.example.com,https://api.example.com.evil.test,false",
        "https://api.example.com,https://evilapi.example.com,false",
        "http://api.example.com,https://api.example.com,true",
        "https://x.test,https://files.allowed.example,true",
        "https://x.test,https://a.b.allowed.example:8443,true",
        "https://x.test,https://FILES.ALLOWED.EXAMPLE,true",
        "https://x.test,https://allowed.example,false",
        "https://x.test,https://notallowed.example,false",
        "https://x.test,https://files.allowed.example.evil.test,false",
        "https://x.test,http://files.allowed.example,false",
        "https://x.test,https://exact.test,true",
        "https://x.test,https://sub.exact.test,false",
        "http://x.test,http://exact.test,true",
    })
    void ownAndAllowedHostsAreTrusted(String base, String to, boolean trusted) {
        OwnHosts own = new OwnHosts(List.of(Url.parse(base).orElseThrow()), List.of("*.allowed.example", "exact.test"));
        assertThat(own.trusts(Url.parse(to).orElseThrow())).isEqualTo(trusted);
    }

    @Test
    void allowedHostsGetTheToken() throws Exception {
        reopen(Map.of(), List.of("127.0.0.1"));
        provider.answer = request -> isOwn(request)
                ? Reply.of(302, "", "Location", ports("http://127.0.0.1:OTHER/there"))
                : Reply.json("{}");
        send(Requests.to("key-in-header"));
        assertThat(other.last().header("x-api-key")).isEqualTo(TOKEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1:OTHER/",
                "127.0.0.1:OTHER#",
                "127.0.0.1:OTHER?",
                "127.0.0.1:OTHER\\",
                "u@127.0.0.1:OTHER/",
                "a%2fb",
                "a b",
                "a\\nb"
            })
    void aValueOfTheConnectionConfigCannotChangeTheHost(String value) {
        String json = ports(value).replaceAll("\\\\(?!n)", "\\\\\\\\");
        ports.put(
                "key-in-header",
                "{\"type\":\"API_KEY\",\"apiKey\":\"" + TOKEN + "\"}",
                "{\"port\":\"" + provider.port() + "\",\"sub\":\"" + json + "\"}");
        assertThat(failure(
                        NangoValidationException.class,
                        Requests.to("key-in-header").baseUrl("http://${connectionConfig.sub}.example.com/v1")))
                .hasMessageContaining("'connectionConfig.sub' stands in the host")
                .hasMessageContaining("key-in-header")
                .hasMessageNotContaining("127.0.0.1");
        assertThat(other.received).isEmpty();
    }

    @Test
    void aPortOfTheConnectionConfigCannotChangeTheHost() {
        ports.put(
                "key-in-header",
                "{\"type\":\"API_KEY\",\"apiKey\":\"" + TOKEN + "\"}",
                ports("{\"port\":\"OWN@127.0.0.1:OTHER\"}"));
        failure(NangoValidationException.class, Requests.to("key-in-header"));
        assertThat(other.received).isEmpty();
    }

    @Test
    void aHostOfTheConnectionConfigMayHaveAPortAndAPathAtItsEnd() {
        ports.put(
                "key-in-header",
                "{\"type\":\"API_KEY\",\"apiKey\":\"" + TOKEN + "\"}",
                ports("{\"port\":\"OWN\",\"host\":\"localhost:OWN/wiki\"}"));
        send(Requests.to("key-in-header").baseUrl("http://${connectionConfig.host}/v1"));
        assertThat(provider.last().target()).isEqualTo("/wiki/v1/things");
    }

    @Test
    void aRedirectBetweenRealTlsHostsCannotCarryTheTokenAway() throws Exception {
        Path keys = folder.resolve("scope.p12");
        TlsFixture.keytool(keys, "ip:127.0.0.1");
        try (FakeProvider secure = new FakeProvider(TlsFixture.server(keys))) {
            proxy.close();
            proxy = open(
                    new NangoSettings.Http(List.of(), List.of(), Map.of(), TlsFixture.trusting(keys)),
                    NangoSettings.Limits.DEFAULTS,
                    false);
            for (String location : List.of(
                    "https://127.0.0.1:TLS/there",
                    "//127.0.0.1:TLS/there",
                    "http://127.0.0.1:OTHER/there",
                    "http://localhost:OTHER/there")) {
                secure.answer = request -> request.target().contains("there")
                        ? Reply.json("{}")
                        : Reply.of(307, "", "Location", ports(location).replace("TLS", "" + secure.port()));
                for (String integration : INTEGRATIONS) {
                    send(Requests.to(integration)
                            .method("POST")
                            .json("{}")
                            .baseUrl("https://localhost:" + secure.port()));
                }
            }
            secure.received.stream()
                    .filter(request -> request.target().contains("there"))
                    .forEach(other.received::add);
            assertThat(other.received).hasSize(4 * INTEGRATIONS.size()).allMatch(r -> !holdsSecret(r));
            assertThat(secure.received.stream().filter(r -> !r.target().contains("there")))
                    .hasSize(4 * INTEGRATIONS.size())
                    .allMatch(CredentialScopeTest::holdsSecret);
        }
    }

    @Test
    void theSameNameOverTlsIsOwnAndAnotherNameOfTheMachineIsNot() throws Exception {
        Path keys = folder.resolve("scope.p12");
        TlsFixture.keytool(keys, "ip:127.0.0.1");
        try (FakeProvider secure = new FakeProvider(TlsFixture.server(keys))) {
            proxy.close();
            proxy = open(
                    new NangoSettings.Http(List.of(), List.of(), Map.of(), TlsFixture.trusting(keys)),
                    NangoSettings.Limits.DEFAULTS,
                    false);
            String own = "https://localhost:" + secure.port();
            secure.answer = request ->
                    request.target().contains("back") ? Reply.json("{}") : Reply.of(302, "", "Location", own + "/back");
            send(Requests.to("key-in-header").baseUrl(own));
            assertThat(secure.received).hasSize(2).allMatch(CredentialScopeTest::holdsSecret);
            secure.received.clear();
            secure.answer = request -> Reply.json("{}");
            send(Requests.to("key-in-header").baseUrl(own).untrusted());
            send(Requests.to("key-in-header")
                    .baseUrl("https://127.0.0.1:" + secure.port())
                    .untrusted());
            assertThat(secure.received).hasSize(2).noneMatch(CredentialScopeTest::holdsSecret);
        }
    }

    private static boolean holdsSecret(Received request) {
        String all = request.toString() + request.text();
        return all.contains(TOKEN) || all.contains(BASIC);
    }

    private String ports(String text) {
        return text.replace("OWN", "" + provider.port()).replace("OTHER", "" + other.port());
    }

    /** JDK's server refuses line ends in the headers that it sends. */
    private static String header(String link) {
        return "<" + link.replaceAll("[\r\n]", "") + ">";
    }

    private boolean isOwn(Received request) {
        return request.header("host").equals("localhost:" + provider.port());
    }

    private void attempt(Requests request) {
        try {
            send(request);
        } catch (CompletionException e) {
            assertThat(e.getCause()).isInstanceOf(NangoException.class);
        }
    }

    private void page(String integration, String settings) {
        try {
            Pages pages = proxy.paginate(Requests.to(integration).build(), new Json(settings), proxy::send);
            boolean last = false;
            for (int i = 0; i < 3 && !last; i++) {
                last = pages.next().toCompletableFuture().join().last();
            }
        } catch (CompletionException e) {
            assertThat(e.getCause()).isInstanceOf(NangoException.class);
        }
    }

    private void assertOnlyOwnHostHasTheToken() {
        List<Received> foreign = new ArrayList<>(other.received);
        provider.received.stream().filter(request -> !isOwn(request)).forEach(foreign::add);
        assertThat(foreign)
                .extracting(r -> r.toString() + r.text())
                .noneMatch(all -> all.contains(TOKEN) || all.contains(BASIC));
        assertThat(provider.received).extracting(r -> r.toString() + r.text()).anyMatch(all -> all.contains(TOKEN));
    }
}
