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

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.camelnango.NangoComponent;
import io.github.camelnango.NangoConstants;
import io.github.camelnango.api.ConnectionRef;
import io.github.camelnango.api.Dataset;
import io.github.camelnango.api.LastAction;
import io.github.camelnango.api.RecordQuery;
import io.github.camelnango.api.StoredRecord;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * An incremental sync that is interrupted anywhere ends with what a full sync finds, and its checkpoint is never ahead of
 * the records.
 */
class IncrementalEqualsFullTest {
    private static final String SCRIPT =
            """
            import { createSync } from 'nango';
            import * as z from 'zod';

            export default createSync({
                description: 'Items',
                frequency: 'every day',
                models: { Item: z.object({ id: z.string(), value: z.number() }) },
                checkpoint: z.object({ since: z.number() }),
                exec: async (nango) => {
                    const { full } = (await nango.getMetadata<any>()) ?? {};
                    const since = full ? 0 : ((await nango.getCheckpoint())?.since ?? 0);
                    if (full) await nango.trackDeletesStart('Item');
                    for (let offset = 0; ; ) {
                        const params = { since: String(since), offset: String(offset) };
                        const { data } = await nango.get<any[]>({ endpoint: '/changes', params });
                        if (data.length === 0) break;
                        offset += data.length;
                        const live = data.filter((item) => !item.deleted).map((item) => item.record);
                        const gone = data.filter((item) => item.deleted).map((item) => item.record);
                        if (live.length > 0) await nango.batchSave(live, 'Item');
                        if (gone.length > 0 && !full) await nango.batchDelete(gone, 'Item');
                        if (!full) await nango.saveCheckpoint({ since: data[data.length - 1].changed });
                    }
                    if (full) await nango.trackDeletesEnd('Item');
                }
            });
            """;
    private static final Pattern VALUE = Pattern.compile("\"value\":(\\d+)");
    private static final Pattern QUERY = Pattern.compile("since=(\\d+)&offset=(\\d+)");

    private static final ExecutorService THREADS = Executors.newCachedThreadPool();
    private static final AtomicInteger HISTORIES = new AtomicInteger();
    private static final AtomicInteger CRASHES = new AtomicInteger();
    /** Helper calls until one fails; negative for none. */
    private static final AtomicInteger UNTIL_CRASH = new AtomicInteger(-1);

    private static HttpServer server;
    private static CamelContext context;
    private static volatile History history = new History();
    private static volatile String connection = "none";
    private static volatile String violation = "";

    /** One thing that happens; {@code kind} 0 to 3 change the provider, 4 moves its time, the others are syncs. */
    record Step(int kind, int id, int value) {}

    @BeforeContainer
    static void start() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(THREADS);
        server.createContext("/changes", IncrementalEqualsFullTest::answer);
        server.start();
        Path folder = Files.createTempDirectory("histories");
        Path syncs = Files.createDirectories(folder.resolve("scripts/demo/syncs"));
        Files.writeString(folder.resolve("scripts/nango.yaml"), "integrations: {}\n");
        Files.writeString(syncs.resolve("items.ts"), SCRIPT);
        Files.writeString(
                folder.resolve("providers.yaml"),
                "demo:\n  display_name: Demo\n  auth_mode: NONE\n  docs: https://example.com\n  proxy:\n    base_url: "
                        + "http://127.0.0.1:" + server.getAddress().getPort() + "\n");
        context = new DefaultCamelContext();
        NangoComponent nango = context.getComponent("nango", NangoComponent.class);
        nango.setDataFolder(folder.resolve("data").toString());
        nango.setScripts(folder.resolve("scripts").toUri().toString());
        nango.setProviders(folder.resolve("providers.yaml").toUri().toString());
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                for (String kind : List.of("proxy", "records")) {
                    interceptSendToEndpoint("nango:" + kind + "/*")
                            .process(IncrementalEqualsFullTest::crash)
                            .afterUri("direct:after");
                }
                from("direct:after").errorHandler(noErrorHandler()).process(IncrementalEqualsFullTest::crash);
            }
        });
        context.start();
    }

    @AfterContainer
    static void stop() throws Exception {
        Figures.add(
                "incremental = full",
                HISTORIES + " histories (those of shrinking included), " + CRASHES
                        + " crashes, mismatches 0, checkpoint ahead of data 0");
        context.close();
        server.stop(0);
        THREADS.shutdownNow();
    }

    private static void crash(Exchange exchange) {
        if (UNTIL_CRASH.get() >= 0 && UNTIL_CRASH.getAndDecrement() == 0) {
            CRASHES.incrementAndGet();
            throw new IllegalStateException("the point of the crash");
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Matcher query = QUERY.matcher(exchange.getRequestURI().getRawQuery());
            assertThat(query.matches()).isTrue();
            int since = Integer.parseInt(query.group(1));
            checkCheckpoint(since);
            byte[] body = history.page(since, Integer.parseInt(query.group(2))).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** All that changed before the checkpoint is in the cache. */
    private static void checkCheckpoint(int since) {
        Map<String, Integer> cache = cache();
        history.before(since).forEach((id, value) -> {
            if (cache.getOrDefault(id, -1).intValue() != value) {
                violation = "checkpoint " + since + " is ahead of record " + id;
            }
        });
    }

    private static Map<String, Integer> cache() {
        Map<String, Integer> cache = new TreeMap<>();
        Dataset dataset = new Dataset(new ConnectionRef("demo", connection), "Item", Dataset.BASE_VARIANT);
        for (StoredRecord record : context.getComponent("nango", NangoComponent.class)
                .openRuntime()
                .records()
                .list(dataset, RecordQuery.after(null, 1_000))
                .records()) {
            Matcher value = VALUE.matcher(String.valueOf(record.payload()));
            if (record.lastAction() != LastAction.DELETED && value.find()) {
                cache.put(record.id(), Integer.valueOf(value.group(1)));
            }
        }
        return cache;
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, 11),
                        Arbitraries.integers().between(0, 9))
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(25);
    }

    @Property
    void cacheAfterAnyHistoryIsThatOfAFullSync(@ForAll("histories") List<Step> steps) {
        history = new History();
        violation = "";
        connection = "c" + HISTORIES.incrementAndGet();
        context.createProducerTemplate()
                .requestBody(
                        "nango:connection/demo?operation=create",
                        Map.of("connectionId", connection, "credentials", Map.of("type", "NONE")));
        steps.forEach(IncrementalEqualsFullTest::apply);

        assertThat(run(false, -1).getException()).isNull();
        assertThat(cache()).isEqualTo(history.live());
        Exchange full = run(true, -1);
        assertThat(full.getException()).isNull();
        assertThat(cache()).isEqualTo(history.live());
        assertThat(changes(full)).as("what a full sync still finds").containsOnly(0L);
        assertThat(violation).isEmpty();
    }

    private static List<Long> changes(Exchange run) {
        List<Long> counts = new ArrayList<>(List.of(0L));
        Map<?, ?> models = (Map<?, ?>) run.getMessage().getBody(Map.class).get("changes");
        models.values().forEach(model -> ((Map<?, ?>) model).forEach((kind, count) -> {
            if (!kind.equals("unchanged")) {
                counts.add(((Number) count).longValue());
            }
        }));
        return counts;
    }

    private static void apply(Step step) {
        switch (step.kind()) {
            case 0, 1 -> history.put(step.id(), step.value());
            case 2 -> history.delete(step.id());
            case 3 -> history.turn(step.id());
            case 4 -> history.tick();
            case 5, 6, 7 -> run(false, step.id());
            case 8 -> run(true, step.id());
            default -> run(false, -1);
        }
    }

    private static Exchange run(boolean full, int untilCrash) {
        context.createProducerTemplate()
                .requestBodyAndHeader(
                        "nango:metadata/demo?operation=set",
                        Map.of("full", full),
                        NangoConstants.CONNECTION_ID,
                        connection);
        UNTIL_CRASH.set(untilCrash);
        try {
            return context.createProducerTemplate().request("nango:sync/demo/items", exchange -> exchange.getMessage()
                    .setHeader(NangoConstants.CONNECTION_ID, connection));
        } finally {
            UNTIL_CRASH.set(-1);
        }
    }
}
