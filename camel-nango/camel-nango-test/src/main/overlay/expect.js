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
// expect(x).toEqual(y), .not, .resolves, .rejects.
import { asymmetric } from './asymmetric.js';
import { MATCHERS, threw } from './matchers.js';
import { notSupported, refusing } from './not-supported.js';

/** What a test expected and did not find. */
export class AssertionError extends Error {
    constructor(message) {
        super(message);
        this.name = 'AssertionError';
    }
}

function verdict(name, reason, negated) {
    if (negated ? reason === undefined : reason !== undefined) {
        throw new AssertionError(negated ? `expected the opposite of ${name}` : `${name}: ${reason}`);
    }
}

/** @param check function (name, args) that decides */
function assertions(check) {
    return new Proxy({}, {
        get(target, name) {
            if (typeof name !== 'string' || name === 'then') {
                return undefined;
            }
            if (!Object.hasOwn(MATCHERS, name)) {
                throw notSupported(`expect(...).${name}`);
            }
            return (...args) => check(name, args);
        }
    });
}

function withNot(make) {
    return new Proxy(make(false), { get: (target, name) => (name === 'not' ? make(true) : target[name]) });
}

const now = (got) => (negated) => assertions((name, args) => verdict(name, MATCHERS[name](got, ...args), negated));

const resolved = (promise) => (negated) => assertions(async (name, args) => verdict(name, MATCHERS[name](await called(promise), ...args), negated));

const rejected = (promise) => (negated) => assertions(async (name, args) => {
    const thrown = await called(promise).then(() => undefined, (value) => ({ value }));
    if (thrown === undefined && !negated) {
        throw new AssertionError(`${name}: expected the promise to be rejected, but it was resolved`);
    }
    const reason = name === 'toThrow' || name === 'toThrowError' ? threw(thrown, ...args) : MATCHERS[name](thrown?.value, ...args);
    verdict(name, reason, negated);
});

/** vitest takes an async function for its promise. */
async function called(promise) {
    return typeof promise === 'function' ? promise() : promise;
}

function expectation(got) {
    return new Proxy(withNot(now(got)), {
        get(target, name) {
            switch (name) {
                case 'resolves':
                    return withNot(resolved(got));
                case 'rejects':
                    return withNot(rejected(got));
                default:
                    return target[name];
            }
        }
    });
}

const members = {
    ...asymmetric,
    fail(message = 'expect.fail') {
        throw new AssertionError(message);
    },
    // How often something is expected is not counted: a test that does not come so far fails or hangs.
    assertions: () => undefined,
    hasAssertions: () => undefined
};

export const expect = refusing('expect', Object.assign((got) => expectation(got), members));
