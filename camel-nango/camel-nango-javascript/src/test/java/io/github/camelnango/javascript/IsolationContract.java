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
import io.github.camelnango.api.FunctionKind;
import io.github.camelnango.api.FunctionName;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoScriptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a script can reach, what runs share, and how many there are at once. */
abstract class IsolationContract extends ScriptContract {
    private static final FunctionName CHILD = new FunctionName(FunctionKind.ACTION, "github", "child");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "process",
                "global",
                "Java",
                "Packages",
                "load",
                "javet",
                "Deno",
                "WebAssembly",
                "SharedArrayBuffer",
                "Atomics",
                "__host",
                "__hostSync",
                "__arrayBufferBudget",
                "XMLHttpRequest",
                "__camelNangoTranspile"
            })
    void scriptsDoNotSeeTheHost(String name) {
        action("return typeof (globalThis as any)['" + name + "'];");
        assertThat(run(null)).isEqualTo("\"undefined\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "new Function('return 1')()",
                "eval('1')",
                "(0, eval)('1')",
                "(async () => {}).constructor('return 1')()"
            })
    void codeCannotBeMadeFromText(String code) {
        action("try { return " + code + "; } catch (e: any) { return e.name; }");
        assertThat(run(null)).isEqualTo("\"EvalError\"");
    }

    @Test
    void aRequireAtRunTimeIsRefusedToo() {
        action("try { return require(['f', 's'].join('')); } catch (e: any) { return e.message; }");
        assertThat(run(null)).contains("Module 'fs' is not allowed");
    }

    @Test
    void runsOfDifferentConnectionsShareNothing() {
        write(
                "github/actions/do-it.ts",
                "let n = 0;\nexport default async () => { (Array.prototype as any).x = 1 + ((Array.prototype as any).x ?? 0); return [++n, ([] as any).x]; };");
        assertThat(run(new TestNango(ACTION, "a", null, "action"), null)).isEqualTo("[1,1]");
        assertThat(run(new TestNango(ACTION, "b", null, "action"), null)).isEqualTo("[1,1]");
    }

    @Test
    void anIdleIsolateServesTheSameConnectionAgain() {
        write("github/actions/do-it.ts", "let n = 0;\nexport default async () => ++n;");
        assertThat(run(new TestNango(ACTION, "a", null, "action"), null)).isEqualTo("1");
        assertThat(run(new TestNango(ACTION, "a", null, "action"), null)).isEqualTo("2");
    }

    @Test
    void anIsolateOfAFailedRunIsNotUsedAgain() {
        write(
                "github/actions/do-it.ts",
                "let n = 0;\nexport default async (nango: any, input: any) => { n++; if (input.fail) throw new Error('x'); return n; };");
        failure(start(new TestNango(ACTION), "{\"fail\":true}"));
        assertThat(run("{\"fail\":false}")).isEqualTo("1");
    }

    @Test
    void syncsNeverShareAnIsolate() {
        write("nango.yaml", "integrations:\n  github:\n    syncs:\n      issues: {runs: every day, output: Issue}\n");
        write(
                "github/syncs/issues.ts",
                "let n = 0;\nexport default async (nango: any) => { await nango.log('' + ++n); };");
        List<String> logged = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            TestNango nango = new TestNango(SYNC);
            run(nango, null);
            logged.addAll(nango.calls);
        }
        assertThat(logged).hasSize(2).allMatch(call -> call.startsWith("log [\"1\""));
    }

    @Test
    void aNestedRunIsAdmittedWithItsParentThoughThereIsRoomForOne() {
        JavaScriptLoader one = open(1, 1, false);
        action(
                "return (await Promise.all(Array.from({ length: 20 }, (_, i) => nango.triggerAction('child', { depth: 3, i })))).length;");
        write(
                "github/actions/child.ts",
                """
                export default async (nango: any, input: any) => {
                    await nango.log('in');
                    return input.depth > 0 ? nango.triggerAction('child', { depth: input.depth - 1 }) : 'leaf';
                };
                """);
        Inside inside = new Inside();
        assertThat(get(one.load(ACTION).start(nesting(one, ACTION, null, inside), null)))
                .isEqualTo("20");
        assertThat(inside.most.get())
                .as("children inside the engine at once: one chain")
                .isLessThanOrEqualTo(4);
    }

    private static final class Inside {
        final AtomicInteger now = new AtomicInteger();
        final AtomicInteger most = new AtomicInteger();
    }

    /** A helper whose triggerAction runs the child, as a runtime does. */
    private static TestNango nesting(JavaScriptLoader loader, FunctionName name, String parent, Inside inside) {
        TestNango nango = new TestNango(name, "acme", parent, "action");
        nango.on("log", arguments -> {
            inside.most.accumulateAndGet(inside.now.incrementAndGet(), Math::max);
            return CompletableFuture.completedFuture(Json.NULL);
        });
        return nango.on("triggerAction", arguments -> {
            TestNango child = nesting(loader, CHILD, nango.run().id(), inside);
            String input = arguments.substring(arguments.indexOf('{'), arguments.lastIndexOf(']'));
            return loader.load(CHILD).start(child, new Json(input)).result().thenApply(output -> {
                inside.now.decrementAndGet();
                return output;
            });
        });
    }

    @Test
    void runsAboveTheLimitWaitForTheirTurn() {
        JavaScriptLoader two = open(2, 2, false);
        action("await nango.getMetadata(); return 1;");
        List<CompletableFuture<Json>> inside = new CopyOnWriteArrayList<>();
        List<Execution> runs = IntStream.range(0, 5)
                .mapToObj(i -> two.load(ACTION)
                        .start(
                                new TestNango(ACTION, "c" + i, null, "action").on("getMetadata", arguments -> {
                                    CompletableFuture<Json> answer = new CompletableFuture<>();
                                    inside.add(answer);
                                    return answer;
                                }),
                                null))
                .toList();
        for (int i = 0; i < 5; i++) {
            int at = i;
            await().until(() -> inside.size() > at);
            assertThat(inside.size()).isLessThanOrEqualTo(at + 2);
            inside.get(at).complete(Json.NULL);
        }
        runs.forEach(run -> assertThat(get(run)).isEqualTo("1"));
    }

    @Test
    void aRunThatWaitsForRoomCanBeCancelled() {
        JavaScriptLoader one = open(1, 1, false);
        action("await nango.getMetadata(); return 1;");
        CompletableFuture<Json> answer = new CompletableFuture<>();
        Execution first = one.load(ACTION).start(new TestNango(ACTION).on("getMetadata", arguments -> answer), null);
        Execution second = one.load(ACTION).start(new TestNango(ACTION).answer("getMetadata", "null"), null);
        second.cancel(new NangoScriptException("script_aborted", "no more"));
        assertThat(failure(second)).hasMessage("no more");
        answer.complete(Json.NULL);
        assertThat(get(first)).isEqualTo("1");
    }

    @Test
    void hotReloadUsesChangedFilesAndARunKeepsItsVersion() throws Exception {
        JavaScriptLoader hot = open(4, 2, true);
        write("github/lib.ts", "export const version = 1;");
        write(
                "github/actions/do-it.ts",
                "import { version } from '../lib';\nexport default async (nango: any) => { await nango.getMetadata(); return version; };");
        CompletableFuture<Json> answer = new CompletableFuture<>();
        var before = hot.load(ACTION);
        Execution old = before.start(new TestNango(ACTION).on("getMetadata", arguments -> answer), null);
        write("github/lib.ts", "export const version = 22;");
        var after = hot.load(ACTION);
        answer.complete(Json.NULL);
        assertThat(get(old)).isEqualTo("1");
        assertThat(get(after.start(new TestNango(ACTION), null))).isEqualTo("22");
        assertThat(after.definition().revision())
                .isNotEqualTo(before.definition().revision());
        assertThat(hot.load(ACTION).definition()).isSameAs(after.definition());
    }

    @Test
    void withoutHotReloadTheFirstVersionStays() {
        action("return 1;");
        assertThat(run(null)).isEqualTo("1");
        action("return 22;");
        assertThat(run(null)).isEqualTo("1");
    }

    @Test
    void twoLoadersLiveSideBySide() throws Exception {
        Path other = Files.createDirectories(folder.resolve("second"));
        Files.createDirectories(other.resolve("github/actions"));
        Files.writeString(other.resolve("github/actions/do-it.ts"), "export default async () => 'two';");
        action("return 'one';");
        JavaScriptLoader second = open(2, 1, false, other.toString());
        assertThat(run(null)).isEqualTo("\"one\"");
        assertThat(get(second.load(ACTION).start(new TestNango(ACTION), null))).isEqualTo("\"two\"");
        second.close();
        assertThat(run(null)).isEqualTo("\"one\"");
    }

    @Test
    void closingALoaderEndsItsRuns() {
        action("for (;;) {}");
        JavaScriptLoader closing = open(1, 1, false);
        Execution run = closing.load(ACTION).start(new TestNango(ACTION), null);
        Execution waiting = closing.load(ACTION).start(new TestNango(ACTION), null);
        closing.close();
        assertThat(failure(run).getType()).isEqualTo("script_aborted");
        assertThat(failure(waiting).getType()).isEqualTo("script_aborted");
    }

    @Test
    void shortRunsGiveTheirRoomBack() {
        JavaScriptLoader one = open(1, 2, false);
        write("github/actions/do-it.ts", "export default async () => 1;");
        for (int i = 0; i < 2000; i++) {
            assertThat(get(one.load(ACTION).start(new TestNango(ACTION), null))).isEqualTo("1");
        }
    }

    @Test
    void hundredsOfRunsLeaveNothingBehind() {
        write("nango.yaml", "integrations:\n  github:\n    syncs:\n      issues: {runs: every day, output: Issue}\n");
        write(
                "github/syncs/issues.ts",
                "export default async (nango: any) => { await nango.log('x'.repeat(100000)); };");
        int before = openIsolates();
        for (int i = 0; i < 500; i++) {
            assertThat(run(new TestNango(SYNC, "c" + i % 5, null, "sync"), null))
                    .isEqualTo("null");
        }
        assertThat(openIsolates()).isLessThanOrEqualTo(before + 1);
    }

    /** How many isolates the engine has open now. */
    abstract int openIsolates();
}
