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
// Values that stand for many in a comparison: expect.any(String) and the like.
import { equals, matchesObject } from './equals.js';

const MATCHER = Symbol.for('camelNango.asymmetric');

function matcher(description, matches) {
    return { [MATCHER]: matches, toString: () => description, toJSON: () => description };
}

export function asymmetricOf(value) {
    return value !== null && typeof value === 'object' ? value[MATCHER] : undefined;
}

const PRIMITIVES = new Map([[String, 'string'], [Number, 'number'], [Boolean, 'boolean'], [Function, 'function'], [BigInt, 'bigint'], [Symbol, 'symbol'], [Object, 'object']]);

const any = (type) => matcher(`any ${type.name}`, (value) => typeof value === PRIMITIVES.get(type) || value instanceof type);
const objectContaining = (part) => matcher('an object containing', (value) => value !== null && typeof value === 'object' && matchesObject(value, part));
const arrayContaining = (items) => matcher('an array containing', (value) => Array.isArray(value) && items.every((item) => value.some((one) => equals(one, item))));
const stringContaining = (part) => matcher(`a text containing ${part}`, (value) => typeof value === 'string' && value.includes(part));
const stringMatching = (pattern) => matcher(`a text matching ${pattern}`, (value) => typeof value === 'string' && new RegExp(pattern).test(value));
const closeTo = (number, digits = 2) => matcher(`about ${number}`, (value) => Math.abs(value - number) < 10 ** -digits / 2);
const negated = (make) => (...args) => matcher(`not ${make(...args)}`, (value) => !make(...args)[MATCHER](value));

export const asymmetric = {
    any,
    anything: () => matcher('anything', (value) => value !== null && value !== undefined),
    objectContaining,
    arrayContaining,
    stringContaining,
    stringMatching,
    closeTo,
    not: Object.fromEntries(Object.entries({ objectContaining, arrayContaining, stringContaining, stringMatching }).map(([name, make]) => [name, negated(make)]))
};
