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
package io.github.camelnango.all.fault;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * Serves records in pages by ranges of their ids, changes some with each page, and remembers what it served. Used by the
 * threads of its server and by the test.
 */
final class PagedProvider implements AutoCloseable {
    static final int PAGE = 100;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Random random;
    private final int pages;
    private final TreeMap<Integer, Integer> versions = new TreeMap<>();
    private final Map<Integer, Map<Integer, Integer>> served = new TreeMap<>();
    private int version = 1;
    private Map<Integer, Map<Integer, Integer>> servedUntilKill = new TreeMap<>();
    private int resumedAt = -1;
    private boolean changing = true;

    PagedProvider(int records, long seed) throws IOException {
        random = new Random(seed);
        pages = (records + PAGE - 1) / PAGE;
        for (int id = 0; id < records; id++) {
            versions.put(id, version);
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What a cache is to hold in the end. */
    synchronized Map<Integer, Integer> versions() {
        return new TreeMap<>(versions);
    }

    /** The process was killed: the next run tells by its first request where its checkpoint is. */
    synchronized void killed() {
        servedUntilKill = new TreeMap<>(served);
        resumedAt = -1;
    }

    /** The page at which the first run after the kill went on; negative when there was none. */
    synchronized int resumedAt() {
        return resumedAt;
    }

    /** What was served before the kill of the pages before that one, when each was last asked for. */
    synchronized Map<Integer, Integer> servedBeforeCheckpoint() {
        Map<Integer, Integer> all = new TreeMap<>();
        servedUntilKill.forEach((number, records) -> {
            if (number < resumedAt) {
                all.putAll(records);
            }
        });
        return all;
    }

    synchronized void changing(boolean changing) {
        this.changing = changing;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String query = exchange.getRequestURI().getRawQuery();
            int page = query == null ? 0 : Integer.parseInt(query.substring("page=".length()));
            byte[] body = body(exchange.getRequestURI().getPath(), page).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private synchronized String body(String path, int page) {
        if (path.equals("/begin")) {
            resumedAt = resumedAt < 0 ? page : resumedAt;
            return "{}";
        }
        return path.equals("/items") ? page(page) : "{}";
    }

    private String page(int page) {
        int from = page * PAGE;
        if (changing) {
            version++;
            versions.put(from + random.nextInt(PAGE), version);
            versions.put(from + random.nextInt(PAGE), version);
            versions.remove(from + random.nextInt(PAGE));
        }
        Map<Integer, Integer> records = new TreeMap<>(versions.subMap(from, from + PAGE));
        served.put(page, records);
        return records.entrySet().stream()
                .map(record -> "{\"id\":\"" + record.getKey() + "\",\"version\":" + record.getValue() + "}")
                .collect(Collectors.joining(",", "{\"items\":[", "],\"last\":" + (page == pages - 1) + "}"));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
