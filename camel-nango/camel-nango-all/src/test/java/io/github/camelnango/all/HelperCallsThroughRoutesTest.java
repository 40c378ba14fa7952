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

import io.github.camelnango.NangoComponent;
import io.github.camelnango.NangoConstants;
import io.github.camelnango.all.ProviderServer.Answer;
import io.github.camelnango.api.NangoActionException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

/** A script's helper calls go through the user's routes, where enterprise integration patterns apply. */
class HelperCallsThroughRoutesTest extends ScriptTest {
    private final AtomicInteger failuresBeforeSuccess = new AtomicInteger();
    private final List<Object> saved = new CopyOnWriteArrayList<>();

    @Override
    void configure(NangoComponent nango) {
        nango.getConfiguration().setProxyVia("direct:proxy");
        nango.getConfiguration().setRecordsVia("direct:records");
        nango.getConfiguration().setMetadataVia("direct:metadata");
        nango.getConfiguration().setActionVia("direct:action");
    }

    @Override
    void scripts(Path folder) {
        script(
                "demo/syncs/items.ts",
                """
                import { createSync } from 'nango';
                import * as z from 'zod';

                export default createSync({
                    description: 'Items',
                    frequency: 'every hour',
                    models: { Item: z.object({ id: z.string(), name: z.string() }) },
                    exec: async (nango) => {
                        const res = await nango.get({ endpoint: '/items' });
                        await nango.batchSave(res.data, 'Item');
                    }
                });
                """);
        script(
                "demo/actions/caller.ts",
                """
                import { createAction } from 'nango';
                import * as z from 'zod';

                export default createAction({
                    description: 'Calls another action and reads metadata',
                    input: z.void(),
                    output: z.any(),
                    exec: async (nango) => {
                        const metadata = await nango.getMetadata();
                        const echoed = await nango.triggerAction('demo', nango.connectionId, 'echo', { a: 1 });
                        return { metadata, echoed };
                    }
                });
                """);
        script(
                "demo/actions/echo.ts",
                """
                import { createAction } from 'nango';
                import * as z from 'zod';

                export default createAction({
                    description: 'Echoes',
                    input: z.any(),
                    output: z.any(),
                    exec: async (nango, input) => input
                });
                """);
        script(
                "demo/actions/fetch.ts",
                """
                import { createAction } from 'nango';
                import * as z from 'zod';

                export default createAction({
                    description: 'Fetches',
                    input: z.object({ path: z.string() }),
                    output: z.any(),
                    exec: async (nango, input) => {
                        try {
                            const res = await nango.get({ endpoint: input.path });
                            return { data: res.data, status: res.status };
                        } catch (err) {
                            throw new nango.ActionError({ seen: err.message, status: err.response?.status ?? null });
                        }
                    }
                });
                """);
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:proxy")
                        .errorHandler(
                                defaultErrorHandler().maximumRedeliveries(2).redeliveryDelay(0))
                        .throttle(100)
                        .process(exchange -> failAsToldTo())
                        .setHeader("x-enriched", constant("yes"))
                        .choice()
                        .when(simple("${header.CamelHttpPath} == '/forbidden'"))
                        .throwException(new IllegalStateException("this path is closed"))
                        .otherwise()
                        .to("nango:proxy/demo");
                from("direct:records")
                        .filter(simple("${header.CamelNangoOperation} == 'save'"))
                        .process(HelperCallsThroughRoutesTest.this::keepGoodOnes)
                        .end()
                        .to("nango:records/demo/Item");
                from("direct:metadata").setBody(constant(Map.of("from", "route")));
                from("direct:action")
                        .process(exchange -> exchange.getMessage().setBody(Map.of("a", 2)))
                        .to("nango:action/demo/echo");
            }
        };
    }

    private void failAsToldTo() {
        if (failuresBeforeSuccess.getAndDecrement() > 0) {
            throw new IllegalStateException("not yet");
        }
    }

    @SuppressWarnings("unchecked")
    private void keepGoodOnes(Exchange exchange) {
        List<Map<String, Object>> records = exchange.getMessage().getBody(List.class);
        List<Map<String, Object>> good = records.stream()
                .filter(record -> !"bad".equals(record.get("name")))
                .toList();
        good.forEach(record -> record.put("checked", true));
        saved.addAll(good);
        exchange.getMessage().setBody(good);
    }

    @Test
    void routeFiltersAndEnrichesWhatIsSaved() {
        provider.on(
                "GET /items",
                request -> Answer.json("[{\"id\":\"1\",\"name\":\"good\"},{\"id\":\"2\",\"name\":\"bad\"}]"));

        assertThat(sync("items").getException()).isNull();

        List<?> records = template.requestBodyAndHeader(
                "nango:records/demo/Item", null, NangoConstants.CONNECTION_ID, "acme", List.class);
        assertThat(records).singleElement().isInstanceOfSatisfying(Map.class, record -> assertThat(record)
                .containsEntry("name", "good")
                .containsEntry("checked", true));
        assertThat(provider.received("/items").get(0).header("x-enriched")).isEqualTo("yes");
    }

    @Test
    void errorHandlerOfTheRouteRedelivers() {
        failuresBeforeSuccess.set(2);
        provider.on("GET /one", request -> Answer.json("{\"n\":1}"));

        assertThat(output("fetch", Map.of("path", "/one"))).contains("\"n\":1");
    }

    @Test
    void errorOfTheRouteIsTheErrorThatTheScriptSees() {
        Exchange exchange = action("fetch", Map.of("path", "/forbidden"));

        assertThat(exchange.getException()).isInstanceOfSatisfying(NangoActionException.class, e -> assertThat(
                        e.getPayload().text())
                .contains("this path is closed"));
    }

    @Test
    void metadataAndActionsGoThroughTheirRoutes() {
        assertThat(output("caller", null)).contains("\"from\":\"route\"").contains("\"a\":2");
    }
}
