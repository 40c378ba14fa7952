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
// Runs the same text here and in an isolate: both must end with the same value, or both with the same error.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { hostCrypto } from './host-crypto.js';
import { runAction } from './isolate.js';

const AsyncFunction = (async () => {}).constructor;
const require = createRequire(import.meta.url);

async function inNode(body, input) {
    try {
        return JSON.parse(JSON.stringify({ output: await new AsyncFunction('require', 'input', body)(require, input) }));
    } catch (error) {
        return { failed: `${error.name}: ${error.message}` };
    }
}

async function inIsolate(body, input, options) {
    const { output, error } = await runAction(body, { syncHost: hostCrypto, input, ...options });
    return error ? { failed: `${error.name ?? error.payload?.name}: ${error.message}` } : { output };
}

/** @param input what the body finds under that name */
export function asNode(name, body, input, options) {
    test(name, async () => {
        const [expected, actual] = await Promise.all([inNode(body, input), inIsolate(body, input, options)]);
        assert.deepEqual(actual, expected);
        assert.ok(!('failed' in expected) || options?.fails, expected.failed);
    });
}
