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
import vm from 'node:vm';
import { Isolate, plainContext, runAction } from './isolate.js';

const output = async (body, options) => {
    const { output: value, error } = await runAction(body, options);
    assert.equal(error, undefined);
    return value;
};

test('only what is meant to be is on the global', () => {
    const before = new Set(vm.runInContext('Object.getOwnPropertyNames(globalThis)', plainContext()));
    const isolate = new Isolate().define('a.ts', 'export default () => 1;');
    isolate.describe('a.ts');
    const names = isolate.evaluate('Object.getOwnPropertyNames(globalThis)');
    const added = [...names].filter((name) => !before.has(name));
    assert.deepEqual(added.toSorted(), [
        'AbortController', 'AbortSignal', 'Blob', 'Buffer', 'File', 'FormData', 'Headers', 'Intl', 'Response', 'TextDecoder', 'TextEncoder', 'URL', 'URLSearchParams', '__camelNango', '__zod_globalRegistry',
        'atob', 'btoa', 'clearImmediate', 'clearInterval', 'clearTimeout', 'console', 'crypto', 'fetch', 'performance', 'queueMicrotask', 'setImmediate', 'setInterval', 'setTimeout', 'structuredClone'
    ]);
    assert.deepEqual(['SharedArrayBuffer', 'Atomics', 'WebAssembly'].filter((name) => names.includes(name)), []);
});

test("the host's functions are out of a script's reach", async () => {
    assert.deepEqual(await output('return [typeof __host, typeof __hostSync, Object.keys(globalThis).length];'), ['undefined', 'undefined', 0]);
});

test('Buffer knows the encodings of Node', async () => {
    const body = `return [Buffer.from('aGk', 'base64url').toString(), Buffer.from([251, 255]).toString('base64url'), Buffer.from('é').toString('hex'), Buffer.from('aGk=', 'base64').toString('latin1'), Buffer.byteLength('é'), Buffer.concat([Buffer.from('a'), new Uint8Array([98])]).toString(), Buffer.isEncoding('base64url'), JSON.stringify(Buffer.from('a'))];`;
    assert.deepEqual(await output(body), ['hi', '-_8', 'c3a9', 'hi', 2, 'ab', true, '{"type":"Buffer","data":[97]}']);
});

test('URL and URLSearchParams follow the standard', async () => {
    const body = `const u = new URL('HTTPS://Ex.com:443/a b?x=1#f'); u.searchParams.append('y', 'z w'); let bad; try { new URL('nope'); } catch (e: any) { bad = e instanceof TypeError; }
        return [u.href, u.origin, [...new URLSearchParams('a=1&a=2')], bad, URL.canParse('x:'), new URL('https://b\\u00fccher.example/').hostname];`;
    assert.deepEqual(await output(body), ['https://ex.com/a%20b?x=1&y=z+w#f', 'https://ex.com', [['a', '1'], ['a', '2']], true, true, 'xn--bcher-kva.example']);
});

test('text encodes and decodes', async () => {
    const body = "return [[...new TextEncoder().encode('é')], new TextDecoder().decode(new Uint8Array([239, 187, 191, 104])), new TextDecoder('utf-16le').decode(new Uint8Array([104, 0]).buffer), btoa('hi'), atob('aGk')];";
    assert.deepEqual(await output(body), [[195, 169], 'h', 'h', 'aGk=', 'hi']);
});

test('structuredClone keeps types and cycles', async () => {
    const body = `const a: any = { m: new Map([[1, { x: 1 }]]), s: new Set([1]), d: new Date(5), b: new Uint8Array([1]), r: /x/g }; a.self = a; const c = structuredClone(a); let bad; try { structuredClone(() => 1); } catch (e: any) { bad = e.name; }
        return [c !== a, c.self === c, c.m.get(1).x, c.m.get(1) !== a.m.get(1), c.s.has(1), c.d.getTime(), [...c.b], c.r.flags, bad];`;
    assert.deepEqual(await output(body), [true, true, 1, true, true, 5, [1], 'g', 'DataCloneError']);
});

test('timers wait in the host', async () => {
    const body = `const seen: any[] = []; await new Promise<void>((resolve) => { clearTimeout(setTimeout(() => seen.push('cleared'), 1)); setTimeout((a: any) => { seen.push(a); resolve(); }, 5, 'ran'); });
        await new Promise<void>((resolve) => { let n = 0; const i = setInterval(() => { seen.push(++n); if (n === 2) { clearInterval(i); resolve(); } }, 3); });
        await new Promise<void>((resolve) => queueMicrotask(resolve)); await new Promise<void>((resolve) => { setImmediate(resolve); }); return seen;`;
    const { output: value, isolate } = await runAction(body);
    assert.deepEqual(value, ['ran', 1, 2]);
    assert.deepEqual(isolate.argumentsOf('timer'), [[1], [5], [3], [3], [0]]);
});

test('console writes one line of text per call', async () => {
    const lines = [];
    await output("console.log('a', { b: 1n }, new Error('e'), undefined); console.warn('w'); console.group('x');", { syncHost: { console: (...line) => { lines.push(line); return null; } } });
    assert.deepEqual(lines, [['info', 'a {"b":"1"} Error: e undefined'], ['warn', 'w']]);
});

test('an AbortSignal tells its listeners once', async () => {
    const body = "const c = new AbortController(); let n = 0; c.signal.addEventListener('abort', () => n++); const any = AbortSignal.any([c.signal]); c.abort(); c.abort(); let name; try { any.throwIfAborted(); } catch (e: any) { name = e.name; } return [n, c.signal.aborted, name];";
    assert.deepEqual(await output(body), [1, true, 'AbortError']);
});

test('Headers are read in any case and listed in order', async () => {
    assert.deepEqual(await output("const h = new Headers({ B: '2', a: '1' }); h.append('b', '3'); return [h.get('B'), [...h], h.has('x'), h.get('x')];"), ['2, 3', [['a', '1'], ['b', '2, 3']], false, null]);
});

test('FormData and Blob hold what they were given', async () => {
    const body = "const f = new FormData(); f.append('a', '1'); f.append('a', '2'); f.set('a', '3'); f.append('b', new File(['x'], 'n.txt', { type: 'Text/Plain' })); const b = f.get('b'); return [[...f.keys()], f.getAll('a'), b.name, b.type, await b.text(), b.slice(0, 0).size, new Uint8Array(await b.arrayBuffer())[0]];";
    assert.deepEqual(await output(body), [['a', 'b'], ['3'], 'n.txt', 'text/plain', 'x', 0, 120]);
});
