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
// What a schema expects where, in words. Never the value that was found: it may be a secret or personal data. So no message is taken
// from the schema either, as its author may have put the value into it, and only names that the schema itself declares are shown.

const NAMES = 50;

/** @param index which of several values; undefined if there is one */
export function textOf(issue, value, schema, index) {
    return `${place(issue.path, schema, index)}: ${expectation(issue, value)}`;
}

function place(path, schema, index) {
    const known = path.some((part) => typeof part !== 'number') ? declared(schema) : new Set();
    const start = index === undefined ? '' : `[${index}]`;
    const text = path.reduce((before, part) => {
        if (typeof part === 'number') {
            return `${before}[${part}]`;
        }
        const name = known.has(part) ? String(part) : '*';
        return before === '' ? name : `${before}.${name}`;
    }, start);
    return text === '' ? 'the value' : text;
}

const EXPECTED = {
    invalid_type: ({ expected }) => `expected ${expected}`,
    invalid_value: ({ values }) => `expected ${values.length > 1 ? 'one of ' : ''}${values.slice(0, NAMES).map(literal).join(', ')}`,
    invalid_format: ({ format, pattern }) => (format === 'regex' ? `expected a text that matches ${pattern}` : `expected a text in the format ${format}`),
    too_small: (issue) => `expected ${issue.inclusive === false ? 'more than' : 'at least'} ${limit(issue, issue.minimum)}`,
    too_big: (issue) => `expected ${issue.inclusive === false ? 'less than' : 'at most'} ${limit(issue, issue.maximum)}`,
    not_multiple_of: ({ divisor }) => `expected a multiple of ${divisor}`,
    unrecognized_keys: ({ keys }) => `expected no other members, has ${keys.length} more`,
    invalid_union: ({ errors, discriminator }) => (discriminator === undefined ? `expected one of ${errors?.length ?? 0} forms, fits none` : `expected a known value of ${discriminator}`),
    invalid_key: () => 'expected a key in another form',
    invalid_element: () => 'expected an element in another form',
    custom: () => 'a check of the schema is not met',
    thrown: () => 'a check of the schema threw an error',
    asynchronous: () => 'the schema checks asynchronously, which is possible for input and output only'
};

function expectation(issue, value) {
    const text = (EXPECTED[issue.code] ?? EXPECTED.custom)(issue);
    const isType = issue.code === 'invalid_type' || issue.code === 'invalid_value';
    return isType ? `${text}, is ${typeOf(valueAt(value, issue.path))}` : text;
}

const UNITS = { string: ' characters', array: ' items', set: ' items', map: ' entries', file: ' bytes' };

function limit({ origin }, number) {
    return origin === 'date' ? new Date(Number(number)).toISOString() : `${number}${UNITS[origin] ?? ''}`;
}

function literal(value) {
    return typeof value === 'string' ? JSON.stringify(value) : String(value);
}

function valueAt(value, path) {
    return path.reduce((inside, part) => (inside === null || inside === undefined ? undefined : inside[part]), value);
}

function typeOf(value) {
    if (value === undefined) {
        return 'missing';
    }
    if (value === null) {
        return 'null';
    }
    if (Array.isArray(value)) {
        return 'array';
    }
    if (typeof value === 'number' && Number.isNaN(value)) {
        return 'not a number';
    }
    return value instanceof Date ? 'date' : typeof value;
}

/** Names of all members that the schema declares, at any depth. */
function declared(schema) {
    const names = new Set();
    const seen = new Set();
    const left = [schema];
    while (left.length > 0) {
        const next = left.pop();
        const def = next?._zod?.def;
        if (def !== undefined && !seen.has(next)) {
            seen.add(next);
            Object.keys(def.shape ?? {}).forEach((name) => names.add(name));
            left.push(...inside(def));
        }
    }
    return names;
}

function inside({ shape, getter, options, items, ...def }) {
    const lazy = typeof getter === 'function' ? [getter()] : [];
    return [...Object.values(shape ?? {}), ...(options ?? []), ...(items ?? []), ...lazy, ...Object.values(def).filter((member) => member?._zod)];
}
