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
// describe, it and the hooks: collected while the test file loads, run afterwards one by one.
import { notSupported } from './not-supported.js';

const HOOKS = ['beforeAll', 'afterAll', 'beforeEach', 'afterEach'];

function group(name, parent) {
    return { name, parent, parts: [], ...Object.fromEntries(HOOKS.map((hook) => [hook, []])) };
}

const root = group('', undefined);
let current = root;

function describe(name, ...rest) {
    current.parts.push({ ...group(name, current), body: rest.find((part) => typeof part === 'function') });
}

/** Bodies of groups run after the file, one by one: they may be async. */
async function collect(one) {
    for (const part of one.parts.filter(({ parts }) => parts)) {
        current = part;
        await part.body?.();
        await collect(part);
    }
}

function it(name, ...rest) {
    current.parts.push({ name, parent: current, body: rest.find((part) => typeof part === 'function') });
}

function variants(name, collect) {
    const ignore = () => undefined;
    const each = (rows) => (title, body) => rows.forEach((row) => collect(title, () => (Array.isArray(row) ? body(...row) : body(row))));
    const known = { skip: ignore, todo: ignore, each, skipIf: (condition) => (condition ? ignore : collect), runIf: (condition) => (condition ? collect : ignore) };
    return new Proxy(collect, {
        get(target, member) {
            if (member in known) {
                return known[member];
            }
            if (typeof member === 'string' && !(member in target)) {
                throw notSupported(`${name}.${member}`);
            }
            return target[member];
        }
    });
}

export const suite = {
    describe: variants('describe', describe),
    it: variants('it', it),
    test: variants('test', it),
    suite: variants('suite', describe),
    ...Object.fromEntries(HOOKS.map((hook) => [hook, (body) => {
        current[hook].push(body);
    }]))
};

/** Runs everything that was collected. @return [{name, error}], the error undefined if the test passed */
export async function runAll() {
    const results = [];
    await collect(root);
    await runGroup(root, results);
    return results;
}

async function runGroup(one, results) {
    try {
        await inOrder(one.beforeAll);
        for (const part of one.parts) {
            await (part.parts ? runGroup(part, results) : runTest(part, results));
        }
        await inOrder(one.afterAll);
    } catch (error) {
        results.push({ name: `${one.name}: hook`, error: { value: error } });
    }
}

async function runTest({ name, parent, body }, results) {
    let error;
    const attempt = async (task) => {
        try {
            await task();
        } catch (value) {
            error ??= { value };
        }
    };
    await attempt(async () => {
        await inOrder(hooks(parent, 'beforeEach'));
        await body?.();
    });
    await attempt(() => inOrder(hooks(parent, 'afterEach').reverse()));
    results.push({ name: title(parent, name), error });
}

function title(parent, name) {
    return [parent.name, name].filter((part) => part !== '').join(' > ');
}

function hooks(one, kind) {
    return one === undefined ? [] : [...hooks(one.parent, kind), ...one[kind]];
}

async function inOrder(tasks) {
    for (const task of tasks) {
        await task();
    }
}
