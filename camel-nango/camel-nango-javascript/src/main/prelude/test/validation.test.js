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
import { HostFailure, Isolate } from './isolate.js';

const CANARY = 'canary-5512';

/** Runs an action or a sync with that definition and gives what was told to the host. */
async function run(definition, { kind = 'action', validation = 'warn', input, before = '', host = {} } = {}) {
    const isolate = new Isolate({
        invalid: () => {
            if (validation === 'fail') {
                throw new HostFailure({ kind: 'sdk', type: 'refused', message: 'refused' });
            }
            return null;
        },
        batchSave: () => true, batchUpdate: () => true, saveCheckpoint: () => null, getMetadata: () => null, setMetadata: () => ({ status: 201, data: {} }), ...host
    });
    const create = kind === 'sync' ? 'createSync' : 'createAction';
    isolate.define('f.ts', `import { ${create} } from 'nango'; import { z } from 'zod'; ${before}\nexport default ${create}({ ${definition} });`);
    isolate.border.start(JSON.stringify({ entry: 'f.ts', handler: 'exec', kind, input, validation, run: { scriptType: kind } }));
    const ended = await isolate.ended;
    const told = isolate.argumentsOf('invalid').map(([first]) => first);
    assert.equal(JSON.stringify(told).includes(CANARY), false);
    return { ...ended, isolate, told };
}

const issuesOf = async (schema, input) => (await run(`input: ${schema}, exec: async () => 1`, { input })).told.flatMap(({ issues }) => issues);
const outputIssues = async (schema, output) => (await run(`output: ${schema}, exec: async () => (${output})`)).told.flatMap(({ issues }) => issues);

test('an input that fits is told nothing of and passes as it is', async () => {
    const { told, output } = await run("input: z.object({ n: z.string().transform(Number), d: z.string().default('x') }), exec: async (nango: any, input: any) => input", { input: { n: '5', more: 1 } });
    assert.deepEqual([told, output], [[], { n: '5', more: 1 }]);
});

test('an input that does not fit is told with place and expectation, and runs on where it is only warned of', async () => {
    const { told, output } = await run('input: z.object({ a: z.object({ b: z.array(z.string()) }), n: z.number(), x: z.boolean() }), exec: async () => 1', { input: { a: { b: ['x', 2] }, n: CANARY } });
    assert.equal(output, 1);
    assert.deepEqual(told, [{ part: 'input', count: 1, total: 1, issues: ['a.b[1]: expected string, is number', 'n: expected number, is string'] }]);
});

test('a function does not start with an input that is refused', async () => {
    const { ok, error, isolate } = await run("input: z.object({ n: z.number() }), exec: async (nango: any) => { await nango.setMetadata({}); }", { input: {}, validation: 'fail' });
    assert.deepEqual([ok, error.type], [false, 'refused']);
    assert.deepEqual(isolate.argumentsOf('setMetadata'), []);
});

test('what is expected is said without what was found', async () => {
    assert.deepEqual(await issuesOf("z.enum(['a', 'b'])", CANARY), ['the value: expected one of "a", "b", is string']);
    assert.deepEqual(await issuesOf('z.object({ e: z.email(), u: z.url() })', { e: CANARY, u: CANARY }), ['e: expected a text in the format email', 'u: expected a text in the format url']);
    assert.deepEqual(await issuesOf('z.string().min(20)', CANARY), ['the value: expected at least 20 characters']);
    assert.deepEqual(await issuesOf('z.string().regex(/^x/)', CANARY), ['the value: expected a text that matches /^x/']);
    assert.deepEqual(await issuesOf('z.strictObject({ a: z.string() })', { a: 'x', [CANARY]: 1 }), ['the value: expected no other members, has 1 more']);
    assert.deepEqual(await issuesOf('z.record(z.string(), z.object({ n: z.number() }))', { [CANARY]: { n: 'x' } }), ['*.n: expected number, is string']);
    assert.deepEqual(await issuesOf('z.union([z.string(), z.number()])', { a: CANARY }), ['the value: expected one of 2 forms, fits none']);
    assert.deepEqual(await issuesOf("z.discriminatedUnion('t', [z.object({ t: z.literal('a') }), z.object({ t: z.literal('b') })])", { t: CANARY }), ['t: expected a known value of t']);
    assert.deepEqual(await issuesOf('z.object({ s: z.string() }).refine((v: any) => v.s.length < 3, { error: (iss: any) => `bad ${iss.input.s}` })', { s: CANARY }), ['the value: a check of the schema is not met']);
    assert.deepEqual(await issuesOf('z.string().superRefine((v: any) => { throw new Error(v); })', CANARY), ['the value: a check of the schema threw an error']);
    assert.deepEqual(await issuesOf('z.object({ n: z.number() }).passthrough()', { n: 1, more: 2 }), []);
});

test('schemas that wait are waited for', async () => {
    assert.deepEqual(await issuesOf('z.string().refine(async (v: any) => v.length < 3)', CANARY), ['the value: a check of the schema is not met']);
    assert.deepEqual(await issuesOf('z.string().refine(async (v: any) => v.length < 3)', 'ab'), []);
});

test('a recursive schema is followed', async () => {
    const before = 'const Node: any = z.object({ name: z.string(), children: z.array(z.lazy(() => Node)) });';
    const { told } = await run('input: Node, exec: async () => 1', { before, input: { name: 'a', children: [{ name: 1, children: [] }] } });
    assert.deepEqual(told[0].issues, ['children[0].name: expected string, is number']);
});

test('an output is what a schema makes, not what it reads', async () => {
    assert.deepEqual(await outputIssues('z.object({ d: z.date() })', '{ d: new Date(0) }'), []);
    assert.deepEqual(await outputIssues('z.object({ d: z.string() })', '{ d: new Date(0) }'), []);
    assert.deepEqual(await outputIssues('z.object({ n: z.string().transform(Number) })', '{ n: 5 }'), []);
    assert.deepEqual(await outputIssues('z.object({ n: z.string().transform(Number), s: z.string() })', '{ n: 5, s: 5 }'), ['s: expected string, is number']);
    assert.deepEqual(await outputIssues("z.object({ s: z.string().default('x') })", '{}'), ['s: expected string, is missing']);
    assert.deepEqual(await outputIssues('z.object({ s: z.coerce.number() })', '{ s: 5 }'), []);
    assert.deepEqual(await outputIssues('z.void()', 'undefined'), []);
    assert.deepEqual(await outputIssues('z.object({ n: z.number() })', '{ n: 0 / 0 }'), ['n: expected number, is not a number']);
});

test('records are counted by call and checked before anything of them is saved', async () => {
    const models = "models: { M: z.object({ id: z.string(), n: z.number() }) }, exec: async (nango: any) => { await nango.batchSave([{ id: '1', n: 1 }, { id: '2', n: 'x', _nango_metadata: {} }, { id: 3, n: 3 }], 'M'); }";
    const warned = await run(models, { kind: 'sync' });
    assert.deepEqual(warned.told, [{ part: 'records', model: 'M', count: 2, total: 3, issues: ['[1].n: expected number, is string', '[2].id: expected string, is number'] }]);
    assert.equal(warned.isolate.argumentsOf('batchSave').length, 1);
    const refused = await run(models, { kind: 'sync', validation: 'fail' });
    assert.deepEqual([refused.ok, refused.error.type, refused.isolate.argumentsOf('batchSave')], [false, 'refused', []]);
});

test('a partial record of an update may lack members', async () => {
    const { told } = await run("models: { M: z.object({ id: z.string(), n: z.number() }) }, exec: async (nango: any) => { await nango.batchUpdate([{ id: '1' }, { id: '2', n: 'x' }], 'M'); }", { kind: 'sync' });
    assert.deepEqual([told[0].count, told[0].issues], [1, ['[1].n: expected number, is string']]);
});

test('metadata is checked once when it is read; none fits where nothing is required', async () => {
    const body = 'exec: async (nango: any) => { await nango.getMetadata(); await nango.getMetadata(); }';
    const told = async (schema, metadata) => (await run(`metadata: ${schema}, ${body}`, { host: { getMetadata: () => metadata } })).told.flatMap(({ issues }) => issues);
    assert.deepEqual(await told('z.object({ team: z.string() })', { team: 1 }), ['team: expected string, is number']);
    assert.deepEqual(await told('z.object({ team: z.string() })', null), ['team: expected string, is missing']);
    assert.deepEqual(await told('z.object({ team: z.string().optional() })', null), []);
    assert.deepEqual(await told('z.void()', null), []);
});

test('a checkpoint is checked before it is saved', async () => {
    const { told, isolate, ok } = await run("checkpoint: z.object({ at: z.string() }), exec: async (nango: any) => { await nango.saveCheckpoint({ at: 5 }); }", { validation: 'fail' });
    assert.deepEqual([told[0].part, told[0].issues, isolate.argumentsOf('saveCheckpoint'), ok], ['checkpoint', ['at: expected string, is number'], [], false]);
});

test('without a mode nothing is checked', async () => {
    const { told, output } = await run('input: z.number(), exec: async () => 1', { input: 'x', validation: null });
    assert.deepEqual([told, output], [[], 1]);
});
