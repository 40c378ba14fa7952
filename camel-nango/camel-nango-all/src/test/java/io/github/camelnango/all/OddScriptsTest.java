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
import io.github.camelnango.api.Secret;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Unusual but legal things that scripts do. */
class OddScriptsTest extends ScriptTest {

    @Override
    void configure(NangoComponent nango) {
        nango.setHotReload(true);
    }

    private String run(String body) {
        script(
                "demo/actions/odd.ts",
                "export default async function runAction(nango: any, input: any) {\n" + body + "\n}\n");
        return output("odd", null);
    }

    private Throwable failure(String body) {
        script(
                "demo/actions/odd.ts",
                "export default async function runAction(nango: any, input: any) {\n" + body + "\n}\n");
        return action("odd", null).getException();
    }

    /** Body of an action, and its output without the quotes of JSON. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            textBlock =
                    """
                    class A { #n = 1; static of() { return new A(); } get n() { return this.#n; } } return A.of().n;~1
                    const m = new Map([['a', 1], ['b', 2]]); return [...m].map(([k, v]) => k + v).join();~a1,b2
                    const s = new Set([3, 1, 3]); return [...s].sort().join();~1,3
                    let n = 0; outer: for (let i = 0; i < 9; i++) { for (;;) { if (i === 3) break outer; n++; continue outer; } } return n;~3
                    function* g() { const x: any = yield 1; yield x + 1; } const i = g(); i.next(); return i.next(4).value;~5
                    return (+new Date('2026-03-01T00:00:00Z') - +new Date('2026-02-28T00:00:00Z')) / 36e5;~24
                    return 'EUR 12, USD 7'.replace(/(?<=USD )(?<n>\\d)/, '$<n>0');~EUR 12, USD 70
                    return /(?<y>\\d{4})-(?<m>\\d\\d)/.exec('on 2026-11')!.groups!.m;~11
                    return new Intl.NumberFormat('en-US', { minimumFractionDigits: 2 }).format(1234.5);~1,234.50
                    return (1234567.891).toLocaleString('en-US');~1,234,567.891
                    return ['b', 'ä', 'a'].sort((x, y) => x.localeCompare(y)).join('');~aäb
                    return (await Promise.all([1, 2].map(async (i) => Promise.all([i, i * 2])))).flat().join();~1,2,2,4
                    return (await Promise.allSettled([Promise.reject(new Error('x')), 1])).map((r) => r.status).join();~rejected,fulfilled
                    return await Promise.any([Promise.reject(1), Promise.resolve(2)]);~2
                    const c = new AbortController(); let hit = 0; c.signal.addEventListener('abort', () => hit++); c.abort(); return `${hit}${c.signal.aborted}`;~1true
                    const p = new URLSearchParams({ a: '1' }); p.append('a', '2 3'); return p.toString();~a=1&a=2+3
                    const u = new URL('/x?y=1', 'https://ä.example'); u.searchParams.set('z', 'ü'); return u.href;~https://xn--4ca.example/x?y=1&z=%C3%BC
                    return require('crypto').createHash('sha256').update('a').digest('hex').slice(0, 8);~ca978112
                    return require('crypto').createHmac('sha1', 'k').update('a').digest('base64').length;~28
                    return Buffer.from('ÿ', 'latin1').toString('hex') + Buffer.from('a>?').toString('base64url');~ffYT4_
                    const o: any = { d: new Date(0), m: new Map([[1, { a: 1 }]]) }; const c = structuredClone(o); return `${c.d.getTime()}${c.m.get(1).a}${c.m !== o.m}`;~01true
                    class E extends TypeError { constructor(public id: number) { super('bad'); this.name = 'E'; } } try { throw new E(7); } catch (e: any) { return `${e instanceof TypeError}${e.id}${e}`; }~true7E: bad
                    const x: any = { a: null }; return x?.a?.b?.() ?? x.c?.[1] ?? 'none';~none
                    async function* g() { for (const i of [1, 2]) { yield await Promise.resolve(i); } } let n = 0; for await (const i of g()) n += i; return n;~3
                    const t = (s: TemplateStringsArray, ...v: any[]) => s.raw.join('|') + v.join(); return t`a${1}\\n${2}`;~a|\\\\n|1,2
                    return Object.entries(Object.fromEntries(new Map([['k', 1]]))).flat().join();~k,1
                    return [5, 1, 10].toSorted().join() + [1, 2, 3].at(-1) + [1, 2, 3, 4].findLast((x) => x % 2);~1,10,533
                    return JSON.stringify(Object.groupBy([1, 2, 3], (n) => (n % 2 ? 'odd' : 'even'))).length;~24
                    const w = new WeakMap(); const k = {}; w.set(k, 1); return w.get(k);~1
                    return (2n ** 70n).toString();~1180591620717411303424
                    var f = function fact(n: number): number { return n < 2 ? 1 : n * fact(n - 1); }; return f(10);~3628800
                    return [0, -0, NaN].map((x) => Object.is(x, -0)).join();~false,true,false
                    switch (typeof (() => 1)) { case 'function': { const q = 1; return q; } default: return 2; }~1
                    const { a: { b: [, second] = [1, 2] } = {} as any, ...rest } = { c: 3 } as any; return second + rest.c;~5
                    return new Date(Date.UTC(2024, 0, 31)).toISOString().slice(0, 10);~2024-01-31
                    return encodeURIComponent('a b/ü') + btoa('x') + atob('eA==');~a%20b%2F%C3%BCeA==x
                    return new TextDecoder().decode(new TextEncoder().encode('é'));~é
                    const proxy = new Proxy({} as any, { get: (_, k) => String(k) }); return proxy.hello;~hello
                    return 'ﬁ'.normalize('NFKD') + 'x'.padStart(3, '.') + 'a-b-a'.replaceAll('a', 'c');~fi..xc-b-c
                    return [new Blob(['a']), new Headers(), new FormData(), new URL('http://a')].map((x) => x.constructor.name + Object.prototype.toString.call(x)).join();~Blob[object Blob],Headers[object Headers],FormData[object FormData],URL[object URL]
                    return `${/a/ instanceof RegExp}${new RegExp('a+', 'g').flags}${'aXbX'.split(RegExp('x', 'i')).length}`;~trueg3
                    """)
    void runsLegalCode(String body, String expected) {
        String result = run(body);
        assertThat(result.startsWith("\"") ? result.substring(1, result.length() - 1) : result)
                .isEqualTo(expected);
    }

    /** TypeScript that runs, or is refused where it stands. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            textBlock =
                    """
                    enum E { A, B = 5, C }~return E.C + E[5];~6B
                    const enum E { A = 'x' }~return E.A;~x
                    abstract class B { abstract n(): number; m() { return this.n() + 1; } } class C extends B { n() { return 1; } }~return new C().m();~2
                    function f(a: string): string; function f(a: number): number; function f(a: any) { return a; }~return f(3);~3
                    const c = { a: 1 } satisfies Record<string, number>;~return c.a;~1
                    class P { constructor(private readonly x = 4, public y?: number) {} get() { return this.x; } }~return new P().get();~4
                    declare namespace N { type T = string; } type U = N.T;~const u: U = 'ok'; return u;~ok
                    const f = <const T extends readonly unknown[]>(t: T): T => t;~return f([1, 2])[1]!;~2
                    function g(this: { n: number }) { return this.n; }~return g.call({ n: 8 });~8
                    function is(x: unknown): x is string { return typeof x === 'string'; }~return is('a');~true
                    """)
    void runsTypeScriptForms(String top, String body, String expected) {
        script(
                "demo/actions/forms.ts",
                "\uFEFF" + top + "\nexport default async function runAction(nango: any) {\n" + body + "\n}\n");
        assertThat(output("forms", null).replace("\"", "")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            textBlock =
                    """
                    namespace N { export const a = 1; }~:2:1: namespaces are not supported
                    function dec(t: any) {} @dec class D {}~:2:25: decorators are not supported
                    class D { accessor x = 1; }~:2:11: 'accessor' fields are not supported
                    function f(g: any) { using a = g(); }~:2:22: 'using' is not supported
                    import './part.tsx';~:2:8: Cannot find './part.tsx'
                    const r = /\\p{L}/u;~:2:11: Unicode property escapes
                    const m = import('./x.js');~:2:11: Dynamic import() is not supported
                    """)
    void refusesTypeScriptFormsWhereTheyStand(String top, String message) {
        script(
                "demo/actions/forms.ts",
                "// first line\n" + top + "\nexport default async function runAction(nango: any) { return 1; }\n");
        if (ENGINE.equals("graaljs") && message.contains("property escapes")) {
            assertThat(output("forms", null)).isEqualTo("1");
            return;
        }
        assertThat(action("forms", null).getException()).hasMessageContaining("forms.ts" + message);
    }

    @Test
    void importsJson() {
        script("demo/data.json", "\uFEFF{\"a\": [1, 2]}");
        script(
                "demo/actions/json.ts",
                "import data from '../data.json';\nimport * as all from '../data.json';\nimport { a } from '../data.json';\n"
                        + "export default async function runAction() { return [data.a[1], all.a[0], a.length]; }\n");
        assertThat(output("json", null)).isEqualTo("[2,1,2]");
    }

    @Test
    void tellsTheCausesOfAnError() {
        assertThat(failure("throw new Error('outer', { cause: new TypeError('inner', { cause: 'root' }) });"))
                .hasMessageContaining("outer, caused by TypeError: inner, caused by root");
        assertThat(failure("const e: any = new Error('loop'); e.cause = e; throw e;"))
                .hasMessageContaining("loop, caused by Error: loop");
    }

    @Test
    void explainsAPropertyEscapeThatIsBuiltWhileRunning() {
        if (ENGINE.equals("graaljs")) {
            assertThat(run("return new RegExp('\\\\p{L}', 'u').test('a');")).isEqualTo("true");
            return;
        }
        assertThat(failure("return new RegExp('\\\\p{L}', 'u').test('a');"))
                .hasMessageContaining("not supported: Unicode property escapes")
                .hasMessageContaining("engine=graaljs");
        assertThat(failure("return new RegExp('(');")).hasMessageContaining("Invalid regular expression");
    }

    @Test
    void showsTheLogLevelOfTheEnvironmentToTheScript() {
        String levels =
                "const before = nango.logger.level; await nango.setLogger({ level: 'error' }); return before + nango.logger.level;";
        assertThat(run(levels)).isEqualTo("\"warnerror\"");
        runtime().environment().set("NANGO_LOGGER_LEVEL", Secret.of("debug"));
        assertThat(run(levels)).isEqualTo("\"debugerror\"");
        runtime().environment().set("NANGO_LOGGER_LEVEL", Secret.of("off"));
        assertThat(run(levels)).isEqualTo("\"offoff\"");
    }

    @Test
    void namesFileAndLineOfAThrow() {
        script("demo/lib.ts", "// a helper\nexport function boom(): never {\n    throw new Error('in a file');\n}\n");
        script(
                "demo/actions/traces.ts",
                """
                import { boom } from '../lib.js';
                const later = async () => { await Promise.resolve(); };
                async function afterAwaits() {
                    await later();
                    await later();
                    throw new Error('after awaits');
                }
                export default async function runAction(nango: any, which: string) {
                    if (which === 'import') boom();
                    if (which === 'await') await afterAwaits();
                    if (which === 'all') await Promise.all([later(), (async () => { await later();
                        throw new Error('in all'); })()]);
                    for await (const page of nango.paginate({ endpoint: '/p', paginate: { on_page: async () => {
                        throw new Error('on page');
                    } } })) { nango.log(page.length); }
                }
                """);
        provider.on("GET /p", request -> ProviderServer.Answer.json("[1]"));
        Map.of("import", "lib.ts:3:", "await", "traces.ts:6:", "all", "traces.ts:12:", "page", "traces.ts:14:")
                .forEach((which, place) -> assertThat(
                                action("traces", "\"" + which + "\"").getException())
                        .hasMessageContaining(place));
    }
}
