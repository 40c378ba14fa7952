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
import { transpile } from './isolate.js';

test('drops types and imports used only as types', () => {
    const { ok } = transpile('a.ts', "import { Issue } from './models.js';\nimport type { X } from 'axios';\nimport { z } from 'zod';\nexport const a: Issue = z.any() as any;\n");
    assert.deepEqual(ok.imports, ['zod']);
});

test('lists requires, re-exports and side effects once each', () => {
    const { ok } = transpile('a.ts', "import './a.js';\nexport * from './b.js';\nexport { c } from './c.js';\nimport x = require('./d.js');\nexport const y = x;\nimport { b } from './b.js';\nexport const z = b;\nconst s = \"require('no')\"; // require('no')\n");
    assert.deepEqual(ok.imports.toSorted(), ['./a.js', './b.js', './c.js', './d.js']);
});

test('keeps line numbers', () => {
    const source = 'interface A {\n  a: string;\n}\n\nenum E { A, B }\nimport {\n  z\n} from "zod";\nthrow z;\n';
    const lines = transpile('a.ts', source).ok.code.split('\n');
    assert.equal(lines.findIndex((line) => line.startsWith('throw')), 8);
});

test('names line and column of a syntax error', () => {
    assert.deepEqual(transpile('dir/a.ts', 'const a = 1;\nconst b = ;\n').error, { message: 'Unexpected token', line: 2, column: 11 });
});

test('refuses a dynamic import, but not one in a type', () => {
    const { error } = transpile('a.ts', "const a = 1;\nconst m = await import('zod');\n");
    assert.equal(error.line, 2);
    assert.equal(error.column, 17);
    assert.match(error.message, /Dynamic import\(\) is not supported/);
    assert.deepEqual(transpile('a.ts', "export const f = (a: import('axios').AxiosError) => a;").ok.imports, []);
});

test('takes JavaScript modules and CommonJS', () => {
    assert.deepEqual(transpile('a.js', "import { z } from 'zod';\nexport default z.any();\n").ok.imports, ['zod']);
    const { ok } = transpile('a.js', "const { z } = require('zod');\nmodule.exports = { z };\n");
    assert.deepEqual(ok.imports, ['zod']);
    assert.match(ok.code, /module\.exports = \{ z \};/);
});

test('reports what is not JSON as an error', () => {
    assert.ok(transpile('a.ts', undefined).error.message);
});

test('refuses a namespace with content, but not one of types', () => {
    assert.deepEqual(transpile('a.ts', 'const a = 1;\nnamespace X { export const b = 1; }\n').error, { message: 'namespaces are not supported; use a module or an object', line: 2, column: 1 });
    for (const source of ['declare namespace X { const b: number; }', 'namespace X { export interface B { a: string } }', 'const namespace = 1; f(namespace);']) {
        assert.equal(transpile('a.ts', source).error, undefined, source);
    }
});

test('takes Unicode property escapes where the engine has them', () => {
    const { ok } = transpile('a.ts', 'const a = 1;\nconst b = /\\p{L}/u;\n');
    assert.equal(ok.lacks, undefined);
});

test('a test file may import while it runs', () => {
    const { ok } = transpile('x.test.ts', "const a = await import('../a.js'); f(import.meta.url);");
    assert.match(ok.code, /__import\('\.\.\/a\.js', \(\) => require\('\.\.\/a\.js'\)\); f\(__importMeta\.url\)/);
    assert.deepEqual(ok.imports, ['../a.js']);
});

test('refuses using and accessor where they are keywords', () => {
    const refusal = (source) => { const { error } = transpile('a.ts', source); return error && [error.line, error.column, error.message.split(':')[0]]; };
    assert.deepEqual(refusal('function f(g: any) {\n  using a = g();\n}'), [2, 3, "'using' is not supported"]);
    assert.deepEqual(refusal('async function f(g: any) { await using a = g(); }'), [1, 34, "'using' is not supported"]);
    assert.deepEqual(refusal('class A { private accessor x = 1; }'), [1, 19, "'accessor' fields are not supported"]);
    for (const fine of ['const using = [1]; for (const a of using) a;', 'class A { accessor = 1; }', 'let using: any\nusing = 1', 'type A = { accessor: string; using: number }; // using a thing, an accessor b',
        '/** @param a\n * @returns b */\nconst a = "x@y.z";', 'let accessor: any; const b = accessor as string;']) {
        assert.equal(refusal(fine), undefined, fine);
    }
});
