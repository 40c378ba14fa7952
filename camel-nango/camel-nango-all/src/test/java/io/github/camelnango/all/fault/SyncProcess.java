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

import io.github.camelnango.NangoComponent;
import io.github.camelnango.NangoConstants;
import io.github.camelnango.api.ConnectionRef;
import io.github.camelnango.api.Dataset;
import io.github.camelnango.api.RecordPage;
import io.github.camelnango.api.RecordQuery;
import io.github.camelnango.api.Records;
import io.github.camelnango.api.StoredRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.support.EventNotifierSupport;
import org.jspecify.annotations.Nullable;

/**
 * The process that is killed: runs a sync again and again, and a route that writes what it gets to a file. Tells on its
 * output which batches were acknowledged.
 *
 * <p>Arguments: the data folder, the provider's URL, the JDBC URL or {@code -}, the point at which to halt or {@code -},
 * how often to pass it before, and {@code loop} to run until killed or {@code finish} to run until all is done.
 */
final class SyncProcess {
    private static final Pattern RECORD = Pattern.compile("\"id\":\"(\\d+)\",\"version\":(\\d+)");
    private static final ConnectionRef CONNECTION = new ConnectionRef("demo", "acme");
    private static final Dataset DATASET = new Dataset(CONNECTION, "Item", Dataset.BASE_VARIANT);

    static final String SCRIPT =
            """
            import { createSync } from 'nango';
            import * as z from 'zod';

            export default createSync({
                description: 'Items',
                frequency: 'every day',
                models: { Item: z.object({ id: z.string(), version: z.number() }) },
                checkpoint: z.object({ page: z.number() }),
                exec: async (nango) => {
                    let page = (await nango.getCheckpoint())?.page ?? 0;
                    await nango.get({ endpoint: '/begin', params: { page: String(page) } });
                    if (page === 0) await nango.trackDeletesStart('Item');
                    for (let last = false; !last; ) {
                        const { data } = await nango.get({ endpoint: '/items', params: { page: String(page) } });
                        await nango.batchSave(data.items, 'Item');
                        await nango.get({ endpoint: '/saved' });
                        last = data.last;
                        page = last ? 0 : page + 1;
                        await nango.saveCheckpoint({ page });
                        await nango.get({ endpoint: '/checked' });
                    }
                    await nango.trackDeletesEnd('Item');
                }
            });
            """;

    private final Path folder;
    private final String haltAt;
    private final AtomicInteger passes;

    private SyncProcess(Path folder, String haltAt, int passes) {
        this.folder = folder;
        this.haltAt = haltAt;
        this.passes = new AtomicInteger(passes);
    }

    public static void main(String[] arguments) throws Exception {
        SyncProcess process = new SyncProcess(Path.of(arguments[0]), arguments[3], Integer.parseInt(arguments[4]));
        try (CamelContext context = process.context(arguments[1], arguments[2])) {
            Records records = context.getComponent("nango", NangoComponent.class)
                    .openRuntime()
                    .records();
            process.connect(context);
            process.dump(records, "before");
            say("READY");
            if (arguments[5].equals("loop")) {
                while (true) {
                    runOrSay(context);
                }
            }
            // The first goes on where one was killed; the second sees everything.
            run(context);
            run(context);
            while (!records.pending("sink", "demo", Set.of("Item"), null, null).isEmpty()) {
                Thread.onSpinWait();
            }
            process.dump(records, "after");
            say("DONE");
        }
    }

    private CamelContext context(String provider, String jdbcUrl) throws Exception {
        Path syncs = Files.createDirectories(folder.resolve("scripts/demo/syncs"));
        Files.writeString(folder.resolve("scripts/nango.yaml"), "integrations: {}\n");
        Files.writeString(syncs.resolve("items.ts"), SCRIPT);
        Files.writeString(
                folder.resolve("providers.yaml"),
                "demo:\n  display_name: Demo\n  auth_mode: NONE\n  docs: https://example.com\n  proxy:\n    base_url: "
                        + provider + "\n");
        CamelContext context = new DefaultCamelContext();
        context.getManagementStrategy().addEventNotifier(new Calls());
        NangoComponent nango = context.getComponent("nango", NangoComponent.class);
        nango.setDataFolder(folder.resolve("data").toString());
        nango.setScripts(folder.resolve("scripts").toUri().toString());
        nango.setProviders(folder.resolve("providers.yaml").toUri().toString());
        nango.setPassphrase("correct horse battery staple");
        if (!jdbcUrl.equals("-")) {
            nango.setJdbcUrl(jdbcUrl);
        }
        Writer sink = Files.newBufferedWriter(
                folder.resolve("delivered"), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("nango:records/demo/Item?delay=20&consumerName=sink").process(exchange -> deliver(sink, exchange));
            }
        });
        context.start();
        return context;
    }

    private void connect(CamelContext context) {
        Exchange got = context.createProducerTemplate()
                .request("nango:connection/demo?operation=get", exchange -> exchange.getMessage()
                        .setHeader(NangoConstants.CONNECTION_ID, "acme"));
        if (got.getException() != null) {
            context.createProducerTemplate()
                    .requestBody(
                            "nango:connection/demo?operation=create",
                            Map.of("connectionId", "acme", "credentials", Map.of("type", "NONE")));
        }
    }

    private static void runOrSay(CamelContext context) {
        try {
            run(context);
        } catch (CamelExecutionException e) {
            say("FAILED " + String.valueOf(e.getCause()).replace('\n', ' '));
        }
    }

    private static void run(CamelContext context) {
        context.createProducerTemplate()
                .requestBodyAndHeader("nango:sync/demo/items", null, NangoConstants.CONNECTION_ID, "acme");
    }

    private void deliver(Writer sink, Exchange exchange) throws IOException {
        halt("before-delivery");
        Object version = exchange.getMessage().getBody(Map.class).get("version");
        sink.write(exchange.getMessage().getHeader(NangoConstants.RECORD_ID) + " " + version + " "
                + exchange.getMessage().getHeader(NangoConstants.LAST_ACTION) + " "
                + exchange.getMessage().getHeader(NangoConstants.CURSOR) + "\n");
        sink.flush();
        halt("after-delivery");
    }

    /** Writes what the cache holds, one record a line. */
    private void dump(Records records, String file) {
        try (Writer out = Files.newBufferedWriter(folder.resolve(file))) {
            String cursor = null;
            do {
                RecordPage page = records.list(DATASET, RecordQuery.after(cursor, 1_000));
                for (StoredRecord record : page.records()) {
                    Matcher version =
                            RECORD.matcher(String.valueOf(record.payload()).replace(" ", ""));
                    out.write(record.id() + " " + (version.find() ? version.group(2) : "?") + " " + record.lastAction()
                            + " " + record.cursor() + "\n");
                }
                cursor = page.nextCursor();
            } while (cursor != null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void say(String line) {
        synchronized (System.out) {
            System.out.println(line);
            System.out.flush();
        }
    }

    private void halt(String point) {
        if (haltAt.equals(point) && passes.getAndDecrement() <= 0) {
            say("HALT " + point);
            Runtime.getRuntime().halt(9);
        }
    }

    /** Sees each helper call before and after it is answered. */
    private final class Calls extends EventNotifierSupport {
        @Override
        public void notify(CamelEvent event) {
            if (event instanceof CamelEvent.ExchangeSendingEvent sending) {
                at("before", sending.getEndpoint().getEndpointUri(), sending.getExchange());
            } else if (event instanceof CamelEvent.ExchangeSentEvent sent
                    && sent.getExchange().getException() == null) {
                at("after", sent.getEndpoint().getEndpointUri(), sent.getExchange());
            }
        }

        private void at(String when, String uri, Exchange exchange) {
            String operation = exchange.getMessage().getHeader(NangoConstants.OPERATION, String.class);
            if (uri.startsWith("nango://records/") && (uri.contains("operation=save") || "save".equals(operation))) {
                halt(when + "-save");
                acknowledge(when, exchange.getMessage().getBody(String.class));
            }
            String path = exchange.getMessage().getHeader(Exchange.HTTP_PATH, String.class);
            if (uri.startsWith("nango://proxy/")) {
                atRequest(when, path);
            }
        }

        private void atRequest(String when, @Nullable String path) {
            if (when.equals("before") && "/saved".equals(path)) {
                halt("before-checkpoint");
            } else if (when.equals("before") && "/checked".equals(path)) {
                halt("after-checkpoint");
            } else if (when.equals("after") && "/items".equals(path)) {
                halt("after-http");
            }
        }

        private void acknowledge(String when, @Nullable String body) {
            if (when.equals("after") && body != null) {
                StringBuilder line = new StringBuilder("ACK");
                RECORD.matcher(body).results().forEach(record -> line.append(' ')
                        .append(record.group(1))
                        .append(':')
                        .append(record.group(2)));
                say(line.toString());
            }
        }
    }
}
