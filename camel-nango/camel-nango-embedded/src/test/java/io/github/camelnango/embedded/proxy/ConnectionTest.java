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
import static org.awaitility.Awaitility.await;

import io.github.camelnango.NangoSettings;
import io.github.camelnango.api.HttpBody;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.NangoNetworkException;
import io.github.camelnango.api.ProxyRequest.ResponseType;
import io.github.camelnango.api.ProxyResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of connections, seen from the server's end of the socket. */
class ConnectionTest extends ProxyTestBase {
    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();
    private final AtomicInteger requests = new AtomicInteger();
    private ServerSocket server;
    private volatile Script script = socket -> {};

    private interface Script {
        void answer(Socket socket) throws IOException;
    }

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0);
        connect(server.getLocalPort());
        io.execute(() -> {
            while (!server.isClosed()) {
                try {
                    Socket socket = server.accept();
                    opened.incrementAndGet();
                    io.execute(() -> serve(socket));
                } catch (IOException e) {
                    return;
                }
            }
        });
    }

    @AfterEach
    void stopListening() throws IOException {
        server.close();
    }

    private void serve(Socket socket) {
        try (socket) {
            while (socket.getInputStream().read(new byte[8192]) > 0) {
                requests.incrementAndGet();
                script.answer(socket);
            }
        } catch (IOException e) {
            // the client has gone, which is what is counted
        } finally {
            closed.incrementAndGet();
        }
    }

    private static void write(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.replace("~", "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 200 OK~", "HTTP/1.1 200 OK~Content-Length: 10~~{\"a\":"})
    void cancellingACallClosesItsConnectionWhereverItIs(String begun) {
        CountDownLatch sent = new CountDownLatch(1);
        script = socket -> {
            write(socket, begun);
            sent.countDown();
        };
        CompletableFuture<ProxyResponse> call =
                proxy.send(Requests.to("plain").retries(3).build()).toCompletableFuture();
        await().until(() -> sent.getCount() == 0);
        assertThat(closed).hasValue(0);
        call.cancel(false);
        await().until(() -> closed.get() == 1);
        assertThat(requests).hasValue(1);
        assertThat(waits.waits).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 200 OK~Content-Type: application/json~Content-Length: 10~~{\"a\":"})
    void aResetOrHalfClosedConnectionIsANetworkErrorAndAPostIsSentOnce(String begun) {
        for (boolean reset : new boolean[] {true, false}) {
            requests.set(0);
            script = socket -> {
                write(socket, begun);
                if (reset) {
                    socket.setSoLinger(true, 0);
                    socket.close();
                } else {
                    socket.shutdownOutput();
                }
            };
            assertThat(failure(
                                    NangoNetworkException.class,
                                    Requests.to("plain")
                                            .method("POST")
                                            .json("{}")
                                            .retries(3))
                            .getCode())
                    .isEqualTo("ECONNRESET");
            assertThat(requests).hasValue(1);
            assertThat(waits.waits).isEmpty();
        }
    }

    @Test
    void noMoreIsReadThanTheContentLength() {
        script = socket -> write(socket, "HTTP/1.1 200 OK~Content-Length: 2~~{}more");
        assertThat(json(send(Requests.to("plain").method("POST").json("{}")))).isEqualTo("{}");
        assertThat(requests).hasValue(1);
    }

    @Test
    void anEndlessAnswerIsCutAtTheLimit() throws Exception {
        proxy.close();
        proxy = open(NangoSettings.Http.DEFAULTS, ResponseTest.limit(1000), false);
        script = socket -> {
            write(socket, "HTTP/1.1 200 OK~Transfer-Encoding: chunked~~");
            while (true) {
                write(socket, "a~0123456789~");
            }
        };
        assertThat(failure(NangoException.class, Requests.to("plain").retries(3))
                        .getType())
                .isEqualTo("response_too_large");
        await().until(() -> closed.get() == 1);
        assertThat(requests).hasValue(1);
    }

    @Test
    void aBodyThatDribblesPastTheTimeoutIsReadWhole() throws Exception {
        reopen(Map.of("responseTimeout", "2000"), List.of());
        script = socket -> {
            write(socket, "HTTP/1.1 200 OK~Content-Length: 200~~\"");
            for (int i = 0; i < 198; i++) {
                write(socket, "x");
            }
            write(socket, "\"");
        };
        assertThat(json(send(Requests.to("plain")))).isEqualTo("\"" + "x".repeat(198) + "\"");
    }

    @Test
    void nothingAsJsonIsAnAnswerWithoutBody() {
        script = socket -> write(socket, "HTTP/1.1 200 OK~Content-Type: application/json~Content-Length: 0~~");
        assertThat(send(Requests.to("plain").method("POST").json("{}")).body()).isNull();
        assertThat(requests).hasValue(1);
    }

    @Test
    void fiftyOpenStreamsDoNotStarveOtherCallsAndEndWithTheProxy() throws Exception {
        script = socket -> write(socket, "HTTP/1.1 200 OK~Content-Length: 100~~begun");
        List<HttpBody.Stream> streams = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            streams.add((HttpBody.Stream)
                    send(Requests.to("plain").type(ResponseType.STREAM)).body());
        }
        script = socket -> write(socket, "HTTP/1.1 200 OK~Content-Length: 2~~{}");
        assertThat(json(send(Requests.to("plain")))).isEqualTo("{}");
        assertThat(opened).hasValue(51);
        streams.get(0).stream().close();
        await().until(() -> closed.get() == 1);
        proxy.close();
        await().until(() -> closed.get() == 51);
    }

    @Test
    void theRequestsOfACancelledRunAreEndedAndOthersAreNot() {
        script = socket -> write(socket, "");
        CompletableFuture<ProxyResponse> mine =
                proxy.send(Requests.to("plain").run("run-1").build()).toCompletableFuture();
        CompletableFuture<ProxyResponse> others =
                proxy.send(Requests.to("plain").run("run-2").build()).toCompletableFuture();
        await().until(() -> requests.get() == 2);
        proxy.endRequestsOf("run-1");
        await().until(() -> closed.get() == 1);
        assertThat(mine).isCompletedExceptionally();
        assertThat(others).isNotDone();
    }
}
