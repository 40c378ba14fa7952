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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelnango.NangoSettings;
import io.github.camelnango.api.NangoNetworkException;
import io.github.camelnango.api.NangoValidationException;
import io.github.camelnango.api.ProxyResponse;
import io.github.camelnango.embedded.proxy.FakeProvider.Reply;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class HttpOptionsTest extends ProxyTestBase {

    @Test
    void tenRequestsOverlap() {
        CyclicBarrier barrier = new CyclicBarrier(10);
        provider.answer = request -> {
            try {
                barrier.await(10, TimeUnit.SECONDS);
            } catch (Exception e) {
                return Reply.of(500, "not at once");
            }
            return Reply.json("{}");
        };
        List<CompletableFuture<ProxyResponse>> all = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            all.add(proxy.send(Requests.to("plain").build()).toCompletableFuture());
        }
        assertThat(all).allMatch(future -> future.join().status() == 200);
    }

    @Test
    void camelHttpsResponseTimeoutTakesEffect() throws Exception {
        reopen(Map.of("responseTimeout", "200"), List.of());
        CountDownLatch end = new CountDownLatch(1);
        provider.answer = request -> {
            try {
                end.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Reply.json("{}");
        };
        NangoNetworkException failure =
                failure(NangoNetworkException.class, Requests.to("plain").query("q=1"));
        end.countDown();
        assertThat(failure.getCode()).isEqualTo("ECONNABORTED");
        assertThat(failure)
                .hasMessage("GET /things of integration plain, connection acme: the provider did not answer"
                        + " (ECONNABORTED)");
    }

    @Test
    void camelHttpsHttpProxyTakesEffectAndSeesCredentialsOfItsRequestsOnly() throws Exception {
        try (FakeProvider forward = new FakeProvider()) {
            reopen(Map.of("proxyHost", "localhost", "proxyPort", forward.port()), List.of());
            send(Requests.to("key-in-header"));
            assertThat(forward.last().target()).isEqualTo("http://localhost:" + provider.port() + "/api/things");
            assertThat(forward.last().header("x-api-key")).isEqualTo(TOKEN);
            assertThat(provider.received).isEmpty();
        }
    }

    @Test
    void credentialsOutliveTheProxysDemandForAuthentication() throws Exception {
        try (FakeProvider forward = new FakeProvider()) {
            forward.answer = request -> request.header("proxy-authorization") == null
                    ? Reply.of(407, "", "Proxy-Authenticate", "Basic realm=\"x\"")
                    : Reply.json("{}");
            reopen(
                    Map.of(
                            "proxyHost",
                            "localhost",
                            "proxyPort",
                            forward.port(),
                            "proxyAuthUsername",
                            "u",
                            "proxyAuthPassword",
                            "p"),
                    List.of());
            send(Requests.to("key-in-header").header("x-mine", "1"));
            assertThat(forward.last().header("x-api-key")).isEqualTo(TOKEN);
            assertThat(forward.last().header("x-mine")).isEqualTo("1");
        }
    }

    @Test
    void poolAndClientOptionsAreTaken() throws Exception {
        reopen(
                Map.of(
                        "connectionsPerRoute",
                        2,
                        "maxTotalConnections",
                        4,
                        "httpClient.maxRedirects",
                        3,
                        "connectTimeout",
                        1000),
                List.of());
        assertThat(send(Requests.to("plain")).status()).isEqualTo(200);
    }

    @Test
    void unknownOptionsAndThoseThatWouldSeeCredentialsAreRefused() {
        assertThatThrownBy(() -> reopen(Map.of("respnseTimeout", "200"), List.of()))
                .isInstanceOf(NangoValidationException.class)
                .hasMessageContaining("respnseTimeout");
        assertThatThrownBy(() -> reopen(Map.of("logHttpActivity", true), List.of()))
                .isInstanceOf(NangoValidationException.class)
                .hasMessageContaining("logHttpActivity");
    }

    @Test
    void followRedirectsOfCamelHttpCannotCarryCredentialsAway() throws Exception {
        reopen(Map.of("followRedirects", true), List.of());
        provider.answers(Reply.of(302, "", "Location", "http://127.0.0.1:" + provider.port() + "/x"), Reply.json("{}"));
        send(Requests.to("key-in-header"));
        assertThat(provider.last().headers()).doesNotContainKey("x-api-key");
    }

    @Test
    void cookiesAreNotKept() {
        provider.answers(Reply.of(200, "{}", "Set-Cookie", "session=1; Path=/"), Reply.json("{}"));
        send(Requests.to("plain"));
        send(Requests.to("plain"));
        assertThat(provider.last().headers()).doesNotContainKey("cookie");
    }

    @Test
    void nobodyListeningIsConnectionRefused() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            connect(socket.getLocalPort());
        }
        NangoNetworkException failure = failure(
                NangoNetworkException.class,
                Requests.to("plain").method("POST").json("{}").retries(1));
        assertThat(failure.getCode()).isEqualTo("ECONNREFUSED");
        assertThat(waits.waits).as("nothing was sent, so a POST is repeated").isEqualTo(seconds(3));
    }

    @Test
    void unknownHostsAreNamedAsSuch() {
        NangoNetworkException failure =
                failure(NangoNetworkException.class, Requests.to("plain").baseUrl("http://no-such-host.invalid"));
        assertThat(failure.getCode()).isIn("ENOTFOUND", "EAI_AGAIN");
    }

    @Test
    void tlsFollowsTheSslContextParameters() throws Exception {
        Path keys = folder.resolve("keys.p12");
        TlsFixture.keytool(keys);
        try (FakeProvider secure = new FakeProvider(TlsFixture.server(keys))) {
            Requests request = Requests.to("oauth").baseUrl("https://localhost:" + secure.port());
            assertThat(failure(NangoNetworkException.class, request).getCode())
                    .isEqualTo("UNABLE_TO_VERIFY_LEAF_SIGNATURE");
            proxy.close();
            proxy = open(
                    new NangoSettings.Http(List.of(), List.of(), Map.of(), TlsFixture.trusting(keys)),
                    NangoSettings.Limits.DEFAULTS,
                    false);
            send(request);
            assertThat(secure.last().header("authorization")).isEqualTo("Bearer " + TOKEN);
            assertThat(failure(
                                    NangoNetworkException.class,
                                    Requests.to("oauth").baseUrl("https://127.0.0.1:" + secure.port()))
                            .getCode())
                    .isEqualTo("ERR_TLS_CERT_ALTNAME_INVALID");
        }
    }

    @Test
    void globalTlsIsUsedWhenAskedFor() throws Exception {
        Path keys = folder.resolve("keys.p12");
        TlsFixture.keytool(keys);
        context.setSSLContextParameters(TlsFixture.trusting(keys));
        try (FakeProvider secure = new FakeProvider(TlsFixture.server(keys))) {
            reopen(Map.of("useGlobalSslContextParameters", true), List.of());
            assertThat(send(Requests.to("oauth").baseUrl("https://localhost:" + secure.port()))
                            .status())
                    .isEqualTo(200);
        }
    }
}
