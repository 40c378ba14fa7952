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
import { runAction, runSync } from './isolate.js';

test('records go with their model and without Nango metadata', async () => {
    const body = "const r: any = { id: '1', _nango_metadata: {} }; const f = Object.freeze({ id: '2', _nango_metadata: {} }); await nango.batchSave([r, f], 'M'); if ('_nango_metadata' in r) throw new Error('left');";
    const { ok, isolate } = await runSync(body, { host: { batchSave: () => true } });
    assert.ok(ok);
    assert.deepEqual(isolate.argumentsOf('batchSave'), [[[{ id: '1' }, { id: '2' }], 'M']]);
});

test('nothing to write asks nobody', async () => {
    const { error, isolate } = await runSync("for (const m of ['batchSave', 'batchSend', 'batchUpdate', 'batchDelete']) for (const r of [[], null, undefined]) if (await nango[m](r, 'M') !== true) throw new Error(m);");
    assert.equal(error, undefined);
    assert.deepEqual(isolate.calls, []);
});

test('getRecordsByIds gives a Map with keys as given', async () => {
    const body = "const m = await nango.getRecordsByIds([1, '2'], 'M'); await nango.log([m.get(1).a, m.get('2').a, m.has('1'), m instanceof Map, (await nango.getRecordsByIds([], 'M')).size]);";
    const { isolate } = await runSync(body, { host: { getRecordsByIds: () => [[1, { a: 'x' }], ['2', { a: 'y' }]], log: () => null } });
    assert.deepEqual(isolate.argumentsOf('log')[0][0], ['x', 'y', false, true, 0]);
    assert.deepEqual(isolate.argumentsOf('getRecordsByIds'), [[[1, '2'], 'M']]);
});

test('listRecords follows the cursor', async () => {
    const host = { listRecordsPage: (model, cursor) => (cursor === null ? { records: [{ id: 'a' }], next: 'c' } : { records: [{ id: cursor }], next: null }), log: () => null };
    const { isolate } = await runSync("const ids: any[] = []; for await (const r of nango.listRecords('M')) ids.push(r.id); await nango.log(ids);", { host });
    assert.deepEqual(isolate.argumentsOf('log')[0][0], ['a', 'c']);
});

test('a BigInt in a record is named', async () => {
    const { error } = await runSync("await nango.batchSave([{ id: '1', n: { big: 10n } }], 'M');");
    assert.equal(error.type, 'script_internal_error');
    assert.match(error.message, /nango\.batchSave cannot be expressed as JSON: a BigInt at 0\.0\.n\.big/);
});

test('an action has no records', async () => {
    const { error } = await runAction("await nango.batchSave([{ id: '1' }], 'M');");
    assert.equal(error.message, 'nango.batchSave is for syncs only; this run is of type action');
});

test('writes start in program order although not awaited', async () => {
    const { isolate } = await runSync("nango.batchSave([{ id: '1' }], 'M'); nango.saveCheckpoint({ at: new Date(0) }); nango.batchDelete([{ id: '2' }], 'M');", { host: { batchSave: () => true, batchDelete: () => true, saveCheckpoint: () => null } });
    assert.deepEqual(isolate.calls.map((call) => call.method), ['batchSave', 'saveCheckpoint', 'batchDelete']);
    assert.deepEqual(isolate.argumentsOf('saveCheckpoint'), [[{ at: '1970-01-01T00:00:00.000Z' }]]);
});
