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

import io.github.camelnango.NangoComponent;
import io.github.camelnango.NangoConstants;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

/** Helpers beside HTTP and records, called by scripts. One subclass for each database. */
abstract class HelperSurfaceContract extends ScriptTest {

    @Override
    void configure(NangoComponent nango) {
        nango.setWebhookBaseUrl("https://example.com/webhook/");
    }

    @Override
    void scripts(Path folder) {
        script(
                "nango.yaml",
                """
                integrations:
                    demo:
                        syncs:
                            older:
                                output: Item
                                runs: every hour
                                webhook-subscriptions: [old.type]
                                attributes:
                                    region: eu
                        on-events:
                            pre-connection-deletion: [leaving]
                """);
        script(
                "demo/syncs/items.ts",
                """
                import { createSync } from 'nango';
                import * as z from 'zod';
                export default createSync({
                    description: 'Items', frequency: 'every hour', models: { Item: z.object({ id: z.string() }) },
                    webhookSubscriptions: ['item.changed'],
                    exec: async (nango) => {
                        await nango.setMergingStrategy({ strategy: 'ignore_if_modified_after' }, 'Item');
                        await nango.batchSave([{ id: 'sync', title: 'x' }], 'Item');
                        await nango.saveCheckpoint({ by: 'exec' });
                    },
                    onWebhook: async (nango, payload: any) => {
                        const before = await nango.getCheckpoint();
                        await nango.saveCheckpoint({ by: 'webhook' });
                        await nango.batchSave([{ id: payload.id, type: nango.scriptType, variant: nango.variant, before, job: typeof nango.syncJobId }], 'Item');
                    }
                });
                """);
        script(
                "demo/syncs/older.ts",
                """
                export default async function fetchData(nango: any) {
                    await nango.batchSend([{ id: 'attributes', ...nango.getFlowAttributes() }], 'Item');
                }
                export async function onWebhookPayloadReceived(nango: any, payload: any) {
                    await nango.batchSave([{ id: 'older-' + payload.id }], 'Item');
                }
                """);
        script(
                "demo/on-events/created.ts",
                """
                import { createOnEvent } from 'nango';
                export default createOnEvent({ description: 'x', event: 'post-connection-creation',
                    exec: async (nango) => { await nango.updateMetadata({ created: nango.scriptType }); } });
                """);
        script(
                "demo/on-events/leaving.ts",
                "export default async function (nango: any) { await nango.updateMetadata({ leaving: true }); }");
        action(
                "lock",
                "return [await nango.tryAcquireLock({ key: 'k', ttlMs: 5000 }), await nango.releaseLock({ key: 'k' }), await nango.releaseLock({ key: 'k' })];");
        action(
                "address",
                "return [await nango.getWebhookURL(), Object.keys(await nango.getIntegration({ include: ['webhook', 'credentials'] })).includes('credentials')];");
        action("mapping", "await nango.setFieldMapping({ fieldMapping: { a: 'b' } }); return nango.getFieldMapping();");
        action("attributes", "try { return nango.getFlowAttributes(); } catch (e: any) { return e.message; }");
        action(
                "trigger",
                "await nango.triggerSync('demo', 'acme', 'items', { reset: true }); await nango.startSync('demo', ['items', { name: 'older' }]); return 'queued';");
        action(
                "properties",
                "return [nango.connectionId, nango.providerConfigKey, nango.provider, typeof nango.environmentId, nango.environmentName,"
                        + " typeof nango.accountId, typeof nango.activityLogId, typeof nango.nangoConnectionId, typeof nango.syncConfig, nango.scriptType,"
                        + " nango.isCLI, typeof nango.logger.level, typeof nango.runnerFlags, nango.syncJobId === undefined, 'attributes' in nango];");
    }

    private void action(String name, String body) {
        script(
                "demo/actions/" + name + ".ts",
                "import { createAction } from 'nango';\nimport * as z from 'zod';\n"
                        + "export default createAction({ description: 'x', input: z.any(), output: z.any(),"
                        + " exec: async (nango: any, input: any) => {\n" + body + "\n} });\n");
    }

    private Exchange webhook(String type, Object payload) {
        return request("nango:webhook/demo?connectionId=acme", exchange -> {
            exchange.getMessage().setHeader(NangoConstants.WEBHOOK_TYPE, type);
            exchange.getMessage().setBody(payload);
        });
    }

    private String records() {
        return template.requestBody("nango:records/demo/Item?connectionId=acme&operation=list", null, List.class)
                .toString();
    }

    private static void ok(Exchange exchange) {
        assertThat(exchange.getException()).isNull();
    }

    @Test
    void aWebhookReachesTheSyncsThatSubscribeToItsType() {
        ok(sync("items"));
        Exchange handled = webhook("item.changed", Map.of("id", "w1"));
        ok(handled);
        assertThat(handled.getMessage().getBody(List.class)).hasSize(1);
        assertThat(records()).contains("type=webhook", "variant=base", "before=null", "job=number", "id=w1");
        ok(webhook("old.type", Map.of("id", "w2")));
        assertThat(records()).contains("id=older-w2").doesNotContain("id=w2");
        assertThat(webhook("unknown", Map.of()).getMessage().getBody(List.class))
                .isEmpty();
    }

    @Test
    void eventsRunTheFunctionsThatDeclareThem() {
        for (String event : List.of("post-connection-creation", "pre-connection-deletion")) {
            ok(request("nango:connection/demo?operation=event&connectionId=acme", exchange -> exchange.getMessage()
                    .setHeader(NangoConstants.EVENT, event)));
        }
        assertThat(template.requestBody("nango:metadata/demo?connectionId=acme", null, String.class))
                .contains("\"created\":\"on-event\"", "\"leaving\":true");
    }

    @Test
    void scriptsTakeAndReleaseLocks() {
        assertThat(output("lock", null)).isEqualTo("[true,true,false]");
    }

    @Test
    void scriptsLearnTheAddressOfTheirWebhooks() {
        assertThat(output("address", null)).isEqualTo("[\"https://example.com/webhook/demo\",true]");
    }

    @Test
    void olderHelpersWork() {
        assertThat(output("mapping", null)).isEqualTo("{\"a\":\"b\"}");
        assertThat(output("attributes", null)).isEqualTo("\"There is no current sync to get attributes from\"");
        ok(sync("older"));
        assertThat(records()).contains("region=eu");
    }

    @Test
    void aScriptTriggersASyncWithoutWaiting() {
        assertThat(output("trigger", null)).isEqualTo("\"queued\"");
        await().untilAsserted(() -> assertThat(records()).contains("id=sync"));
    }

    @Test
    void scriptsSeeTheFactsOfTheirRun() {
        assertThat(output("properties", null))
                .isEqualTo(
                        "[\"acme\",\"demo\",\"demo\",\"number\",\"dev\",\"number\",\"string\",\"number\",\"object\",\"action\","
                                + "false,\"string\",\"object\",true,false]");
    }
}
