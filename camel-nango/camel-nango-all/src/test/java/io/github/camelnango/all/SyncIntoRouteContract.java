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
package io.github.camelnango.all;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelnango.NangoConstants;
import io.github.camelnango.all.ProviderServer.Answer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

/** A sync's changes reach a route in order, once each, and survive a failing route. One subclass for each database. */
abstract class SyncIntoRouteContract extends ScriptTest {
    private static final String FIRST =
            "[{\"id\":1,\"name\":\"one\"},{\"id\":2,\"name\":\"two\"},{\"id\":3,\"name\":\"three\"}]";
    private static final String SECOND =
            "[{\"id\":1,\"name\":\"one\"},{\"name\":\"TWO\",\"id\":2},{\"id\":4,\"name\":\"four\"}]";

    private final AtomicReference<String> items = new AtomicReference<>(FIRST);
    private final List<String> delivered = new CopyOnWriteArrayList<>();
    private final AtomicBoolean closed = new AtomicBoolean();

    @Override
    void scripts(Path folder) {
        script(
                "demo/syncs/items.ts",
                """
                import { createSync } from 'nango';
                import * as z from 'zod';

                const Item = z.object({ id: z.string(), name: z.string() });

                export default createSync({
                    description: 'Items',
                    frequency: 'every hour',
                    models: { Item },
                    checkpoint: z.object({ runs: z.number() }),
                    exec: async (nango) => {
                        const checkpoint = await nango.getCheckpoint();
                        await nango.trackDeletesStart('Item');
                        for await (const page of nango.paginate<any>({ endpoint: '/items', retries: 3 })) {
                            await nango.batchSave(page.map((item) => ({ ...item, id: String(item.id) })), 'Item');
                        }
                        await nango.trackDeletesEnd('Item');
                        await nango.saveCheckpoint({ runs: (checkpoint?.runs ?? 0) + 1 });
                    }
                });
                """);
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("nango:records/demo/Item?delay=50&consumerName=test")
                        .errorHandler(noErrorHandler())
                        .process(SyncIntoRouteContract.this::deliver);
            }
        };
    }

    private void deliver(Exchange exchange) {
        if (closed.get()) {
            throw new IllegalStateException("the route is closed");
        }
        Map<?, ?> item = exchange.getMessage().getBody(Map.class);
        delivered.add(exchange.getMessage().getHeader(NangoConstants.LAST_ACTION) + " " + item.get("name"));
    }

    private void serve() {
        provider.on("GET /items", request -> Answer.json(items.get()));
    }

    private void run() {
        Exchange exchange = sync("items");
        if (exchange.getException() != null) {
            throw new AssertionError(exchange.getException());
        }
    }

    @Test
    void changesAreDeliveredInOrderAndOnce() {
        serve();
        run();
        await().untilAsserted(() -> assertThat(delivered).containsExactly("ADDED one", "ADDED two", "ADDED three"));

        items.set(SECOND);
        delivered.clear();
        run();
        await().untilAsserted(() ->
                assertThat(delivered).containsExactlyInAnyOrder("UPDATED TWO", "ADDED four", "DELETED three"));
        assertThat(delivered).last().isEqualTo("DELETED three");

        delivered.clear();
        run();
        run();
        assertThat(delivered).isEmpty();
    }

    @Test
    void failingRouteHoldsThePositionUntilItWorksAgain() {
        serve();
        closed.set(true);
        run();
        assertThat(delivered).isEmpty();

        closed.set(false);

        await().untilAsserted(() -> assertThat(delivered).containsExactly("ADDED one", "ADDED two", "ADDED three"));
    }
}
