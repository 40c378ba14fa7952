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

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A provider on a port of this machine, reached as {@code localhost} and, as another host, {@code 127.0.0.1}. */
final class FakeProvider implements AutoCloseable {
    final HttpServer server;
    final List<Received> received = new CopyOnWriteArrayList<>();
    volatile Function<Received, Reply> answer = request -> Reply.json("{}");
    private final ExecutorService threads = Executors.newCachedThreadPool();

    record Received(String method, String target, Map<String, List<String>> headers, byte[] body) {
        String header(String name) {
            return headers.containsKey(name) ? headers.get(name).get(0) : null;
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    record Reply(int status, Map<String, String> headers, byte[] body) {
        static Reply json(String text) {
            return of(200, text, "content-type", "application/json");
        }

        static Reply of(int status, String text, String... headers) {
            return of(status, text.getBytes(StandardCharsets.UTF_8), headers);
        }

        static Reply of(int status, byte[] body, String... headers) {
            Map<String, String> map = new HashMap<>();
            for (int i = 0; i < headers.length; i += 2) {
                map.put(headers[i], headers[i + 1]);
            }
            return new Reply(status, map, body);
        }
    }

    FakeProvider() throws IOException {
        this(HttpServer.create(new InetSocketAddress("0.0.0.0", 0), 0));
    }

    FakeProvider(HttpServer server) {
        this.server = server;
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    Received last() {
        return received.get(received.size() - 1);
    }

    void answers(Reply... replies) {
        int from = received.size();
        answer = request -> replies[Math.min(received.size() - from, replies.length) - 1];
    }

    private void handle(HttpExchange exchange) throws IOException {
        Map<String, List<String>> headers = new HashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        Received request = new Received(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                headers,
                exchange.getRequestBody().readAllBytes());
        received.add(request);
        Reply reply = answer.apply(request);
        if (reply == null) {
            exchange.close(); // resets the connection
            return;
        }
        reply.headers().forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
        boolean empty = reply.body().length == 0 || request.method().equals("HEAD");
        exchange.sendResponseHeaders(reply.status(), empty ? -1 : reply.body().length);
        if (!empty) {
            exchange.getResponseBody().write(reply.body());
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
