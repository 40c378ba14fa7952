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
package io.github.camelnango.test.provider;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.camelnango.test.recorded.RecordedHttp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A provider's API over real HTTP on a free port of this machine, which answers what a test has programmed, else what was recorded,
 * else 404, which {@link #unmatched} tells of. Thread-safe.
 *
 * <pre>{@code
 * provider.on("GET", "/items").reply(502).reply(Answer.json("[...]").withNext("/items?page=2"));
 * provider.on("GET", "/items").param("page", "2").reply(200, "[]");
 * }</pre>
 */
public final class FakeProvider implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "fake-provider");
        thread.setDaemon(true);
        return thread;
    });
    private final List<RequestRule> rules = new CopyOnWriteArrayList<>();
    private final RecordedAnswers recorded = new RecordedAnswers();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Map<String, String> required = new ConcurrentHashMap<>();
    private final Set<String> secrets = new CopyOnWriteArraySet<>();
    private volatile @Nullable Hold hold;

    private FakeProvider(HttpServer server) {
        this.server = server;
    }

    /** @throws UncheckedIOException if no port can be had */
    public static FakeProvider start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            FakeProvider provider = new FakeProvider(server);
            server.setExecutor(provider.threads);
            server.createContext("/", provider::handle);
            server.start();
            return provider;
        } catch (IOException e) {
            throw new UncheckedIOException("The fake provider found no port", e);
        }
    }

    /** Where it is, without a slash at the end. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /**
     * Programs an answer: say which by {@code reply}.
     *
     * @param path decoded, without a query
     */
    public RequestRule on(String method, String path) {
        RequestRule rule = new RequestRule(method, path);
        rules.add(rule);
        return rule;
    }

    /**
     * Answers as it is recorded in a {@code *.test.json} file, after those added before. Links to further pages lead here: those of
     * {@code Link} headers, and of members of the body with {@code next} in their names.
     */
    public void recorded(Path file) {
        recorded(RecordedHttp.read(file));
    }

    /** As above, with a file that was read. */
    public void recorded(RecordedHttp recording) {
        recorded.add(recording);
    }

    /** From now on answers 401 to requests without this bearer token. */
    public void requireBearer(String token) {
        requireHeader("Authorization", "Bearer " + token);
    }

    /** From now on answers 401 to requests without this header, such as an API key. */
    public void requireHeader(String name, String value) {
        required.put(name.toLowerCase(Locale.ROOT), value);
    }

    /** Replaces a secret by {@code ***} in what is told of requests. */
    public void hide(String secret) {
        if (!secret.isEmpty()) {
            secrets.add(secret);
        }
    }

    /** Answers so many requests from now on, and holds those that follow. */
    public Hold holdAfter(int responses) {
        Hold next = new Hold(responses);
        hold = next;
        return next;
    }

    /** All requests in the order in which they came. */
    public List<ProviderRequest> requests() {
        return received.stream().map(request -> request.shown(secrets)).toList();
    }

    /** Requests for which nothing was programmed or recorded. */
    public List<ProviderRequest> unmatched() {
        return requests().stream().filter(request -> !request.matched()).toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        Received request = new Received(exchange);
        received.add(request);
        Hold point = hold;
        CompletableFuture<Boolean> pass =
                point == null ? CompletableFuture.completedFuture(true) : point.pass(request.shown(secrets));
        pass.thenAcceptAsync(
                answered -> {
                    if (answered) {
                        answer(exchange, request);
                    } else {
                        exchange.close();
                    }
                },
                threads);
    }

    private void answer(HttpExchange exchange, Received request) {
        Answer answer = isAllowed(request)
                ? find(request)
                : Answer.json(401, "{\"message\":\"The credentials are not those that the test requires\"}");
        if (answer.delay().isZero()) {
            send(exchange, request, answer);
        } else {
            CompletableFuture.delayedExecutor(answer.delay().toMillis(), TimeUnit.MILLISECONDS, threads)
                    .execute(() -> send(exchange, request, answer));
        }
    }

    private boolean isAllowed(Received request) {
        return required.entrySet().stream()
                .allMatch(header -> header.getValue().equals(request.headers().get(header.getKey())));
    }

    private Answer find(Received request) {
        ProviderRequest seen = request.shown(Set.of());
        Optional<RequestRule> rule = rules.stream()
                .filter(candidate -> candidate.matches(seen))
                .reduce((one, other) -> other.weight() >= one.weight() ? other : one);
        return rule.map(found -> found.next(seen))
                .or(() -> recorded.answer(request, url()))
                .orElseGet(() -> {
                    request.unmatched();
                    return Answer.json(404, "{\"message\":\"The test has no answer to this request\"}");
                });
    }

    private void send(HttpExchange exchange, Received request, Answer answer) {
        request.answered(answer.status());
        try (exchange) {
            if (answer.status() == 0) {
                return;
            }
            answer.headers().forEach((name, value) -> exchange.getResponseHeaders()
                    .set(name, name.equalsIgnoreCase("link") ? value.replace("</", "<" + url() + "/") : value));
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            boolean empty = body.length == 0 || request.method().equals("HEAD");
            exchange.sendResponseHeaders(answer.status(), empty ? -1 : body.length);
            if (!empty) {
                exchange.getResponseBody().write(body);
            }
        } catch (IOException e) {
            request.answered(0); // the caller has gone
        }
    }

    /** Stops the server at once; requests that are held are dropped. */
    @Override
    public void close() {
        Hold point = hold;
        if (point != null) {
            point.drop();
        }
        server.stop(0);
        threads.shutdownNow();
    }
}
