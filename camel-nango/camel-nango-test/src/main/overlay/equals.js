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
// Deep equality with vitest's rules; `differences` says where two values differ.
import { asymmetricOf } from './asymmetric.js';

const MOST = 10;

/** toEqual: members that are undefined do not count, nor do types. strict (toStrictEqual): they do. */
export function equals(got, expected, strict = false) {
    return differences(got, expected, strict, 1).length === 0;
}

/** toMatchObject: what `expected` does not mention does not count. */
export function matchesObject(got, expected) {
    return new Comparison(false, 1, true).run(got, expected).length === 0;
}

/** Lines that tell where the values differ, at most ten. */
export function differences(got, expected, strict = false, most = MOST, partial = false) {
    return new Comparison(strict, most, partial).run(got, expected);
}

class Comparison {
    #found = [];
    #above = [];

    constructor(strict, most, partial) {
        this.strict = strict;
        this.most = most;
        this.partial = partial;
    }

    run(got, expected) {
        this.compare(got, expected, '$');
        return this.#found;
    }

    compare(got, expected, path) {
        const matches = asymmetricOf(expected) ?? asymmetricOf(got);
        if (matches) {
            return this.check(matches(asymmetricOf(expected) ? got : expected), got, expected, path);
        }
        if (Object.is(got, expected) || this.#found.length >= this.most) {
            return undefined;
        }
        const comparable = isObject(got) && isObject(expected) && (kind(got) === kind(expected) || (this.partial && kind(expected) === '[object Object]'));
        if (!comparable) {
            return this.differ(got, expected, path);
        }
        // A cycle is equal if it closes at the same place.
        const before = this.#above.find(([one]) => one === got);
        if (before) {
            return this.check(before[1] === expected, got, expected, path);
        }
        this.#above.push([got, expected]);
        this.inside(got, expected, path);
        this.#above.pop();
        return undefined;
    }

    inside(got, expected, path) {
        switch (kind(expected)) {
            case '[object Date]':
                return this.check(Object.is(got.getTime(), expected.getTime()), got, expected, path);
            case '[object RegExp]':
                return this.check(String(got) === String(expected), got, expected, path);
            case '[object Error]':
                return this.check(got.message === expected.message, got.message, expected.message, path);
            case '[object Number]':
            case '[object String]':
            case '[object Boolean]':
                return this.check(Object.is(got.valueOf(), expected.valueOf()), got, expected, path);
            case '[object Map]':
                return this.members([...got], [...expected], path);
            case '[object Set]':
                return this.check(got.size === expected.size && [...expected].every((one) => [...got].some((other) => equals(other, one, this.strict))), got, expected, path);
            default:
                return this.typesAndMembers(got, expected, path);
        }
    }

    typesAndMembers(got, expected, path) {
        if (this.strict && got.constructor !== expected.constructor) {
            return this.say(path, `an object of ${name(expected)}`, `one of ${name(got)}`);
        }
        return this.members(got, expected, path);
    }

    members(got, expected, path) {
        if (Array.isArray(got) && got.length !== expected.length) {
            this.say(`${path}.length`, expected.length, got.length);
        }
        for (const key of this.keys(got, expected)) {
            const below = Array.isArray(got) ? `${path}[${String(key)}]` : `${path}.${String(key)}`;
            if (this.strict && !(Array.isArray(got) && got.length !== expected.length) && Object.hasOwn(got, key) !== Object.hasOwn(expected, key)) {
                this.say(below, Object.hasOwn(expected, key) ? text(expected[key]) : 'nothing', Object.hasOwn(got, key) ? text(got[key]) : 'nothing');
            } else {
                this.compare(got[key], expected[key], below);
            }
        }
    }

    keys(got, expected) {
        const wanted = ownKeys(expected);
        if (this.partial && !Array.isArray(expected)) {
            return wanted;
        }
        const known = new Set(wanted);
        return [...wanted, ...ownKeys(got).filter((key) => !known.has(key))];
    }

    check(equal, got, expected, path) {
        return equal ? undefined : this.differ(got, expected, path);
    }

    differ(got, expected, path) {
        this.say(path, text(expected), text(got));
    }

    say(path, expected, got) {
        if (this.#found.length < this.most) {
            this.#found.push(`${path}: expected ${expected}, got ${got}`);
        }
    }
}

function isObject(value) {
    return value !== null && typeof value === 'object';
}

function kind(value) {
    return value instanceof Error ? '[object Error]' : Object.prototype.toString.call(value);
}

function name(value) {
    return value.constructor?.name ?? 'no class';
}

function ownKeys(value) {
    const symbols = Object.getOwnPropertySymbols(value).filter((key) => Object.prototype.propertyIsEnumerable.call(value, key));
    return [...Object.keys(value), ...symbols];
}

/** A value in a few words. */
export function text(value) {
    let written;
    try {
        written = value instanceof Error ? `${value.name}: ${value.message}` : value instanceof Date ? `the Date ${value.toISOString()}` : JSON.stringify(value);
    } catch {
        written = undefined;
    }
    const all = written ?? String(value);
    return all.length > 120 ? `${all.slice(0, 120)}... (${all.length} characters)` : all;
}
