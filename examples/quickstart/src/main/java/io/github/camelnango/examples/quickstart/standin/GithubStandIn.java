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
package io.github.camelnango.examples.quickstart.standin;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Answers a few of GitHub's REST requests for one repository with invented issues. It listens on a free port of
 * 127.0.0.1 until it is closed; the first request for a third page of issues is answered with 502. Thread-safe.
 */
public final class GithubStandIn implements AutoCloseable {
    private static final int RATE_LIMIT = 5000;

    private final Repository repository = new Repository();
    private final ExecutorService threads = Executors.newFixedThreadPool(8);
    private final AtomicInteger requests = new AtomicInteger();
    private final HttpServer server;
    private final GithubApi api;

    private GithubStandIn(String token) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        api = new GithubApi(repository, token, url());
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /**
     * Starts one.
     *
     * @param token the only access token that it accepts
     * @throws IOException if no port can be opened
     */
    public static GithubStandIn start(String token) throws IOException {
        return new GithubStandIn(token);
    }

    /** The base URL, without a slash at the end. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** How many issues there are now, without pull requests. */
    public int issues() {
        return repository.issues();
    }

    /** How many pull requests there are now. */
    public int pullRequests() {
        return repository.all().size() - repository.issues();
    }

    /** How many requests came in. */
    public int requests() {
        return requests.get();
    }

    /** How many of them were answered with 502. */
    public int badGateways() {
        return api.badGateways();
    }

    /** Lets people open, change and delete (or transfer) this many issues. */
    public void work(int opened, int changed, int removed) {
        repository.work(opened, changed, removed);
    }

    /** Stops listening; requests under way are cut off. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }

    private void handle(HttpExchange exchange) throws IOException {
        int count = requests.incrementAndGet();
        try (exchange) {
            Answer answer = api.answer(exchange);
            Headers headers = exchange.getResponseHeaders();
            headers.set("Content-Type", answer.contentType());
            answer.headers().forEach(headers::set);
            if (answer.status() != 401 && answer.status() < 500) {
                addRateLimit(headers, count);
            }
            exchange.sendResponseHeaders(answer.status(), answer.body().length);
            exchange.getResponseBody().write(answer.body());
        }
    }

    private static void addRateLimit(Headers headers, int used) {
        headers.set("X-RateLimit-Limit", String.valueOf(RATE_LIMIT));
        headers.set("X-RateLimit-Remaining", String.valueOf(Math.max(0, RATE_LIMIT - used)));
        headers.set("X-RateLimit-Used", String.valueOf(used));
        headers.set("X-RateLimit-Reset", String.valueOf(Instant.now().getEpochSecond() + 3600));
        headers.set("X-RateLimit-Resource", "core");
    }
}
