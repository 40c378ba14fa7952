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
import { HostFailure, Isolate, actionSource, runAction } from './isolate.js';

const ok = (body, headers = {}) => () => ({ status: 200, statusText: 'OK', headers, body });

async function sent(body) {
    const { isolate, ok: fine, error } = await runAction(body, { host: { proxy: ok({ json: {} }) } });
    assert.ok(fine, JSON.stringify(error));
    return isolate.argumentsOf('proxy')[0][0];
}

test('verbs set the method and pass the rest on', async () => {
    const request = await sent("const { post } = nango; await post({ endpoint: '/x', method: 'GET', retries: 3, retryOn: [409], baseUrlOverride: 'https://b', headers: { A: 1, B: undefined }, other: 1 });");
    assert.deepEqual(request, { endpoint: '/x', method: 'POST', retries: 3, retryOn: [409], baseUrlOverride: 'https://b', headers: { A: '1' } });
});

test('proxy leaves the method to the script', async () => {
    assert.equal((await sent("await nango.proxy({ endpoint: '/x' });")).method, undefined);
});

test('params keep undefined apart from nothing', async () => {
    const request = await sent("await nango.get({ endpoint: '/x', params: { a: undefined, b: [1, null, 'c'], d: 5, e: null, f: true } });");
    assert.deepEqual(request.params, { a: 'undefined', b: ['1', '', 'c'], d: '5', e: 'null', f: 'true' });
});

test('params may be text or URLSearchParams', async () => {
    assert.equal((await sent("await nango.get({ endpoint: '/x', params: 'a=1&b=2' });")).params, 'a=1&b=2');
    assert.equal((await sent("await nango.get({ endpoint: '/x', params: new URLSearchParams({ a: 'x y' }) });")).params, 'a=x+y');
});

const BODIES = {
    '{ a: 1 }': { json: { a: 1 } },
    '[1]': { json: [1] },
    "'text'": { text: 'text' },
    "new URLSearchParams({ a: 'b c' })": { form: 'a=b+c' },
    "Buffer.from('hi')": { bytes: 'aGk=' },
    'new Uint8Array([104, 105])': { bytes: 'aGk=' },
    'new Uint8Array([104, 105]).buffer': { bytes: 'aGk=' },
    "new Blob(['hi'])": { bytes: 'aGk=' },
    undefined: undefined,
    null: undefined
};

for (const [data, body] of Object.entries(BODIES)) {
    test(`data ${data} becomes ${JSON.stringify(body)}`, async () => {
        assert.deepEqual((await sent(`await nango.post({ endpoint: '/x', data: ${data} });`)).body, body);
    });
}

test('FormData becomes multipart with file names and types', async () => {
    const request = await sent("const f = new FormData(); f.append('a', 1); f.append('b', new Blob(['hi'], { type: 'text/plain' }), 'b.txt'); await nango.post({ endpoint: '/x', data: f });");
    assert.deepEqual(request.body, { multipart: [{ name: 'a', text: '1' }, { name: 'b', bytes: 'aGk=', fileName: 'b.txt', contentType: 'text/plain' }] });
});

test('an object with content type multipart/form-data becomes multipart', async () => {
    const request = await sent("await nango.post({ endpoint: '/x', headers: { 'Content-Type': 'multipart/form-data' }, data: { a: 'x', n: 1, skip: undefined } });");
    assert.deepEqual(request.body, { multipart: [{ name: 'a', text: 'x' }, { name: 'n', text: '1' }] });
});

test('text for a JSON content type is quoted unless it is JSON', async () => {
    const headers = "headers: { 'content-type': 'application/json' }";
    assert.deepEqual((await sent(`await nango.post({ endpoint: '/x', ${headers}, data: 'plain' });`)).body, { text: '"plain"' });
    assert.deepEqual((await sent(`await nango.post({ endpoint: '/x', ${headers}, data: '{"a":1}' });`)).body, { text: '{"a":1}' });
});

test('a response has the shape that axios gives it', async () => {
    const { output } = await runAction("const r = await nango.get({ endpoint: '/x' }); return { data: r.data, status: r.status, text: r.statusText, method: r.config.method, url: r.config.url, request: r.request };", { host: { proxy: ok({ json: [1] }) } });
    assert.deepEqual(output, { data: [1], status: 200, text: 'OK', method: 'get', url: '/x', request: {} });
});

test('response headers are found in either spelling and listed once', async () => {
    const body = "const { headers: h } = await nango.get({ endpoint: '/x' }); return [h.Link, h.link, h['X-Rate'], h.get('LINK'), 'Link' in h, Object.keys(h), { ...h }, h.none, JSON.stringify(h)];";
    const { output } = await runAction(body, { host: { proxy: ok({ json: 1 }, { link: 'L', 'x-rate': '5' }) } });
    const plain = { link: 'L', 'x-rate': '5' };
    assert.deepEqual(output, ['L', 'L', '5', 'L', true, ['link', 'x-rate'], plain, null, JSON.stringify(plain)]);
});

test('an empty body is empty text', async () => {
    assert.equal((await runAction("return (await nango.get({ endpoint: '/x' })).data;", { host: { proxy: ok(undefined) } })).output, '');
});

test('arraybuffer gives a Buffer', async () => {
    const { output } = await runAction("const { data } = await nango.get({ endpoint: '/x', responseType: 'arraybuffer' }); return [Buffer.isBuffer(data), data.toString('utf8')];", { host: { proxy: ok({ bytes: 'aGk=' }) } });
    assert.deepEqual(output, [true, 'hi']);
});

test('a stream can be iterated, listened to and piped', async () => {
    const body = `const get = async () => (await nango.get({ endpoint: '/x', responseType: 'stream' })).data;
        let text = ''; for await (const chunk of await get()) text += chunk.toString();
        const heard = []; const stream = await get();
        await new Promise((resolve, reject) => stream.on('data', (c) => heard.push(c)).on('end', resolve).on('error', reject));
        const piped = []; await new Promise<void>(async (end) => (await get()).pipe({ write: (c) => piped.push(c), end }));
        return [text, Buffer.concat(heard).toString(), Buffer.concat(piped).toString()];`;
    assert.deepEqual((await runAction(body, { host: { proxy: ok({ bytes: 'aGk=' }) } })).output, ['hi', 'hi', 'hi']);
});

const notFound = () => {
    throw new HostFailure({ kind: 'http', status: 404, statusText: 'Not Found', headers: { 'content-type': 'application/json', 'x-ratelimit-limit': '9', 'set-cookie': ['a'] }, body: { json: { error: 'gone' } }, method: 'GET', endpoint: '/x' });
};

test('a bad status throws an axios error that is an Error of the script', async () => {
    const body = "try { await nango.get({ endpoint: '/x' }); } catch (e: any) { return [e instanceof Error, e.name, e.message, e.code, e.isAxiosError, e.response.status, e.response.data, e.response.headers['X-RateLimit-Limit'], e.status, e.toJSON().code, e.config.url, /action.ts:3:/.test(e.stack)]; }";
    const { output } = await runAction(body, { host: { proxy: notFound } });
    assert.deepEqual(output, [true, 'AxiosError', 'Request failed with status code 404', 'ERR_BAD_REQUEST', true, 404, { error: 'gone' }, '9', 404, 'ERR_BAD_REQUEST', '/x', true]);
});

test('an uncaught HTTP error is reported with the answer', async () => {
    const { error } = await runAction("await nango.get({ endpoint: '/x' });", { host: { proxy: notFound } });
    assert.equal(error.type, 'script_http_error');
    assert.equal(error.status, 404);
    assert.deepEqual(error.payload, { error: 'gone' });
    assert.deepEqual(error.response, { status: 404, statusText: 'Not Found', headers: { 'content-type': 'application/json', 'x-ratelimit-limit': '9' }, body: { json: { error: 'gone' } } });
    assert.match(error.stack, /^AxiosError: Request failed with status code 404\nat Object\.exec \(action\.ts:3:\d+\)$/);
});

test('a network failure has no response', async () => {
    const fail = () => {
        throw new HostFailure({ kind: 'network', code: 'ECONNREFUSED', message: 'connect refused' });
    };
    const { output } = await runAction("try { await nango.get({ endpoint: '/x' }); } catch (e: any) { return [e.code, e.isAxiosError, 'response' in e]; }", { host: { proxy: fail } });
    assert.deepEqual(output, ['ECONNREFUSED', true, false]);
    const { error } = await runAction("await nango.get({ endpoint: '/x' });", { host: { proxy: fail } });
    assert.deepEqual([error.type, error.code, error.message, error.status], ['script_network_error', 'ECONNREFUSED', 'connect refused', 500]);
});

test('requests under Promise.all overlap', async () => {
    const waiting = [];
    const isolate = new Isolate({ proxy: () => new Promise((resolve) => {
        waiting.push(resolve);
        if (waiting.length === 10) {
            waiting.forEach((answer) => answer({ status: 200, headers: {} }));
        }
    }) });
    isolate.define('action.ts', actionSource("return (await Promise.all(Array.from({ length: 10 }, () => nango.get({ endpoint: '/x' })))).length;"));
    assert.equal((await isolate.run('action.ts')).output, 10);
});

test('an error shows the request as the script made it', async () => {
    const host = { proxy: () => { throw new HostFailure({ kind: 'http', status: 404, statusText: 'Not Found', headers: {}, method: 'POST', endpoint: '/x' }); } };
    const { output } = await runAction("try { await nango.post({ endpoint: '/x', params: { a: 1 }, headers: { 'x-a': 'b' }, data: { c: 2 } }); } catch (e: any) { return [e.config, e.response.config]; }", { host });
    const config = { endpoint: '/x', url: '/x', method: 'post', params: { a: 1 }, headers: { 'x-a': 'b' }, data: { c: 2 } };
    assert.deepEqual(output, [config, config]);
});
