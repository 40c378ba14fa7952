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

import io.github.camelnango.javascript.engine.HostBridge;
import io.github.camelnango.javascript.engine.ScriptFailure;
import io.github.camelnango.javascript.engine.ScriptIsolate;
import io.github.camelnango.javascript.engine.ScriptTemplate;
import io.github.camelnango.javascript.graaljs.GraalEngine;
import io.github.camelnango.javascript.host.NoHost;
import io.github.camelnango.javascript.source.Bundle;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What GraalJS could give a script beyond the language, and does not. */
class GraalSandboxTest extends ScriptContract {
    @Override
    String engine() {
        return "graaljs";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Java.type('java.lang.Runtime')",
                "Java.from([])",
                "Packages.java.lang.System.exit(1)",
                "java.lang.System.getenv()",
                "Polyglot.import('x')",
                "Polyglot.eval('js', '1')",
                "Graal.versionGraalVM",
                "load('/etc/passwd')",
                "loadWithNewGlobal('/etc/passwd')",
                "print('x')",
                "printErr('x')",
                "quit()",
                "exit()",
                "(function () { return this.constructor.constructor('return Java')(); }).call({})",
                "Object.getPrototypeOf(async function* () {}).constructor('yield 1')()",
                "nango.log.constructor.constructor('return Java')()",
                "nango.log.getClass()",
                "nango.constructor.constructor('return 1')()",
                "Reflect.construct(Function, ['return 1'])",
                "[].constructor.constructor('return globalThis')()"
            })
    void doesNotLeadOut(String code) {
        action("try { return ['reached', String(" + code + ")]; } catch (e: any) { return e.name; }");
        assertThat(run("{}")).isIn("\"ReferenceError\"", "\"EvalError\"", "\"TypeError\"", "\"Error\"");
    }

    @Test
    void addsNoGlobalsToTheLanguages() {
        action(
                "return Object.getOwnPropertyNames(globalThis).filter((name) => /java|graal|polyglot|load|print|engine|quit|exit|Debug|javafx|com|org|edu/i.test(name)"
                        + " && !/^(encode|decode)URIComponent$/.test(name));");
        assertThat(run("{}")).isEqualTo("[]");
    }

    @Test
    void failsToImportFiles() {
        GraalEngine engine = new GraalEngine();
        try (ScriptTemplate template = engine.prepare("b.js", "globalThis.state = { is: 'waiting' };", HEAP);
                ScriptIsolate isolate = template.open(NoHost.INSTANCE)) {
            isolate.evaluate(
                    "a.js",
                    "import('/etc/passwd').then(() => { state.is = 'read'; }, (e) => { state.is = 'refused'; });");
            isolate.evaluate("c.js", "state.tell = () => state.is;");
            assertThat(isolate.call("state.tell")).isEqualTo("refused");
        }
    }

    @Test
    void hasTheTablesOfUnicode() {
        action(
                """
                return [/^\\p{Lu}\\p{L}+$/u.test('Élan'), 'e\\u0301'.normalize() === 'é', ['b', 'ä', 'a'].sort((x, y) => x.localeCompare(y)).join(''),
                    (1234567.891).toLocaleString(), new Intl.PluralRules('en').select(1), new Date(0).toLocaleString('en-US', { timeZone: 'UTC' }),
                    new URL('https://BÜCHER.example/').hostname];
                """);
        assertThat(run("{}"))
                .isEqualTo(
                        "[true,true,\"aäb\",\"1,234,567.891\",\"one\",\"1/1/1970, 12:00:00 AM\",\"xn--bcher-kva.example\"]");
    }

    @Test
    void closedIsolatesLeaveNoMemoryBehind() {
        Bundle bundle = Bundle.prelude();
        HostBridge host = NoHost.INSTANCE;
        try (ScriptTemplate template = new GraalEngine().prepare(bundle.name(), bundle.source(), HEAP)) {
            open(template, host, 50);
            long before = live();
            open(template, host, 300);
            assertThat(live() - before).as("growth by 300 isolates").isLessThan(20L << 20);
        }
    }

    private static void open(ScriptTemplate template, HostBridge host, int times) {
        for (int i = 0; i < times; i++) {
            try (ScriptIsolate isolate = template.open(host)) {
                isolate.evaluate("big.js", "globalThis.kept = new Array(100000).fill(1).map((x, i) => 'n' + i);");
            }
        }
    }

    private static long live() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    @Test
    void namesThePlaceOfASyntaxErrorAndOfAThrow() {
        try (ScriptTemplate template = new GraalEngine().prepare("b.js", "globalThis.x = 1;", HEAP);
                ScriptIsolate isolate = template.open(NoHost.INSTANCE)) {
            ScriptFailure syntax = failure(isolate, "const a = 1;\nlet b = ;");
            assertThat(syntax.kind()).isEqualTo(ScriptFailure.Kind.SYNTAX);
            assertThat(List.of(syntax.resource(), syntax.line(), syntax.column()))
                    .isEqualTo(List.of("a/b.ts", 2, 9));
            assertThat(syntax).hasMessageStartingWith("SyntaxError: Expected an operand");
            ScriptFailure thrown = failure(isolate, "function deep() {\n  throw new RangeError('far');\n}\ndeep();");
            assertThat(thrown.kind()).isEqualTo(ScriptFailure.Kind.THROWN);
            assertThat(thrown.scriptStack()).contains("RangeError: far", "at deep (a/b.ts:2:", "a/b.ts:4:");
        }
    }

    private static ScriptFailure failure(ScriptIsolate isolate, String source) {
        try {
            isolate.evaluate("a/b.ts", source);
        } catch (ScriptFailure e) {
            return e;
        }
        throw new AssertionError("it runs");
    }

    /** Run in a JVM of its own, as warnings are said once. */
    @Test
    void saysNothingOnTheErrorStream() throws Exception {
        Stream<String> flags = Runtime.version().feature() < 24
                ? Stream.of()
                : Stream.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");
        List<String> command = Stream.of(
                        Stream.of(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java"),
                        flags,
                        Stream.of("-cp", System.getProperty("java.class.path"), GraalSandboxTest.class.getName()))
                .flatMap(part -> part)
                .toList();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        process.getInputStream().transferTo(said);
        assertThat(process.waitFor()).as(said.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).isEqualTo("ran");
    }

    public static void main(String[] arguments) {
        try (ScriptTemplate template = new GraalEngine().prepare("b.js", "globalThis.x = () => 'ran';", HEAP);
                ScriptIsolate isolate = template.open(NoHost.INSTANCE)) {
            System.out.print(isolate.call("x"));
        }
    }
}
