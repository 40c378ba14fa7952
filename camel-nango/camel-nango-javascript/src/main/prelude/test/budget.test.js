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
import { Isolate, actionSource } from './isolate.js';

async function run(body, budget) {
    const isolate = new Isolate();
    isolate.context.__arrayBufferBudget = budget;
    return isolate.define('action.ts', actionSource(body)).run('action.ts');
}

const GREEDY = {
    'ArrayBuffer': 'keep.push(new ArrayBuffer(1000))',
    'typed arrays': 'keep.push(new Float64Array(125))',
    'copies': 'keep.push(new Uint8Array(1000).slice())',
    'mapped arrays': 'keep.push(new Uint8Array(1000).map((x) => x))',
    'arrays of iterables': 'keep.push(Uint8Array.from({ length: 1000 }))',
    'Buffers': 'keep.push(Buffer.alloc(1000))',
    'growable buffers': 'keep.push(new (ArrayBuffer as any)(1, { maxByteLength: 1000 }))',
    'text as bytes': "keep.push(new TextEncoder().encode('x'.repeat(1000)))"
};

for (const [what, statement] of Object.entries(GREEDY)) {
    test(`${what} count`, async () => {
        const { error } = await run(`const keep: any[] = []; for (let i = 0; i < 2000; i++) ${statement}; return keep.length;`, 1_000_000);
        assert.equal(error.name, 'RangeError');
        assert.match(error.message, /would exceed the limit of 1000000 bytes/);
    });
}

test('one request beyond the limit is refused at once', async () => {
    assert.match((await run('return new Uint8Array(2 ** 31).length;')).error.message, /limit of 268435456 bytes/);
    assert.match((await run('return new Uint16Array({ length: 2 ** 30 } as any).length;')).error.message, /limit of 268435456 bytes/);
});

test('views of one buffer count once, and types stay what they are', async () => {
    const { output } = await run(`const b = new ArrayBuffer(900); const views = Array.from({ length: 50 }, () => new Uint8Array(b)); class Mine extends Uint8Array {}
        return [views.length, new Mine(2) instanceof Uint8Array, new Mine(2).length, b instanceof ArrayBuffer, ArrayBuffer.isView(views[0]), new Uint8Array(1).constructor === Uint8Array, Uint8Array.BYTES_PER_ELEMENT, Uint8Array.name];`, 1000);
    assert.deepEqual(output, [50, true, 2, true, true, true, 1, 'Uint8Array']);
});
