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
import { HostFailure, Isolate, runAction } from './isolate.js';

const thrown = async (expression) => (await runAction(`throw ${expression};`)).error;

test('an ActionError carries its payload', async () => {
    const error = await thrown("new nango.ActionError({ message: 'no', code: 7 })");
    assert.deepEqual([error.type, error.message, error.payload, error.status], ['action_script_runtime_error', 'no', { message: 'no', code: 7 }, 500]);
    assert.deepEqual((await thrown("new nango.ActionError('text')")).payload, { message: 'text' });
    assert.deepEqual((await thrown('new nango.ActionError([1])')).payload, { message: [1] });
    assert.deepEqual((await thrown('new nango.ActionError()')).payload, {});
});

test('a circular payload is cut at the cycle', async () => {
    assert.deepEqual((await thrown("(() => { const a: any = { n: 1n }; a.a = a; return new nango.ActionError(a); })()")).payload, { n: '1', a: '[Circular]' });
});

test('an Error is reported with the place in the script', async () => {
    const error = await thrown("new TypeError('bad')");
    assert.deepEqual([error.type, error.name, error.message, error.status], ['script_internal_error', 'TypeError', 'bad', 500]);
    assert.equal(error.stack, 'TypeError: bad\nat Object.exec (action.ts:3:7)');
    assert.deepEqual(error.payload, { name: 'TypeError', message: 'bad', stacktrace: error.stack.split('\n') });
});

const OTHERS = { "'text'": 'text', 5: '5', undefined: 'undefined', null: 'null', '{ a: 1 }': '{"a":1}', "{ message: 'm' }": 'm', "Symbol('s')": 'Symbol(s)', '10n': '10', 'new Error()': 'Error' };

for (const [expression, message] of Object.entries(OTHERS)) {
    test(`throw ${expression} is reported as ${message}`, async () => {
        const error = await thrown(expression.startsWith('{') ? `(${expression})` : expression);
        assert.deepEqual([error.type, error.message.replaceAll('"Symbol(s)"', 'Symbol(s)').replaceAll('"10"', '10')], ['script_internal_error', message]);
    });
}

test('a value that cannot be looked at is reported all the same', async () => {
    assert.equal((await thrown("new Proxy({}, { get() { throw new Error('trap'); } })")).type, 'script_internal_error');
});

test('an oversized payload is left out with a note', async () => {
    const error = await thrown("new nango.ActionError({ big: 'x'.repeat(200000) })");
    assert.match(error.payload.message, /payload of 2000\d\d characters left out, limit 99000/);
});

test('failures of the host keep their kind', async () => {
    const seen = async (failure) => {
        const host = { getToken: () => { throw new HostFailure(failure); } };
        const { output } = await runAction('try { await nango.getToken(); } catch (e: any) { return [e instanceof Error, e instanceof nango.ActionError, e.name, e.message, e.type, e.code, e.payload]; }', { host });
        return output.map((member) => member ?? undefined);
    };
    assert.deepEqual(await seen({ kind: 'action', payload: { a: 1 } }), [true, true, 'ActionError', '', 'action_script_runtime_error', undefined, { a: 1 }]);
    assert.deepEqual(await seen({ kind: 'sdk', type: 'script_aborted', message: 'm' }), [true, false, 'SDKError', 'm', 'script_aborted', 'script_aborted', {}]);
    assert.deepEqual(await seen({ kind: 'error', name: 'TypeError', message: 'm', code: 'C' }), [true, false, 'TypeError', 'm', undefined, 'C', undefined]);
    assert.deepEqual(await seen({ kind: 'error', name: 'NangoScriptException', message: 'm' }), [true, false, 'NangoScriptException', 'm', undefined, undefined, undefined]);
});

test('an SDK error that nobody catches keeps its type', async () => {
    const host = { getToken: () => { throw new HostFailure({ kind: 'sdk', type: 'script_aborted', message: 'm', payload: { a: 1 } }); } };
    const { error } = await runAction('await nango.getToken();', { host });
    assert.deepEqual([error.type, error.message, error.payload], ['script_aborted', 'm', { a: 1 }]);
});

test('an unhandled rejection is described by value', () => {
    const isolate = new Isolate();
    assert.deepEqual(JSON.parse(isolate.border.describeError(isolate.evaluate("new RangeError('r')"))).name, 'RangeError');
    assert.equal(JSON.parse(isolate.border.describeError(undefined)).message, 'undefined');
});

test('output that JSON cannot express says what and where', async () => {
    const message = async (expression) => (await runAction(`return ${expression};`)).error.message;
    assert.match(await message('{ a: [1n] }'), /The output cannot be expressed as JSON: a BigInt at a\.0/);
    assert.match(await message('(() => { const a: any = { b: {} }; a.b.c = a; return a; })()'), /a cycle at b\.c/);
    assert.match(await message('{ f: () => 1 }'), /a function at f/);
    assert.match(await message('() => 1'), /a function/);
});

test('output follows the rules of JSON', async () => {
    assert.deepEqual((await runAction('return { d: new Date(0), u: undefined, n: NaN };')).output, { d: '1970-01-01T00:00:00.000Z', n: null });
    const { ok, output, isolate } = await runAction('');
    assert.deepEqual([ok, output], [true, undefined]);
    assert.deepEqual(isolate.calls, []);
});
