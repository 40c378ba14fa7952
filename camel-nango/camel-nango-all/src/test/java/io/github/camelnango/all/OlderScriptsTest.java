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

import io.github.camelnango.NangoConstants;
import io.github.camelnango.all.ProviderServer.Answer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Scripts of the older style, whose models and schedules stand in nango.yaml. */
class OlderScriptsTest extends ScriptTest {

    @Override
    void scripts(Path folder) {
        script(
                "nango.yaml",
                """
                integrations:
                  demo:
                    syncs:
                      items:
                        runs: every half hour
                        output: Item
                        sync_type: full
                        endpoint: GET /items
                    actions:
                      double:
                        input: Input
                        output: Output
                    flat:
                      type: sync
                      runs: every hour
                      returns:
                        - Item
                models:
                  Item:
                    id: string
                    name: string
                  Input:
                    n: number
                  Output:
                    n: number
                """);
        script(
                "demo/syncs/items.ts",
                """
                import type { NangoSync, Item } from '../../models';

                export default async function fetchData(nango: NangoSync): Promise<void> {
                    const response = await nango.get<Item[]>({ endpoint: '/items' });
                    await nango.batchSave<Item>(response.data, 'Item');
                }
                """);
        script(
                "flat.ts",
                """
                import { NangoSync, Item } from './models';

                export default async function fetchData(nango: NangoSync): Promise<{ Item: Item[] }> {
                    const response = await nango.get({ endpoint: '/items' });
                    await nango.batchSend<Item>(response.data, 'Item');
                    return { Item: response.data };
                }
                """);
        script(
                "demo/actions/double.js",
                """
                export default async function runAction(nango, input) {
                    return { n: input.n * 2 };
                }
                """);
    }

    @Test
    void scriptOfTheFirstLayoutRuns() {
        provider.on("GET /items", request -> Answer.json("[{\"id\":\"1\",\"name\":\"one\"}]"));

        assertThat(sync("flat").getException()).isNull();
        assertThat(provider.received("/items")).hasSize(1);
    }

    @Test
    void valuesAreHeldAgainstTheModelsOfTheYaml() {
        provider.on(
                "GET /items", request -> Answer.json("[{\"id\":\"1\",\"name\":\"one\"},{\"id\":\"2\",\"name\":2}]"));

        assertThat(failure("nango:action/demo/double?validation=fail", Map.of("n", "x")))
                .hasMessageContaining("does not fit the schema")
                .hasMessageContaining("n: ");
        assertThat(failure("nango:sync/demo/items?validation=fail", null))
                .hasMessageContaining("1 of 2 records of Item does not fit the schema: [1].name");
    }

    private Exception failure(String uri, Object body) {
        return template.request(uri, exchange -> {
                    exchange.getMessage().setBody(body);
                    exchange.getMessage().setHeader(NangoConstants.CONNECTION_ID, "acme");
                })
                .getException();
    }

    @Test
    void olderSyncAndActionRun() {
        provider.on("GET /items", request -> Answer.json("[{\"id\":\"1\",\"name\":\"one\"}]"));

        assertThat(sync("items").getException()).isNull();
        assertThat(output("double", Map.of("n", 21))).isEqualTo("{\"n\":42}");
        assertThat(template.requestBodyAndHeader(
                        "nango:records/demo/Item", null, NangoConstants.CONNECTION_ID, "acme", List.class))
                .hasSize(1);
    }
}
