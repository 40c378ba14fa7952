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
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.camelnango.api.Execution;
import io.github.camelnango.api.HttpBody;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoActionException;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.NangoHttpException;
import io.github.camelnango.api.NangoNetworkException;
import io.github.camelnango.api.NangoScriptException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong ends in an error that says what, where and what to do. */
abstract class FailureContract extends ScriptContract {

    private NangoScriptException loadFailure() {
        try {
            loader().load(ACTION);
        } catch (NangoScriptException e) {
            return e;
        }
        throw new AssertionError("the script loads");
    }

    @Test
    void aMissingScriptIsUnreadableAndNamesTheFileLookedFor() {
        write("github/actions/other.ts", "");
        assertThat(loadFailure().getType()).isEqualTo("script_unreadable");
        assertThat(loadFailure())
                .hasMessageContaining("github/actions/do-it.ts")
                .hasMessageContaining("action github/do-it");
    }

    @Test
    void namesOfFunctionsCannotLeadOutOfTheLocation() {
        write("github/actions/do-it.ts", "export default async () => 1;");
        assertThatThrownBy(() -> loader().load(new io.github.camelnango.api.FunctionName(
                        io.github.camelnango.api.FunctionKind.ACTION, "github", "../actions/do-it")))
                .isInstanceOf(NangoScriptException.class)
                .hasMessageContaining("There is no script");
    }

    @Test
    void aSyntaxErrorNamesFileLineAndColumnAndShowsTheCode() {
        write("github/actions/do-it.ts", "const a = 1;\nconst b = (a;\nexport default async () => b;\n");
        NangoScriptException e = loadFailure();
        assertThat(e.getType()).isEqualTo("script_compile_error");
        assertThat(e)
                .hasMessageContaining("do-it.ts:2:13: ")
                .hasMessageContaining(">    2 | const b = (a;")
                .hasMessageContaining("     3 | export default");
    }

    @Test
    void anErrorThatOnlyTheEngineSeesIsACompileErrorToo() {
        write(
                "github/actions/do-it.ts",
                "const a = 1;\nconst b: number = 2;\nconst a = 3;\nexport default async () => b;\n");
        assertThat(loadFailure().getType()).isEqualTo("script_compile_error");
        assertThat(loadFailure()).hasMessageContaining("do-it.ts:3:").hasMessageContaining("already been declared");
    }

    @Test
    void anErrorInAnImportedFileFailsTheFunction() {
        write("github/lib/broken.ts", "export const x = ;");
        write("github/actions/do-it.ts", "import { x } from '../lib/broken';\nexport default async () => x;");
        assertThat(loadFailure()).hasMessageContaining("github/lib/broken.ts:1:18");
    }

    @Test
    void anImportThatIsNotThereNamesTheLine() {
        write(
                "github/actions/do-it.ts",
                "import { z } from 'zod';\nimport { x } from './nowhere.js';\nexport default async () => x + z;");
        assertThat(loadFailure())
                .hasMessageContaining("do-it.ts:2:")
                .hasMessageContaining("Cannot find './nowhere.js'");
    }

    @Test
    void anImportMayNotLeaveTheLocation() {
        write("github/actions/do-it.ts", "import { x } from '../../../secret';\nexport default async () => x;");
        assertThat(loadFailure())
                .hasMessageContaining("do-it.ts:1:")
                .hasMessageContaining("leads out of the script location");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lodash", "fs", "node:fs", "child_process", "axios"})
    void aModuleThatIsNotAllowedIsNamedWithWhatIs(String module) {
        write(
                "github/actions/do-it.ts",
                "import { z } from 'zod';\nimport x from '" + module + "';\nexport default async () => x + z;");
        assertThat(loadFailure())
                .hasMessageContaining("do-it.ts:2:")
                .hasMessageContaining("Module '" + module + "' is not allowed")
                .hasMessageContaining("nango, zod, crypto");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "export const x = 1;                                            | Invalid script exports",
                "export default 42;                                             | Invalid script exports",
                "import { createSync } from 'nango'; export default createSync({ exec: async () => {}, models: {} } as any); | Incorrect script loaded for action",
                "import { createAction } from 'nango'; export default createAction({ description: 'x' } as any); | Missing exec function",
                "throw new Error('at the top'); export default async () => 1;   | at the top",
                "for (;;) {}                                                    | did not end within"
            })
    void aFileThatIsNoActionSaysWhy(String source, String reason) {
        write("github/actions/do-it.ts", source);
        NangoScriptException e = loadFailure();
        assertThat(e.getType()).isEqualTo("script_compile_error");
        assertThat(e).hasMessageContaining("github/actions/do-it.ts").hasMessageContaining(reason);
    }

    @Test
    void aSyncMustDeclareModels() {
        write("github/syncs/issues.ts", "export default async function fetchData(nango: any) {}");
        assertThatThrownBy(() -> loader().load(SYNC))
                .hasMessageContaining("nango.yaml")
                .hasMessageContaining("output: [ModelName]");
    }

    @Test
    void anActionErrorKeepsItsPayload() {
        action("throw new nango.ActionError({ code: 'no', detail: [1] });");
        NangoException e = failure(new TestNango(ACTION));
        assertThat(e)
                .isInstanceOf(NangoActionException.class)
                .hasMessage("action github/do-it, connection acme: the script threw an ActionError");
        assertThat(((NangoActionException) e).getPayload().text()).isEqualTo("{\"code\":\"no\",\"detail\":[1]}");
    }

    @Test
    void aThrownErrorNamesTheTypeScriptLine() {
        action("const deep = (n: number): number => {\n    throw new TypeError('boo');\n};\nreturn deep(1);");
        NangoScriptException e = (NangoScriptException) failure(new TestNango(ACTION));
        assertThat(e.getType()).isEqualTo("script_internal_error");
        assertThat(e).hasMessageStartingWith("action github/do-it, connection acme: TypeError: boo");
        assertThat(e.getScriptStack())
                .contains("github/actions/do-it.ts:" + (BODY_LINE + 1) + ":")
                .contains("do-it.ts:" + (BODY_LINE + 3) + ":")
                .doesNotContain("prelude");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'just text' | just text",
                "42 | 42",
                "{ a: 1 } | {\"a\":1}",
                "null | null",
                "undefined | undefined"
            })
    void aThrowOfANonErrorIsReported(String value, String text) {
        action("throw " + value + ";");
        NangoException e = failure(new TestNango(ACTION));
        assertThat(e.getType()).isEqualTo("script_internal_error");
        assertThat(e).hasMessage("action github/do-it, connection acme: " + text);
    }

    @Test
    void aRejectedPromiseThatNobodyAwaitsFailsTheRun() {
        action("nango.log('x');\n(async () => { throw new RangeError('lost'); })();\nreturn 1;");
        NangoException e = failure(new TestNango(ACTION));
        assertThat(e.getType()).isEqualTo("script_internal_error");
        assertThat(e)
                .hasMessageContaining("a rejected promise was not awaited: RangeError: lost")
                .hasMessageContaining("do-it.ts:" + (BODY_LINE + 1));
    }

    @Test
    void aFailedCallThatNobodyAwaitsFailsTheRun() {
        action("nango.setMetadata({});\nreturn 1;");
        NangoException e = failure(
                new TestNango(ACTION).fail("setMetadata", new NangoException("store_locked", "the store is locked")));
        assertThat(e).hasMessageContaining("was not awaited").hasMessageContaining("the store is locked");
    }

    @Test
    void aPromiseThatIsAwaitedLaterIsNoFailure() {
        action(
                "const late = nango.getMetadata();\nawait nango.log('x');\ntry { await late; } catch (e) { return 'caught ' + e.message; }");
        assertThat(run(new TestNango(ACTION).fail("getMetadata", new NangoException("oops", "no metadata")), null))
                .isEqualTo("\"caught no metadata\"");
    }

    @Test
    void aPromiseThatNothingCanSettleEndsTheRun() {
        action("await new Promise(() => {});");
        assertThat(failure(new TestNango(ACTION))).hasMessageContaining("awaits a promise that nothing can settle");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10n | BigInt",
                "(() => 1) | function",
                "(() => { const a: any = {}; a.b = a; return a; })() | cycle"
            })
    void anOutputThatIsNotJsonIsRefused(String value, String reason) {
        action("return " + value + ";");
        NangoException e = failure(new TestNango(ACTION));
        assertThat(e.getType()).isEqualTo("script_internal_error");
        assertThat(e).hasMessageContaining("cannot be expressed as JSON").hasMessageContaining(reason);
    }

    @Test
    void anOutputAboveTheLimitIsRefusedWithSizeAndLimit() {
        action("return 'ä'.repeat(1100000);");
        NangoException e = failure(new TestNango(ACTION));
        assertThat(e.getType()).isEqualTo("script_output_too_large");
        assertThat(e).hasMessageContaining("2200002 bytes").hasMessageContaining("2097152");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "while (true) {}",
                "while (true) { try { for (;;) {} } catch (e) {} finally { continue; } }",
                "const loop = () => { Promise.resolve().then(loop); }; loop(); await new Promise(() => {});",
                "const loop = async () => { for (;;) { try { await null; } catch (e) {} } }; await loop();",
                "for (;;) new Array(1000).fill(1);",
                "/^(a+)+\\1b$/.test('a'.repeat(60)); return 1;",
                "await nango.getMetadata();"
            })
    void aRunThatDoesNotEndIsStopped(String body) {
        action("await nango.log('in');\n" + body);
        TestNango nango =
                new TestNango(ACTION).on("getMetadata", arguments -> new java.util.concurrent.CompletableFuture<>());
        Execution execution = start(nango, null);
        await().until(() -> !nango.calls.isEmpty());
        NangoScriptException reason = new NangoScriptException("function_runtime_timed_out", "out of time");
        execution.cancel(reason);
        assertThat(failure(execution)).isSameAs(reason);
        action("return 'alive';");
        assertThat(open(1, 1, false)
                        .load(ACTION)
                        .start(new TestNango(ACTION), null)
                        .result()
                        .toCompletableFuture()
                        .join()
                        .text())
                .isEqualTo("\"alive\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "const all = []; for (;;) all.push({ x: 1, y: [1, 2, 3] });",
                "let text = 'x'; const all = []; for (;;) { all.push([...(text + all.length).repeat(1000)]); }",
                "const all = []; for (;;) { await null; all.push(new Array(10000).fill({})); }"
            })
    void aFullHeapEndsTheRunAlone(String body) {
        action(body);
        NangoException e = failure(new TestNango(ACTION));
        assertThat(e.getType()).isEqualTo("function_runtime_out_of_memory");
        assertThat(e)
                .hasMessageContaining("action github/do-it, connection acme")
                .hasMessageContaining("64 MB");
    }

    @Test
    void arrayBuffersCountAsMemory() {
        action("const all = []; for (;;) all.push(new Uint8Array(1 << 20));");
        assertThat(failure(new TestNango(ACTION))).hasMessageContaining("Array buffers of this run would exceed");
    }

    @Test
    void aProvidersErrorPassesThroughAndCanBeCaught() {
        NangoHttpException original = new NangoHttpException(
                "GET /x of github answered 422",
                422,
                "Unprocessable",
                Map.of("content-type", List.of("application/json")),
                new HttpBody.JsonBody(new Json("{\"error\":\"bad\"}")),
                null);
        action("await nango.get({ endpoint: '/x' });");
        NangoException e = failure(new TestNango(ACTION).fail("proxy", original));
        assertThat(e)
                .isInstanceOf(NangoHttpException.class)
                .hasSuppressedException(original)
                .hasMessageContaining("connection acme")
                .hasMessageContaining("GET /x");
        assertThat(((NangoHttpException) e).getStatus()).isEqualTo(422);
        action(
                "try { await nango.get({ endpoint: '/x' }); } catch (e: any) { return [e.response.status, e.response.data.error, e instanceof Error, e.message, e.isAxiosError]; }");
        assertThat(open(1, 1, false)
                        .load(ACTION)
                        .start(new TestNango(ACTION).fail("proxy", original), null)
                        .result()
                        .toCompletableFuture()
                        .join()
                        .text())
                .startsWith("[422,\"bad\",true,");
    }

    @Test
    void aNetworkFailurePassesThrough() {
        action("await nango.get({ endpoint: '/x' });");
        NangoException e = failure(
                new TestNango(ACTION).fail("proxy", new NangoNetworkException("ECONNREFUSED", "github refused", null)));
        assertThat(e).isInstanceOf(NangoNetworkException.class).hasMessageContaining("connection acme");
        assertThat(((NangoNetworkException) e).getCode()).isEqualTo("ECONNREFUSED");
    }

    @Test
    void aHelpersOwnErrorKeepsItsTypeAndCause() {
        NangoException original = new NangoException("unknown_connection", "There is no connection 'b' of github");
        action("await nango.getConnection('github', 'b');");
        NangoException e = failure(new TestNango(ACTION).fail("getConnection", original));
        assertThat(e.getType()).isEqualTo("unknown_connection");
        assertThat(e)
                .hasCause(original)
                .hasMessageContaining("There is no connection 'b'")
                .hasMessageContaining("do-it.ts:" + BODY_LINE);
    }

    @Test
    void aNestedActionErrorIsAnActionErrorAgain() {
        action(
                "try { await nango.triggerAction('other', {}); } catch (e: any) { return [e instanceof nango.ActionError, e.payload]; }");
        assertThat(run(
                        new TestNango(ACTION)
                                .fail("triggerAction", new NangoActionException("m", new Json("{\"a\":1}"))),
                        null))
                .isEqualTo("[true,{\"a\":1}]");
    }

    @Test
    void aRoutesErrorIsAnErrorOfTheScript() {
        action("try { await nango.getMetadata(); } catch (e: any) { return [e instanceof Error, e.name, e.message]; }");
        assertThat(run(new TestNango(ACTION).fail("getMetadata", new IllegalStateException("circuit open")), null))
                .isEqualTo("[true,\"IllegalStateException\",\"circuit open\"]");
    }
}
