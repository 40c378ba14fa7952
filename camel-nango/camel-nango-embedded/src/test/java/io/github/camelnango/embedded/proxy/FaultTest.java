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
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.NangoNetworkException;
import io.github.camelnango.api.ProxyResponse;
import io.github.camelnango.embedded.proxy.retry.Waits;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Servers that break the rules of HTTP: the outcome is a network error, and a POST is sent once. */
class FaultTest extends ProxyTestBase {
    private final AtomicInteger connections = new AtomicInteger();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "nothing at all | ",
                "half a status line | HTTP/1.",
                "garbage | hello",
                "half a head | HTTP/1.1 200 OK~Content-Le",
                "too short a body | HTTP/1.1 200 OK~Content-Length: 10~~{}",
                "half a chunk | HTTP/1.1 200 OK~Transfer-Encoding: chunked~~5~ab",
                "a wrong chunk | HTTP/1.1 200 OK~Transfer-Encoding: chunked~~zz~ab~",
                "broken gzip | HTTP/1.1 200 OK~Content-Encoding: gzip~Content-Length: 4~~abcd",
            })
    void brokenAnswersAreNetworkErrorsAndAPostIsSentOnce(String name, String answer) throws IOException {
        try (ServerSocket server = serve(answer == null ? "" : answer)) {
            connect(server.getLocalPort());
            assertThat(failure(
                                    NangoNetworkException.class,
                                    Requests.to("plain")
                                            .method("POST")
                                            .json("{}")
                                            .retries(3))
                            .getCode())
                    .isIn("ECONNRESET", "Z_DATA_ERROR");
            assertThat(connections).hasValue(1);
            assertThat(waits.waits).isEmpty();
        }
    }

    @Test
    void anEmpty200IsAnAnswerWithoutBody() throws IOException {
        try (ServerSocket server = serve("HTTP/1.1 200 OK~Content-Length: 0~~")) {
            connect(server.getLocalPort());
            assertThat(send(Requests.to("plain")).body()).isNull();
        }
    }

    @Test
    void chunksThatDribbleAreReadWhole() throws IOException {
        try (ServerSocket server = serve("HTTP/1.1 200 OK~Transfer-Encoding: chunked~~1~[~1~1~1~]~0~~")) {
            connect(server.getLocalPort());
            assertThat(json(send(Requests.to("plain")))).isEqualTo("[1]");
        }
    }

    @Test
    void closingEndsRequestsThatWaitForAnotherAttempt() throws Exception {
        proxy.close();
        Waits never = new Waits() {
            @Override
            public void after(Duration wait, Runnable task) {
                waits.waits.add(wait);
            }

            @Override
            public void close() {}
        };
        proxy = open(NangoSettings.Http.DEFAULTS, never);
        provider.answers(FakeProvider.Reply.of(503, ""));
        CompletableFuture<ProxyResponse> waiting =
                proxy.send(Requests.to("plain").retries(1).build()).toCompletableFuture();
        Awaitility.await().until(() -> waits.waits.size() == 1);
        assertThat(waiting).isNotDone();
        proxy.close();
        assertThatThrownBy(waiting::join).hasCauseInstanceOf(NangoException.class);
    }

    @Test
    void whoeverNoLongerWaitsEndsTheRetries() throws Exception {
        AtomicReference<CompletableFuture<ProxyResponse>> call = new AtomicReference<>();
        CountDownLatch known = new CountDownLatch(1);
        proxy.onAttempt(attempt -> {
            try {
                known.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            call.get().cancel(false);
        });
        provider.answers(FakeProvider.Reply.of(503, ""));
        call.set(proxy.send(Requests.to("plain").retries(5).build()).toCompletableFuture());
        known.countDown();
        assertThatThrownBy(call.get()::join).isInstanceOf(CancellationException.class);
        Awaitility.await().until(() -> waits.waits.size() == 1);
        assertThat(provider.received).hasSize(1);
    }

    @Test
    void aUrlWithUserInfoIsRefused() {
        assertThat(failure(NangoException.class, Requests.to("plain").baseUrl("http://u:secret@localhost")))
                .hasMessageNotContaining("secret");
    }

    private ServerSocket serve(String answer) throws IOException {
        ServerSocket server = new ServerSocket(0);
        io.execute(() -> {
            while (!server.isClosed()) {
                try (Socket socket = server.accept()) {
                    connections.incrementAndGet();
                    socket.getInputStream().read(new byte[8192]);
                    OutputStream out = socket.getOutputStream();
                    for (byte b : answer.replace("~", "\r\n").getBytes(StandardCharsets.UTF_8)) {
                        out.write(b);
                        out.flush();
                    }
                } catch (IOException e) {
                    return;
                }
            }
        });
        return server;
    }
}
