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
import { HostFailure, runSync } from './isolate.js';

function pages(list) {
    const left = [...list];
    return { paginateOpen: () => ({ id: 7 }), paginateNext: () => left.shift(), paginateClose: () => null, log: () => null, batchSave: () => true };
}

test('yields every page and ends with the last', async () => {
    const body = "let n = 0; for await (const page of nango.paginate({ endpoint: '/x', paginate: { limit: 2 } })) n += page.length; await nango.log(String(n));";
    const { ok, isolate } = await runSync(body, { host: pages([{ items: [1, 2] }, { items: [3], last: true }]) });
    assert.ok(ok);
    assert.deepEqual(isolate.argumentsOf('paginateOpen'), [[{ endpoint: '/x', paginate: { limit: 2 } }, { onPage: false }]]);
    assert.deepEqual(isolate.argumentsOf('paginateNext'), [[7], [7]]);
    assert.deepEqual(isolate.argumentsOf('log'), [['3']]);
    assert.deepEqual(isolate.argumentsOf('paginateClose'), []);
});

test('calls on_page after the page was used, and only when told', async () => {
    const body = `const order: any[] = [];
        const on_page = async ({ nextPageParam, response }: any) => { order.push([nextPageParam, response.status, response.headers.Link]); };
        for await (const page of nango.paginate({ endpoint: '/x', paginate: { on_page } })) order.push(page);
        await nango.log(JSON.stringify(order));`;
    const response = { status: 200, headers: { link: 'L' }, body: { json: [] } };
    const { isolate } = await runSync(body, { host: pages([{ items: [1], callOnPage: true, nextPageParam: 'n', response }, { callOnPage: true, response }, { items: [2], last: true }]) });
    assert.deepEqual(JSON.parse(isolate.argumentsOf('log')[0][0]), [[1], ['n', 200, 'L'], [null, 200, 'L'], [2]]);
    assert.deepEqual(isolate.argumentsOf('paginateOpen')[0][1], { onPage: true });
});

test('leaving early closes', async () => {
    const { ok, isolate } = await runSync("for await (const page of nango.paginate({ endpoint: '/x' })) break;", { host: pages([{ items: [1] }]) });
    assert.ok(ok);
    assert.deepEqual(isolate.argumentsOf('paginateClose'), [[7]]);
});

test('a failed page ends the loop with its own error', async () => {
    const host = { ...pages([]), paginateNext: () => { throw new HostFailure({ kind: 'error', message: 'Pagination type is required' }); }, paginateClose: () => { throw new HostFailure({ message: 'other' }); } };
    const { error } = await runSync("for await (const page of nango.paginate({ endpoint: '/x' })) {}", { host });
    assert.deepEqual([error.type, error.message], ['script_internal_error', 'Pagination type is required']);
});
