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
// What expect(x) can say. Each gives undefined if it holds, else the reason in words.
import { differences, equals, text } from './equals.js';
import { isMock } from './spies.js';

function compared(lines) {
    return lines.length === 0 ? undefined : lines.join('\n');
}

function holds(condition, got, expectation) {
    return condition ? undefined : `expected ${text(got)} ${expectation}`;
}

function calls(spy) {
    if (!isMock(spy)) {
        throw new TypeError('expect(...).toHaveBeenCalled...: not a spy');
    }
    return spy.mock.calls;
}

function calledWith(spy, args) {
    const made = calls(spy);
    if (made.some((call) => equals(call, args))) {
        return undefined;
    }
    const last = made.length === 0 ? 'no call was made' : compared(differences(made.at(-1), args));
    return `no call with these arguments (${made.length} calls); the last one:\n${last}`;
}

function nthCall(spy, n, args) {
    const call = calls(spy)[n - 1];
    return call === undefined ? `there was no call number ${n}` : compared(differences(call, args));
}

function at(value, path) {
    const steps = Array.isArray(path) ? path : String(path).split(/[.[\]]+/).filter((step) => step !== '');
    return steps.reduce((found, step) => (found.present && found.value !== null && found.value !== undefined && step in Object(found.value)
        ? { present: true, value: found.value[step] } : { present: false }), { present: true, value });
}

function hasProperty(got, path, ...expected) {
    const { present, value } = at(got, path);
    if (!present) {
        return `${text(got)} has no ${path}`;
    }
    return expected.length === 0 ? undefined : compared(differences(value, expected[0]));
}

/** Whether what was thrown is what was expected: a class, a part of the message, a pattern, an error like it. */
function isExpectedError(thrown, expected) {
    const message = String(thrown?.message ?? thrown);
    if (expected === undefined) {
        return true;
    }
    if (typeof expected === 'function') {
        return thrown instanceof expected;
    }
    if (typeof expected === 'string') {
        return message.includes(expected);
    }
    return expected instanceof RegExp ? expected.test(message) : equals(thrown, expected);
}

/** @param thrown {value} of a function that was called, undefined if it threw nothing */
export function threw(thrown, expected) {
    if (thrown === undefined) {
        return 'expected an error, but none was thrown';
    }
    return isExpectedError(thrown.value, expected) ? undefined : `expected an error like ${text(expected)}, got ${text(thrown.value)}`;
}

function caught(call) {
    try {
        call();
        return undefined;
    } catch (value) {
        return { value };
    }
}

export const MATCHERS = {
    toBe: (got, expected) => (Object.is(got, expected) ? undefined : compared(differences(got, expected)) ?? 'equal, but not the same object'),
    toEqual: (got, expected) => compared(differences(got, expected)),
    toStrictEqual: (got, expected) => compared(differences(got, expected, true)),
    toMatchObject: (got, expected) => compared(differences(got, expected, false, 10, true)),
    toHaveBeenCalled: (spy) => holds(calls(spy).length > 0, calls(spy), 'to hold a call'),
    toHaveBeenCalledOnce: (spy) => holds(calls(spy).length === 1, calls(spy).length, 'calls to be 1'),
    toHaveBeenCalledTimes: (spy, times) => holds(calls(spy).length === times, calls(spy).length, `calls to be ${times}`),
    toHaveBeenCalledWith: (spy, ...args) => calledWith(spy, args),
    toHaveBeenLastCalledWith: (spy, ...args) => nthCall(spy, calls(spy).length, args),
    toHaveBeenNthCalledWith: (spy, n, ...args) => nthCall(spy, n, args),
    toBeLessThan: (got, limit) => holds(got < limit, got, `to be less than ${limit}`),
    toBeLessThanOrEqual: (got, limit) => holds(got <= limit, got, `to be at most ${limit}`),
    toBeGreaterThan: (got, limit) => holds(got > limit, got, `to be more than ${limit}`),
    toBeGreaterThanOrEqual: (got, limit) => holds(got >= limit, got, `to be at least ${limit}`),
    toBeCloseTo: (got, number, digits = 2) => holds(Math.abs(got - number) < 10 ** -digits / 2, got, `to be about ${number}`),
    toHaveLength: (got, length) => holds(got?.length === length, got?.length, `as length to be ${length}`),
    toBeDefined: (got) => holds(got !== undefined, got, 'to be defined'),
    toBeUndefined: (got) => holds(got === undefined, got, 'to be undefined'),
    toBeNull: (got) => holds(got === null, got, 'to be null'),
    toBeNaN: (got) => holds(Number.isNaN(got), got, 'to be NaN'),
    toBeTruthy: (got) => holds(Boolean(got), got, 'to be truthy'),
    toBeFalsy: (got) => holds(!got, got, 'to be falsy'),
    toBeInstanceOf: (got, type) => holds(got instanceof type, got, `to be a ${type.name}`),
    toBeTypeOf: (got, type) => holds(typeof got === type, got, `to be of type ${type}`),
    toContain: (got, item) => holds(typeof got === 'string' ? got.includes(item) : [...got].includes(item), got, `to contain ${text(item)}`),
    toContainEqual: (got, item) => holds([...got].some((one) => equals(one, item)), got, `to contain ${text(item)}`),
    toMatch: (got, pattern) => holds(typeof pattern === 'string' ? String(got).includes(pattern) : pattern.test(got), got, `to match ${pattern}`),
    toHaveProperty: hasProperty,
    toThrow: (call, expected) => threw(caught(call), expected),
    toThrowError: (call, expected) => threw(caught(call), expected)
};
