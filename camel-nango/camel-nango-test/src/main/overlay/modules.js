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
// What a test file may import, and modules that it replaces.
import { builtIn } from '../../../../camel-nango-javascript/src/main/prelude/src/modules/built-in.js';
import { interceptRequires, load } from '../../../../camel-nango-javascript/src/main/prelude/src/modules/registry.js';
import { callSync } from '../../../../camel-nango-javascript/src/main/prelude/src/host/host.js';
import { urlModule } from '../../../../camel-nango-javascript/src/main/prelude/src/modules/url.js';
import { partial } from '../../../../camel-nango-javascript/src/main/prelude/src/modules/unsupported.js';
import { clockOfVi } from './clock.js';
import { expect } from './expect.js';
import { notSupported, refusing } from './not-supported.js';
import { clearAllMocks, fn, isMock, resetAllMocks, restoreAllMocks, spyOn } from './spies.js';
import { suite } from './suite.js';

const replaced = new Map();
let testFile = '';
/** How the test file's relative imports were resolved. */
const links = new Map();

function mock(target, factory) {
    const name = target instanceof Import ? target.name : target;
    replaced.set(links.get(name) ?? name, { factory, name });
}

/** What import('soap') gives: a promise, and for vi.mock a name. */
class Import {
    constructor(name, load) {
        this.name = name;
        this.load = load;
    }

    then(resolve, reject) {
        return Promise.resolve().then(() => asModule(this.load())).then(resolve, reject);
    }
}

/** What the transpiler makes of import(...) in a test file. */
export function dynamicImport(name, load) {
    return new Import(name, load);
}

const vi = refusing('vi', {
    fn,
    spyOn,
    mock,
    doMock: mock,
    unmock: (name) => replaced.delete(links.get(name) ?? name),
    mocked: (value) => value,
    isMockFunction: isMock,
    hoisted: (factory) => factory(),
    clearAllMocks,
    resetAllMocks,
    restoreAllMocks,
    waitFor: async (check) => check(),
    ...clockOfVi
});

const vitest = refusing('vitest', { __esModule: true, ...suite, vi, vitest: vi, expect });

const path = partial('path', {
    join: (...parts) => normal(parts.join('/')),
    resolve: (...parts) => normal(parts.reduce((whole, part) => (part.startsWith('/') ? part : `${whole}/${part}`), '')),
    dirname: (name) => name.replace(/\/[^/]*$/, '') || '/',
    basename: (name, extension = '') => name.split('/').at(-1).replace(new RegExp(`${extension.replace(/[.]/g, '\\.')}$`), ''),
    sep: '/'
});

function normal(name) {
    const parts = [];
    for (const part of name.split('/')) {
        if (part === '..') {
            parts.pop();
        } else if (part !== '.' && (part !== '' || parts.length === 0)) {
            parts.push(part);
        }
    }
    return parts.join('/') || '/';
}

/** Files of the integration's folder, for recordings that a test reads by itself. */
const fs = partial('fs', {
    readFileSync: (name) => callSync('recorded.read', [String(name)]),
    existsSync: (name) => callSync('recorded.exists', [String(name)]),
    promises: partial('fs.promises', { readFile: async (name) => callSync('recorded.read', [String(name)]) })
});

const url = partial('url', { ...urlModule, fileURLToPath: (address) => new URL(address).pathname });

const MODULES = { vitest, url, 'node:url': url, path, 'node:path': path, fs, 'node:fs': fs };

/** @param file the test file */
export function installModules(file) {
    testFile = file;
    interceptRequires(({ from, name, path: target }, proceed) => {
        if (from === testFile) {
            links.set(name, target ?? name);
            if (target?.endsWith('.json')) {
                return proceed();
            }
            return MODULES[name] ?? later(() => provided(target ?? name, proceed));
        }
        return provided(target ?? name, proceed);
    });
}

function provided(key, proceed) {
    return replaced.get(key)?.exports ?? proceed();
}

/** The module that is replaced. */
function original(key) {
    return [...links].some(([name, target]) => name !== target && target === key) ? load(key) : builtIn(key);
}

function made({ factory, name }, proceed) {
    if (typeof factory !== 'function') {
        throw notSupported(`vi.mock('${name}') without a factory`);
    }
    const exported = factory(async () => proceed());
    return typeof exported?.then === 'function' ? exported.then(asModule) : asModule(exported);
}

/** With a default, as every module has that was not written as one. */
function asModule(exported) {
    return exported.__esModule ? exported : { __esModule: true, default: exported, ...exported };
}

/** Factories run before the tests: scripts ask at once, and some factories are async. */
export async function prepareMocks() {
    for (const [key, replacement] of replaced) {
        replacement.exports ??= await made(replacement, () => original(key));
    }
}

/** What the test file imports is loaded when it is first used: vi.mock, which stands below the imports, comes before. */
function later(load) {
    let loaded;
    const get = () => (loaded ??= load());
    return new Proxy({}, {
        get: (target, name) => (name === '__esModule' ? true : get()[name]),
        has: (target, name) => name in get(),
        ownKeys: () => Reflect.ownKeys(get()),
        getOwnPropertyDescriptor: (target, name) => ({ ...Object.getOwnPropertyDescriptor(get(), name), configurable: true })
    });
}
