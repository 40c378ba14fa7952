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
import { Isolate } from './isolate.js';

const define = (source, path = 'f.ts') => new Isolate().define(path, source);
const refused = (source, hint) => define(source).describe('f.ts', hint).error.message;

test('a sync is described with models and schemas', () => {
    const { ok } = define(`import { createSync } from 'nango'; import * as z from 'zod';
        export default createSync({ description: 'd', version: '1.0.0', frequency: 'every hour', autoStart: false, syncType: 'full', trackDeletes: true,
        models: { A: z.object({ id: z.string() }), B: z.object({ id: z.string(), at: z.date() }) }, metadata: z.void(), checkpoint: z.object({ n: z.number() }), webhookSubscriptions: ['*'], endpoints: [],
        exec: async () => {}, onWebhook: async () => {} });`).describe('f.ts', { kind: 'sync' });
    const { schemas, ...rest } = ok;
    assert.deepEqual(rest, { type: 'sync', description: 'd', version: '1.0.0', frequency: 'every hour', autoStart: false, syncType: 'full', trackDeletes: true, models: ['A', 'B'], webhookSubscriptions: ['*'], handlesWebhooks: true });
    assert.deepEqual(Object.keys(schemas), ['metadata', 'checkpoint', 'models.A', 'models.B']);
    assert.deepEqual(schemas['models.A'].properties, { id: { type: 'string' } });
    assert.equal('additionalProperties' in schemas['models.A'], false);
});

test('an action is described by what goes in and what comes out', () => {
    const { ok } = define("import { createAction } from 'nango'; import { z } from 'zod'; export default createAction({ description: 'd', input: z.object({ a: z.string().default('x') }), output: z.strictObject({ n: z.string().transform(Number) }), exec: async () => ({ n: 1 }) });").describe('f.ts');
    assert.equal(ok.type, 'action');
    assert.equal(ok.schemas.input.required, undefined);
    assert.equal(ok.schemas.output.additionalProperties, false);
});

test('an on-event function names its event', () => {
    assert.equal(define("import { createOnEvent } from 'nango'; export default createOnEvent({ description: 'd', event: 'post-connection-creation', exec: async () => {} });").describe('f.ts', { kind: 'on-event' }).ok.event, 'post-connection-creation');
});

test('what is no function is refused with the reason', () => {
    assert.match(refused('export const a = 1;'), /^Invalid script exports: /);
    assert.match(refused('export default 5;'), /^Invalid script exports: /);
    assert.match(refused('export default { a: 1 };'), /^Invalid script exports: the default export has type 'undefined'/);
    assert.match(refused("import { createSync } from 'nango'; export default createSync({});"), /^Missing exec function/);
    assert.match(refused("import { createSync } from 'nango'; export default createSync({ exec() {} });", { kind: 'action' }), /^Incorrect script loaded for action: the file defines a sync/);
    assert.match(refused("import { createFunction } from 'nango/experimental'; export default createFunction({ exec() {} });"), /^createFunction is not supported/);
});

test('an error while a file is loaded has its place', () => {
    const { error } = define("import { z } from 'zod';\n\nthrow new Error('early');").describe('f.ts');
    assert.deepEqual([error.type, error.message], ['script_internal_error', 'early']);
    assert.match(error.stack, /f\.ts:3:7/);
});

test('a legacy sync and its webhook handler run', async () => {
    const source = "export default async function fetchData(nango: any) { await nango.log('exec'); }\nexport async function onWebhookPayloadReceived(nango: any, payload: any) { await nango.log(payload); }";
    assert.deepEqual(define(source).describe('f.ts', { kind: 'sync' }).ok, { type: 'legacy', models: [], handlesWebhooks: true, schemas: {} });
    const isolate = new Isolate({ log: () => null }).define('f.ts', source);
    assert.equal((await isolate.run('f.ts', { kind: 'sync' })).ok, true);
    const webhook = new Isolate({ log: () => null }).define('f.ts', source);
    await webhook.run('f.ts', { kind: 'sync', handler: 'onWebhook', input: { hook: 1 } });
    assert.deepEqual([isolate.argumentsOf('log'), webhook.argumentsOf('log')], [[['exec']], [[{ hook: 1 }]]]);
});

test('a webhook without a handler is refused', async () => {
    const run = async (source) => (await define(source).run('f.ts', { kind: 'sync', handler: 'onWebhook', run: { syncId: 's1' } })).error.message;
    assert.equal(await run('export default function fetchData() {}'), 'There is no onWebhookPayloadReceived export for s1');
    assert.equal(await run("import { createSync } from 'nango'; export default createSync({ exec() {} });"), 'Missing onWebhook function');
});

test('a legacy action gets nothing for an empty object, a current one an object for nothing', async () => {
    const legacy = 'export default async function runAction(nango: any, input: any) { return [typeof input, input?.a]; }';
    const current = "import { createAction } from 'nango'; export default createAction({ exec: async (nango: any, input: any) => input });";
    const output = async (source, input) => (await define(source).run('f.ts', { kind: 'action', input })).output;
    assert.deepEqual(await output(legacy, {}), ['undefined', null]);
    assert.deepEqual(await output(legacy, { a: 1 }), ['object', 1]);
    assert.deepEqual(await output(current, undefined), {});
    assert.equal(await output(current, 5), 5);
});

test('exec may use this and need not be async', async () => {
    const source = "import { createAction } from 'nango'; export default createAction({ name: 'n', exec() { return this.name; } });";
    assert.equal((await define(source).run('f.ts')).output, 'n');
});

test('CommonJS files define functions too', async () => {
    assert.equal(define("const { createAction } = require('nango'); module.exports = createAction({ exec() {} });", 'f.js').describe('f.js').ok.type, 'action');
    assert.equal(define('module.exports = async () => 1;', 'f.js').describe('f.js').ok.type, 'legacy');
    assert.equal(define("const { createSync } = require('nango'); exports.default = createSync({ exec() {} });", 'f.js').describe('f.js').ok.type, 'sync');
});

test('an isolate serves several runs', async () => {
    const isolate = define("import { createAction } from 'nango'; export default createAction({ exec: async (nango: any, input: any) => input.n });");
    assert.equal((await isolate.run('f.ts', { input: { n: 1 } })).output, 1);
    isolate.ended = new Promise((resolve) => (isolate.end = resolve));
    assert.equal((await isolate.run('f.ts', { input: { n: 2 } })).output, 2);
});
