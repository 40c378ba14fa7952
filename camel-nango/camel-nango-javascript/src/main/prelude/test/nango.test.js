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
import { HostFailure, runAction, runSync } from './isolate.js';

test('hidden names cannot be read, set or defined, and do not show', async () => {
    const body = `const messages: any[] = [];
        for (const f of [() => nango.nango, () => nango.constructor, () => nango.__proto__, () => { nango.persistClient = 1; }, () => Object.defineProperty(nango, 'attributes', { value: 1 })])
            try { f(); messages.push('allowed'); } catch (e: any) { messages.push(e.message); }
        return [messages, 'persistClient' in nango, Object.keys(nango).includes('nango'), Object.getPrototypeOf(nango)];`;
    const names = ['nango', 'constructor', '__proto__', 'persistClient', 'attributes'];
    assert.deepEqual((await runAction(body)).output, [names.map((name) => `Access to "${name}" is not allowed.`), false, false, null]);
});

test('other properties can be set and methods taken apart', async () => {
    const { output, isolate } = await runAction("nango.mine = 5; const { log, mine } = nango; await log('x'); return [mine, typeof nango.then];", { host: { log: () => null } });
    assert.deepEqual(output, [5, 'undefined']);
    assert.deepEqual(isolate.argumentsOf('log'), [['x']]);
});

test('the run is seen as properties', async () => {
    const body = "await nango.log([nango.connectionId, nango.variant, nango.lastSyncDate instanceof Date, nango.lastSyncDate.getTime(), 'provider' in nango, nango.ActionError === (await 0, nango.ActionError)]);";
    const { isolate } = await runSync(body, { host: { log: () => null }, run: { connectionId: 'c', variant: 'base', lastSyncDate: '1970-01-01T00:00:01.000Z', provider: null } });
    assert.deepEqual(isolate.argumentsOf('log')[0][0], ['c', 'base', true, 1000, false, true]);
});

test('lastSyncDate is undefined on the first run', async () => {
    assert.equal((await runAction('return nango.lastSyncDate === undefined;')).output, true);
});

test('arguments pass on without trailing undefined', async () => {
    const { output, isolate } = await runAction("return await nango.triggerAction('p', 'c', 'a', undefined);", { host: { triggerAction: () => ({ x: 1 }) } });
    assert.deepEqual(output, { x: 1 });
    assert.deepEqual(isolate.argumentsOf('triggerAction'), [['p', 'c', 'a']]);
});

test('every method of the helper exists and asks the host', async () => {
    const body = `const missing: any[] = [];
        for (const m of ['getConnection','getToken','getMetadata','setMetadata','updateMetadata','getIntegration','getWebhookURL','getEnvironmentVariables','setFieldMapping','getFieldMapping',
            'triggerAction','triggerSync','startSync','setMergingStrategy','tryAcquireLock','releaseLock','releaseAllLocks','uncontrolledFetch','getCheckpoint','saveCheckpoint','clearCheckpoint',
            'trackDeletesStart','trackDeletesEnd','deleteRecordsFromPreviousExecutions'])
            try { await nango[m]({}); missing.push(m); } catch (e: any) { if (!e.message.startsWith('not supported: nango.')) missing.push(m + e.message); }
        throw new nango.ActionError(missing);`;
    const { error } = await runSync(body);
    assert.deepEqual(error.payload, { message: [] });
});

test('setMetadata answers like axios', async () => {
    const { output } = await runAction('const r = await nango.setMetadata({ a: 1 }); return [r.status, r.data];', { host: { setMetadata: () => ({ status: 201, data: { a: 1 } }) } });
    assert.deepEqual(output, [201, { a: 1 }]);
});

test('getFieldMapping is a part of the metadata', async () => {
    assert.deepEqual((await runAction('return nango.getFieldMapping();', { host: { getMetadata: () => ({ fieldMapping: { a: 'b' } }) } })).output, { a: 'b' });
    assert.deepEqual((await runAction('return nango.getFieldMapping();', { host: { getMetadata: () => null } })).output, {});
});

test('uncontrolledFetch takes a URL object and gives a Response', async () => {
    const host = { uncontrolledFetch: () => ({ status: 200, statusText: 'OK', url: 'https://a/c', redirected: true, headers: [['x', '1'], ['x', '2']], body: { text: '{"a":1}' } }) };
    const body = "const r = await nango.uncontrolledFetch({ url: new URL('https://a/b'), method: 'POST', body: 'é' }); const c = r.clone(); const read = []; for await (const b of c.body) read.push(b.length);"
        + " let again; try { await c.text(); } catch (e: any) { again = e.name; } return [r instanceof Response, r.ok, r.url, r.headers.get('X'), await r.json(), r.bodyUsed, read, again];";
    const { output, isolate } = await runAction(body, { host });
    assert.deepEqual(output, [true, true, 'https://a/c', '1, 2', { a: 1 }, true, [7], 'TypeError']);
    assert.deepEqual(isolate.argumentsOf('uncontrolledFetch'), [[{ url: 'https://a/b', method: 'POST', body: { bytes: 'w6k=' }, headers: { 'content-type': 'text/plain;charset=UTF-8' } }]]);
});

test('fetch ends when its signal does, and fails as in Node', async () => {
    const never = { uncontrolledFetch: () => new Promise(() => {}) };
    const aborted = "const c = new AbortController(); const f = fetch('https://a'); const g = fetch('https://a', { signal: c.signal }); c.abort(); try { await g; } catch (e: any) { return e.name; }";
    assert.equal((await runAction(aborted, { host: never })).output, 'AbortError');
    const down = { uncontrolledFetch: () => { throw new HostFailure({ kind: 'network', code: 'ECONNREFUSED', message: 'm' }); } };
    assert.deepEqual((await runAction("try { await fetch('https://a'); } catch (e: any) { return [e.name, e.message, e.cause.code]; }", { host: down })).output, ['TypeError', 'fetch failed', 'ECONNREFUSED']);
});

test('getFlowAttributes needs a sync', async () => {
    const { isolate } = await runSync("await nango.log(nango.getFlowAttributes()); await nango.log('attributes' in nango);", { host: { log: () => null }, run: { syncJobId: 1, attributes: { a: 1 } } });
    assert.deepEqual(isolate.argumentsOf('log'), [[{ a: 1 }], [false]]);
    assert.equal((await runAction('return nango.getFlowAttributes();')).error.message, 'There is no current sync to get attributes from');
});

test('logging never fails a run', async () => {
    const host = { log: () => { throw new HostFailure({ message: 'down' }); } };
    const { ok, isolate } = await runAction("const a: any = { n: 1n, e: new Error('x') }; a.self = a; await nango.log('m', a); nango.log(); return 1;", { host });
    assert.ok(ok);
    assert.deepEqual(isolate.argumentsOf('log')[0], ['m', { n: '1', e: { name: 'Error', message: 'x' }, self: '[Circular]' }]);
});

test('setLogger changes the visible level unless it is off', async () => {
    const body = "nango.setLogger({ level: 'debug' }); return nango.logger.level;";
    assert.equal((await runAction(body, { host: { setLogger: () => null }, run: { logger: { level: 'warn' } } })).output, 'debug');
    assert.equal((await runAction(body, { host: { setLogger: () => null }, run: { logger: { level: 'off' } } })).output, 'off');
});

test('zodValidateInput parses, or logs each issue and throws an ActionError', async () => {
    const body = "const s = z.object({ a: z.object({ b: z.number() }), c: z.string().default('d') }); return nango.zodValidateInput({ zodSchema: s, input });";
    assert.deepEqual((await runAction(body, { input: { a: { b: 1 } } })).output, { success: true, data: { a: { b: 1 }, c: 'd' } });
    const { error, isolate } = await runAction(body, { input: { a: { b: 'x' }, c: 1 }, host: { log: () => null } });
    assert.equal(error.type, 'action_script_runtime_error');
    assert.deepEqual(error.payload, { message: 'Invalid input provided' });
    assert.deepEqual(isolate.argumentsOf('log').map(([message, options]) => [message.replace(/: .* at/, ': ? at'), options]), [
        ['Invalid input provided: ? at path a.b', { level: 'error' }],
        ['Invalid input provided: ? at path c', { level: 'error' }]
    ]);
});
