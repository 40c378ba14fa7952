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
package io.github.camelnango.javascript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelnango.api.Execution;
import io.github.camelnango.api.FunctionDefinition;
import io.github.camelnango.api.FunctionKind;
import io.github.camelnango.api.FunctionName;
import io.github.camelnango.api.Json;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Functions of all kinds and styles load and run. */
abstract class RunContract extends ScriptContract {

    @Test
    void runsAnActionWithInputAndOutput() {
        action("return { greeting: `Hello ${input.name}`, id: nango.connectionId };");
        assertThat(run("{\"name\":\"Ada\"}")).isEqualTo("{\"greeting\":\"Hello Ada\",\"id\":\"acme\"}");
    }

    @Test
    void runsASync() {
        write(
                "github/syncs/issues.ts",
                """
                import { createSync } from 'nango';
                import * as z from 'zod';
                const Issue = z.object({ id: z.string(), title: z.string() });
                export default createSync({
                    description: 'Issues', version: '2.0.0', frequency: 'every hour', autoStart: false,
                    syncType: 'incremental', models: { Issue }, checkpoint: z.object({ since: z.string() }),
                    webhookSubscriptions: ['issues'],
                    exec: async (nango) => {
                        for await (const page of [[{ id: '1', title: 'a' }]]) {
                            await nango.batchSave<z.infer<typeof Issue>>(page, 'Issue');
                        }
                    },
                    onWebhook: async (nango, payload) => { await nango.log('hook', payload.x); }
                });
                """);
        TestNango nango = new TestNango(SYNC);
        assertThat(run(nango, null)).isEqualTo("null");
        assertThat(nango.calls).containsExactly("batchSave [[{\"id\":\"1\",\"title\":\"a\"}],\"Issue\"]");
        FunctionDefinition definition = loader().load(SYNC).definition();
        assertThat(definition.models()).containsExactly("Issue");
        assertThat(definition.frequency()).isEqualTo("every hour");
        assertThat(definition.autoStart()).isFalse();
        assertThat(definition.incremental()).isTrue();
        assertThat(definition.handlesWebhooks()).isTrue();
        assertThat(definition.webhookSubscriptions()).containsExactly("issues");
        assertThat(definition.schemas()).containsKeys("models.Issue", "checkpoint");
        assertThat(definition.source()).endsWith("github/syncs/issues.ts");
        assertThat(definition.revision()).hasSize(16);
        assertThat(definition.name()).isEqualTo(SYNC);
    }

    @Test
    void runsTheWebhookHandlerOfASync() {
        write(
                "github/syncs/issues.ts",
                """
                import { createSync } from 'nango';
                import { z } from 'zod';
                export default createSync({
                    description: 'x', version: '1.0.0', frequency: 'every hour', models: { Issue: z.object({ id: z.string() }) },
                    exec: async () => { throw new Error('not this one'); },
                    onWebhook: async (nango, payload) => { await nango.batchSave([{ id: payload.id }], 'Issue'); }
                });
                """);
        TestNango nango = new TestNango(SYNC, "acme", null, "webhook");
        run(nango, "{\"id\":\"7\"}");
        assertThat(nango.calls).containsExactly("batchSave [[{\"id\":\"7\"}],\"Issue\"]");
    }

    @Test
    void runsAnOnEventFunction() {
        FunctionName name = new FunctionName(FunctionKind.ON_EVENT, "github", "setup");
        write(
                "github/on-events/setup.ts",
                """
                import { createOnEvent } from 'nango';
                export default createOnEvent({ description: 'x', event: 'post-connection-creation',
                    exec: async (nango) => { await nango.setMetadata({ ready: true }); } });
                """);
        TestNango nango = new TestNango(name).answer("setMetadata", "{\"status\":201,\"data\":{}}");
        assertThat(run(nango, null)).isEqualTo("null");
        assertThat(nango.calls).containsExactly("setMetadata [{\"ready\":true}]");
        assertThat(loader().load(name).definition().event()).isEqualTo("post-connection-creation");
    }

    @Test
    void runsAnActionInTheOlderStyleWithoutYaml() {
        write(
                "github/actions/do-it.ts",
                """
                import type { NangoAction } from '../../models';
                export default async function runAction(nango: NangoAction, input: { n: number } | undefined) {
                    return { got: input === undefined ? 'nothing' : input.n };
                }
                """);
        assertThat(run("{\"n\":3}")).isEqualTo("{\"got\":3}");
        assertThat(run("{}")).isEqualTo("{\"got\":\"nothing\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "integrations:\n  github:\n    syncs:\n      issues:\n        runs: every day\n        output: [Issue, User]\n        sync_type: incremental\n        track_deletes: true\n        auto_start: false\nmodels:\n  Issue:\n    id: string\n",
                "integrations:\n  github:\n    issues:\n      type: sync\n      runs: every day\n      returns: [Issue, User]\n      sync_type: INCREMENTAL\n      track_deletes: true\n      auto_start: false\nmodels:\n  Issue:\n    id: string\n"
            })
    void readsTheModelsOfAnOlderSyncFromYamlOfBothLayouts(String yaml) {
        write("nango.yaml", yaml);
        write(
                "github/syncs/issues.ts",
                "export default async function fetchData(nango: any) { await nango.batchSave([{id:'1'}], 'Issue'); }");
        TestNango nango = new TestNango(SYNC);
        run(nango, null);
        FunctionDefinition definition = loader().load(SYNC).definition();
        assertThat(definition.models()).containsExactly("Issue", "User");
        assertThat(definition.frequency()).isEqualTo("every day");
        assertThat(definition.incremental()).isTrue();
        assertThat(definition.trackDeletes()).isTrue();
        assertThat(definition.autoStart()).isFalse();
        assertThat(nango.calls).hasSize(1);
    }

    @Test
    void runsPlainJavaScript() {
        write(
                "github/actions/do-it.js",
                """
                import { createAction } from 'nango';
                export default createAction({ description: 'x', exec: async () => 'js' });
                """);
        assertThat(run(null)).isEqualTo("\"js\"");
    }

    @Test
    void followsRelativeImports() {
        write("models.ts", "export interface Shape { a: number }\nexport const SIDES = { square: 4 };");
        write("github/helpers/index.ts", "export * from './math.js';\nexport { default as json } from './data.json';");
        write(
                "github/helpers/math.ts",
                "import { SIDES } from '../../models';\nexport const twice = (n: number): number => n * 2 * SIDES.square / 4;");
        write("github/helpers/data.json", "{\"from\":\"json\"}");
        write(
                "github/actions/do-it.ts",
                """
                import { createAction } from 'nango';
                import { twice } from '../helpers';
                import { Shape, SIDES } from '../../models.js';
                export default createAction({ description: 'x', exec: async (nango, shape: Shape) => twice(shape.a) + SIDES.square });
                """);
        assertThat(run("{\"a\":3}")).isEqualTo("10");
    }

    @Test
    void offersTheModulesThatScriptsUse() {
        action(
                """
                const { createHash, createHmac, randomUUID } = await Promise.resolve(crypto2);
                return {
                    hash: createHash('sha256').update('abc').digest('hex').slice(0, 8),
                    hmac: createHmac('sha1', 'key').update('abc').digest('base64').length,
                    uuid: randomUUID().length,
                    url: new URL('/b?x=1', 'https://a.example').toString(),
                    params: new URLSearchParams({ a: 'b c' }).toString(),
                    buffer: Buffer.from('hi').toString('base64'),
                    parsed: z.object({ n: z.number() }).parse({ n: 1, other: 2 })
                };""");
        write("github/actions/do-it.ts", "import * as crypto2 from 'node:crypto';" + read("github/actions/do-it.ts"));
        assertThat(run(null))
                .isEqualTo("{\"hash\":\"ba7816bf\",\"hmac\":28,\"uuid\":36,\"url\":\"https://a.example/b?x=1\","
                        + "\"params\":\"a=b+c\",\"buffer\":\"aGk=\",\"parsed\":{\"n\":1}}");
    }

    @Test
    void giveTimeToTimersAndLinesOfTheConsoleToTheLog() {
        action("await new Promise((resolve) => setTimeout(resolve, 5)); console.log('at', 5); return 'later';");
        TestNango nango = new TestNango(ACTION);
        assertThat(run(nango, null)).isEqualTo("\"later\"");
        assertThat(nango.calls).containsExactly("log [\"at 5\",{\"level\":\"debug\"}]");
    }

    @Test
    void tellsTheScriptAboutItsRun() {
        action(
                "return [nango.providerConfigKey, nango.provider, nango.environmentName, nango.activityLogId.slice(0, 4), nango.scriptType];");
        assertThat(run(null)).isEqualTo("[\"github\",\"github\",\"dev\",\"run-\",\"action\"]");
    }

    @Test
    void startsHelperCallsAtOnceWithoutHoldingItsOnlyThread() {
        JavaScriptLoader single = open(1, 1, false);
        action("return (await Promise.all([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((n) => nango.getMetadata()))).length;");
        List<CompletableFuture<Json>> waiting = new CopyOnWriteArrayList<>();
        TestNango nango = new TestNango(ACTION).on("getMetadata", arguments -> {
            CompletableFuture<Json> answer = new CompletableFuture<>();
            waiting.add(answer);
            return answer;
        });
        Execution execution = single.load(ACTION).start(nango, null);
        await().until(() -> waiting.size() == 10);
        write("github/actions/other.ts", "export default async () => 'other';");
        assertThat(execution.result().toCompletableFuture()).isNotDone();
        waiting.forEach(answer -> answer.complete(Json.NULL));
        assertThat(get(execution)).isEqualTo("10");
    }

    @Test
    void waitsForCallsThatTheScriptDidNotAwait() {
        action("nango.setMetadata({ a: 1 }); return 'done';");
        CompletableFuture<Json> answer = new CompletableFuture<>();
        Execution execution = start(new TestNango(ACTION).on("setMetadata", arguments -> answer), null);
        assertThat(execution.result().toCompletableFuture()).isNotDone();
        answer.complete(new Json("{\"status\":201,\"data\":{}}"));
        assertThat(get(execution)).isEqualTo("\"done\"");
    }
}
