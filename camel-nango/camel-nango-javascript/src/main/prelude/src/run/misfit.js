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
// Which of several values do not fit a schema.
import { ASYNCHRONOUS, reading, readingLater } from './reading.js';

const KEPT = 2;
const NONE = { count: 0, first: [], value: [] };

/**
 * @param forward whether the values are what the schema reads (an input), not what it makes of that
 * @param partial whether members may be missing
 * @returns how many do not fit, and the first issues
 */
export function misfits(schema, value, { forward = false, partial = false }) {
    if (schema?._zod === undefined) {
        return NONE;
    }
    const found = { count: 0, first: [], value };
    for (let index = 0; index < value.length; index++) {
        const issues = issuesOf(schema, value[index], forward, partial);
        if (issues !== undefined) {
            found.count++;
            keep(found.first, issues, index);
        }
    }
    return found;
}

/** The same for one value and a schema that has to be waited for. */
export async function misfitLater(schema, value, { forward = false }) {
    const issues = await readingLater(schema, value, forward);
    const first = [];
    keep(first, issues ?? [], 0);
    return { count: issues === undefined ? 0 : 1, first, value: [value] };
}

/** Whether it can only be told by waiting. */
export function isAsynchronous({ first }) {
    return first.length > 0 && first[0].issue === ASYNCHRONOUS[0];
}

function keep(first, issues, index) {
    for (let next = 0; next < issues.length && first.length < KEPT; next++) {
        first.push({ issue: issues[next], index });
    }
}

function issuesOf(schema, value, forward, partial) {
    const issues = wanted(reading(schema, value, forward), value, partial);
    if (issues === undefined || forward) {
        return issues;
    }
    // A Date where a text is declared becomes one on its way; what is kept then fits.
    const kept = asJson(value);
    return kept !== undefined && wanted(reading(schema, kept, false), kept, partial) === undefined ? undefined : issues;
}

function wanted(issues, value, partial) {
    const left = partial ? issues?.filter(({ path }) => !(path.length === 1 && value?.[path[0]] === undefined)) : issues;
    return left?.length > 0 ? left : undefined;
}

function asJson(value) {
    try {
        return JSON.parse(JSON.stringify(value));
    } catch {
        return undefined;
    }
}
