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
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Isolate, runAction } from './isolate.js';

const withImports = async (imports, body) => {
    const isolate = new Isolate().define('a.ts', `import { createAction } from 'nango';\n${imports}\nexport default createAction({ exec: async (nango: any) => {\n${body}\n} });`);
    return isolate.run('a.ts');
};

test('files require each other by the links given, also in a cycle', async () => {
    const isolate = new Isolate();
    isolate.define('lib/a.ts', "import { b } from './b.js'; export const a = 'a'; export const both = () => a + b;", { './b.js': 'lib/b.ts' });
    isolate.define('lib/b.ts', "import { a } from './a.js'; export const b = 'b'; export const later = () => a;", { './a.js': 'lib/a.ts' });
    isolate.define('main.ts', "import { createAction } from 'nango'; import { both } from './lib/a.js'; export * from './lib/b.js'; export default createAction({ exec: () => both() });", { './lib/a.js': 'lib/a.ts', './lib/b.js': 'lib/b.ts' });
    assert.equal((await isolate.run('main.ts')).output, 'ab');
});

test('a module that is not allowed is refused with what is', () => {
    const { error } = new Isolate().define('a.ts', "import fs from 'fs'; export default () => fs;").describe('a.ts');
    assert.match(error.message, /^Module 'fs' is not allowed: a script may import nango, .*zod.*crypto/);
});

test('botbuilder is refused by name, with the reason', () => {
    const { error } = new Isolate().define('a.ts', "import x from 'botbuilder'; export default () => x;").describe('a.ts');
    assert.match(error.message, /^Module 'botbuilder' is not supported: it needs Node's network/);
});

test('class names of nango can be imported as values', async () => {
    const { output } = await withImports("import { ActionError, NangoSync, ProxyConfiguration } from 'nango';", 'return [ActionError === nango.ActionError, typeof NangoSync, new ProxyConfiguration() instanceof ProxyConfiguration];');
    assert.deepEqual(output, [true, 'function', true]);
});

test('url has both generations', async () => {
    const body = `const p = url.parse('https://u:p@Host.com:8080/a/b?x=1&y=2#h', true); return [new URL('../c', 'https://h/a/b/').href, p.hostname, p.port, p.auth, p.pathname, p.query, p.hash, url.parse('/a?b=1').search,
        url.format({ protocol: 'https', host: 'h', pathname: '/p', query: { a: 1 } }), url.resolve('https://h/a/b', 'c')];`;
    const { output } = await withImports("import url, { URL } from 'url';", body);
    assert.deepEqual(output, ['https://h/a/c', 'host.com', '8080', 'u:p', '/a/b', { x: '1', y: '2' }, '#h', '?b=1', 'https://h/p?a=1', 'https://h/a/c']);
});

test('zod is whole, whichever way it is imported', async () => {
    const { output } = await withImports("import z, { z as named } from 'zod'; import * as all from 'zod';", `
        const s = all.object({ e: z.email(), u: named.uuid(), d: z.iso.datetime(), l: z.url(), c: z.coerce.number(), r: z.record(z.string(), z.array(z.enum(['a', 'b']))), n: z.discriminatedUnion('t', [z.object({ t: z.literal('x') })]) });
        return [z === named, s.safeParse({ e: 'a@b.co', u: '123e4567-e89b-42d3-a456-426614174000', d: '2026-01-01T00:00:00Z', l: 'https://x.y', c: '5', r: { k: ['a'] }, n: { t: 'x' } }).success, z.string().min(3).safeParse('a').error.issues[0].message];`);
    assert.deepEqual(output, [true, true, 'Too small: expected string to have >=3 characters']);
});

test("zod's emoji need no Unicode properties of the engine", async () => {
    const { output } = await runAction("return [z.emoji().safeParse('\\u{1F600}').success, z.emoji().safeParse('a').success, String(z.regexes.emoji())];");
    assert.deepEqual(output.slice(0, 2), [true, false]);
    assert.doesNotMatch(output[2], /\\p/);
});

test('code cannot be made from text', async () => {
    const { error } = await runAction("return new Function('return 1')();");
    assert.equal(error.name, 'EvalError');
});
