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
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

/** A script's helper calls are met by interceptors of the endpoints that carry them. */
class HelperCallsAreExchangesTest extends ScriptTest {
    private final List<String> intercepted = new CopyOnWriteArrayList<>();

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
                        await nango.updateMetadata({ seen: true });
                        const res = await nango.get({ endpoint: '/items' });
                        await nango.batchSave(res.data, 'Item');
                        await nango.triggerAction('demo', nango.connectionId, 'greet', { name: 'Ada' });
                    }
                });
                """);
        script(
                "demo/actions/greet.ts",
                """
                import { createAction } from 'nango';
                import * as z from 'zod';

                export default createAction({
                    description: 'Greets',
                    input: z.object({ name: z.string() }),
                    output: z.object({ greeting: z.string() }),
                    exec: async (nango, input) => ({ greeting: `Hello ${input.name}` })
                });
                """);
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                for (String kind : List.of("proxy", "records", "metadata", "action")) {
                    interceptSendToEndpoint("nango:" + kind + "/*").process(exchange -> note(kind, exchange));
                }
                from("direct:unused").to("mock:unused");
            }
        };
    }

    private void note(String kind, Exchange exchange) {
        intercepted.add(kind + " " + exchange.getMessage().getHeader(NangoConstants.CONNECTION_ID));
    }

    @Test
    void interceptorsSeeEachKindOfCall() {
        provider.on("GET /items", request -> Answer.json("[{\"id\":\"1\",\"name\":\"One\"}]"));

        Exchange run = sync("items");

        assertThat(run.getException()).isNull();
        assertThat(intercepted).contains("metadata acme", "proxy acme", "records acme", "action acme");
        assertThat(provider.received("/items").get(0).header("Authorization")).isEqualTo("Bearer " + TOKEN);
        List<?> records = template.requestBodyAndHeader(
                "nango:records/demo/Item", null, NangoConstants.CONNECTION_ID, "acme", List.class);
        assertThat(records).singleElement().isInstanceOfSatisfying(Map.class, record -> assertThat(record)
                .containsEntry("name", "One"));
    }

    @Override
    void configure(NangoComponent nango) {
        nango.setEnvironment("test");
    }
}
