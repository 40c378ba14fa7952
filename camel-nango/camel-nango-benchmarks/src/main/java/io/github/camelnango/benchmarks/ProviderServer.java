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
package io.github.camelnango.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The provider, in a process of its own, so that its CPU time is nobody else's. Prints its address; ends with its input. */
public final class ProviderServer {
    /** Without it the JDK's server holds back answers for 40 ms. */
    private static final List<String> OPTIONS = List.of("-Dsun.net.httpserver.nodelay=true", "-Xmx64m");

    private static final int PAGES = 50;
    private static final Map<Integer, byte[]> PAGES_MADE = new ConcurrentHashMap<>();

    private ProviderServer() {}

    public static Child start() throws IOException {
        return Child.java(ProviderServer.class, OPTIONS);
    }

    public static void main(String[] args) throws IOException {
        Map<String, byte[]> bodies = Map.of(
                "/issue", bytes(Issues.issue(1)),
                "/few", bytes(Issues.page(1, 10)));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 256);
        ExecutorService threads = Executors.newCachedThreadPool();
        server.setExecutor(threads);
        server.createContext(
                "/",
                exchange -> answer(exchange, bodies.get(exchange.getRequestURI().getPath())));
        server.createContext(
                "/issues",
                exchange -> answer(exchange, page(exchange.getRequestURI().getQuery())));
        server.start();
        System.out.println("http://127.0.0.1:" + server.getAddress().getPort());
        while (System.in.read() >= 0) {
            // Until whoever started it closes it.
        }
        server.stop(0);
        threads.shutdownNow();
    }

    private static byte[] page(String query) {
        return PAGES_MADE.computeIfAbsent(
                Integer.parseInt(query.replaceAll("\\D", "")),
                page -> bytes(page > PAGES ? "[]" : Issues.page((page - 1) * Issues.PAGE, Issues.PAGE)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, byte[] body) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
