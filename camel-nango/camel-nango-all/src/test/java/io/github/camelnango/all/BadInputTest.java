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
import io.github.camelnango.api.NangoActionException;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.NangoScriptException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bad input ends in an error that says what was expected, and leaves the context fit for the next call. */
class BadInputTest extends ScriptTest {

    @Override
    void configure(NangoComponent nango) {
        nango.setActionTimeout(2000);
        nango.setMaxOutputSize("100KB");
    }

    @Override
    void scripts(Path folder) {
        actionFile("good", "async (nango, input) => 'fine'");
        actionFile("throwsText", "async () => { throw 'just text'; }");
        actionFile("throwsNothing", "async () => { throw undefined; }");
        actionFile("loops", "async () => { while (true) {} }");
        actionFile("loopsInMicrotasks", "async () => { for (;;) { await null; } }");
        actionFile("catchesAll", "async () => { for (;;) { try { while (true) {} } catch (e) {} } }");
        actionFile("waitsForever", "async () => { await new Promise(() => {}); }");
        actionFile(
                "fillsTheHeap",
                "async () => { const all = []; for (;;) { all.push({ n: Math.random(), s: 'x' + Math.random() }); } }");
        actionFile(
                "forgetsRejection",
                "async () => { Promise.reject(new Error('nobody listens')); await new Promise((r) => setTimeout(r, 10)); return 'fine'; }");
        actionFile("bigInt", "async () => ({ n: 10n })");
        actionFile("cycle", "async () => { const a: any = {}; a.a = a; return a; }");
        actionFile("tooLarge", "async () => 'x'.repeat(200000)");
        actionFile("savesRecords", "async (nango: any) => { await nango.batchSave([{ id: '1' }], 'Item'); }");
        actionFile("otherConnection", "async (nango) => { await nango.getConnection('demo', 'nobody'); }");
        actionFile(
                "unknownAction", "async (nango) => { await nango.triggerAction('demo', nango.connectionId, 'nope'); }");
        actionFile(
                "typeError",
                "async (nango, input) => {\n        const missing: any = undefined;\n        return missing.member;\n    }");
        actionFile(
                "actionError",
                "async (nango) => { throw new nango.ActionError({ type: 'no_title', message: 'A title is needed' }); }");
        script("demo/actions/noDefault.ts", "export const nothing = 1;\n");
        script("demo/actions/wrongExport.ts", "export default 42;\n");
        script(
                "demo/actions/wrongKind.ts",
                """
                import { createSync } from 'nango';
                export default createSync({ description: '', frequency: 'every day', models: {}, exec: async () => {} });
                """);
        script(
                "demo/actions/noExec.ts",
                "import { createAction } from 'nango';\nexport default createAction({ description: '' } as any);\n");
        script("demo/actions/syntax.ts", "import { createAction } from 'nango';\n\nexport default createAction({{\n");
        script(
                "demo/actions/importsFs.ts",
                "import fs from 'fs';\nexport default async function runAction() { return fs.readdirSync('/'); }\n");
        script(
                "demo/actions/importsBroken.ts",
                "import { x } from './lib/broken.js';\nexport default async function runAction() { return x; }\n");
        script("demo/actions/lib/broken.ts", "export const a = 1;\nexport const x = = 2;\n");
        script(
                "demo/actions/importsMissing.ts",
                "import { x } from './lib/missing.js';\nexport default async function runAction() { return x; }\n");
        syncFile("nullRecord", "[{ id: '1', name: 'a' }, null]", "Item");
        syncFile("withoutId", "[{ id: '1', name: 'a' }, { name: 'b' }]", "Item");
        syncFile("longId", "[{ id: 'x'.repeat(256), name: 'b' }]", "Item");
        syncFile("undeclared", "[{ id: '1' }]", "Other");
    }

    private void actionFile(String name, String exec) {
        script(
                "demo/actions/" + name + ".ts",
                """
                import { createAction } from 'nango';
                import * as z from 'zod';

                export default createAction({
                    description: 'A bad one',
                    input: z.any(),
                    output: z.any(),
                    exec: %s
                });
                """
                        .formatted(exec));
    }

    private void syncFile(String name, String records, String model) {
        script(
                "demo/syncs/" + name + ".ts",
                """
                import { createSync } from 'nango';
                import * as z from 'zod';

                export default createSync({
                    description: 'A bad one',
                    frequency: 'every day',
                    models: { Item: z.object({ id: z.string(), name: z.string() }) },
                    exec: async (nango) => {
                        await nango.batchSave(%s as any, '%s');
                        await nango.saveCheckpoint({ done: true });
                    }
                });
                """
                        .formatted(records, model));
    }

    private NangoException failure(Exchange exchange) {
        assertThat(exchange.getException()).isInstanceOf(NangoException.class);
        assertThat(output("good", null)).isEqualTo("\"fine\"");
        return (NangoException) exchange.getException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            throwsText          | script_internal_error           | just text
            throwsNothing       | script_internal_error           | undefined
            loops               | function_runtime_timed_out      | 2
            loopsInMicrotasks   | function_runtime_timed_out      | 2
            catchesAll          | function_runtime_timed_out      | 2
            waitsForever        | script_internal_error           | promise
            fillsTheHeap        | function_runtime_out_of_memory  | heap limit
            forgetsRejection    | script_internal_error           | nobody listens
            bigInt              | script_internal_error           | BigInt
            cycle               | script_internal_error           | a cycle at a
            tooLarge            | script_output_too_large         | 102400
            savesRecords        | script_internal_error           | batchSave
            typeError           | script_internal_error           | typeError.ts:10
            noDefault           | script_compile_error            | noDefault.ts
            wrongExport         | script_compile_error            | wrongExport.ts
            wrongKind           | script_compile_error            | wrongKind.ts
            noExec              | script_compile_error            | exec
            syntax              | script_compile_error            | syntax.ts:4
            importsFs           | script_compile_error            | Module 'fs' is not allowed
            importsBroken       | script_compile_error            | broken.ts:2
            importsMissing      | script_compile_error            | missing
            """)
    void badActionEndsInAClearError(String name, String type, String text) {
        NangoException failure = failure(action(name, null));

        if (ENGINE.equals("graaljs")
                && name.equals("fillsTheHeap")
                && failure.getType().equals("function_runtime_timed_out")) {
            return; // an interpreter may not get there in two seconds; the engine's own tests fill its heap
        }
        assertThat(failure.getType()).isEqualTo(type);
        String told =
                failure.getMessage() + (failure instanceof NangoScriptException script ? script.getScriptStack() : "");
        assertThat(told).containsIgnoringCase(text);
        assertThat(failure.getMessage()).contains(name);
    }

    @Test
    void actionErrorKeepsItsPayload() {
        NangoException failure = failure(action("actionError", null));

        assertThat(failure).isInstanceOfSatisfying(NangoActionException.class, error -> assertThat(
                        error.getPayload().text())
                .contains("no_title"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            undeclared  | The model 'Other' is not included in the declared sync models: Item
            """)
    void badModelFailsTheRunAndLosesNothing(String name, String text) {
        NangoException failure = failure(sync(name));

        assertThat(failure.getMessage()).contains(text);
        assertThat(template.requestBodyAndHeader(
                        "nango:records/demo/Item", null, NangoConstants.CONNECTION_ID, "acme", List.class))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"nullRecord, null", "withoutId, id", "longId, 255"})
    void badRecordGoesToTheRejects(String name, String text) {
        Exchange run = sync(name);

        assertThat(run.getException()).isNull();
        assertThat(run.getMessage().getBody(Map.class)).containsEntry("status", "success with rejects");
        List<?> rejects = template.requestBodyAndHeader(
                "nango:records/demo/Item?operation=rejects", null, NangoConstants.CONNECTION_ID, "acme", List.class);
        assertThat(rejects).singleElement().asString().contains(text);
    }

    @Test
    void unknownNamesAreAnsweredWithWhatExists() {
        assertThat(failure(action("goood", null)).getMessage())
                .contains("goood")
                .contains("good");
        assertThat(failure(action("unknownAction", null)).getMessage()).contains("nope");
        assertThat(failure(action("otherConnection", null)).getMessage()).contains("nobody");
    }

    @Test
    void connectionOfAnotherIntegrationIsSaidToBeThat() {
        template.requestBody("nango:integration/second?operation=create", Map.of("provider", "demo"));
        template.requestBody(
                "nango:connection/second?operation=create",
                Map.of("connectionId", "theirs", "credentials", Map.of("type", "API_KEY", "apiKey", TOKEN)));

        Exchange exchange = template.request(
                "nango:action/demo/good", e -> e.getMessage().setHeader(NangoConstants.CONNECTION_ID, "theirs"));

        assertThat(failure(exchange).getType()).isEqualTo("unknown_connection");
        assertThat(exchange.getException().getMessage()).contains("theirs").contains("second");
    }

    @Test
    void unknownProviderIsNamed() {
        Exchange exchange = template.request(
                "nango:integration/third?operation=create", e -> e.getMessage().setBody(Map.of("provider", "gihub")));

        assertThat(failure(exchange).getMessage()).contains("gihub").contains("github");
    }
}
