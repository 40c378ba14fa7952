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
// One reading of a value by a zod schema: does it fit?
import { core, safeEncode, safeEncodeAsync, safeParse, safeParseAsync } from 'zod';

export const ASYNCHRONOUS = [{ code: 'asynchronous', path: [] }];
const THROWN = [{ code: 'thrown', path: [] }];

/** The issues of a value that is to be read by the schema; undefined if it fits. */
export function reading(schema, value, forward) {
    try {
        return issuesOf((forward ? safeParse : safeEncode)(schema, value));
    } catch (error) {
        return thrown(error, () => certain(schema, reading(schema, value, true)), forward);
    }
}

export async function readingLater(schema, value, forward) {
    try {
        return issuesOf(await (forward ? safeParseAsync : safeEncodeAsync)(schema, value));
    } catch (error) {
        return thrown(error, async () => certain(schema, await readingLater(schema, value, true)), forward);
    }
}

function issuesOf({ success, error }) {
    return success ? undefined : error.issues;
}

function thrown(error, otherWay, forward) {
    if (!forward && error instanceof core.$ZodEncodeError) {
        return otherWay();
    }
    // Code of the script's own schema; what it says may hold the value.
    return error instanceof core.$ZodAsyncError ? ASYNCHRONOUS : THROWN;
}

/**
 * A function's output has been through the transforms already, which cannot be undone. Read forward, it may be refused where it is
 * right; so only those issues count that are not under a transform.
 */
function certain(schema, issues) {
    const left = issues?.filter(({ code, path }) => code !== 'custom' && !transformed(schema, path));
    return left?.length > 0 ? left : undefined;
}

const INNER = ['optional', 'nullable', 'default', 'prefault', 'nonoptional', 'readonly', 'catch', 'success'];

function transformed(schema, path) {
    const def = schema?._zod?.def;
    if (def === undefined) {
        return true;
    }
    if (INNER.includes(def.type)) {
        return transformed(def.innerType, path);
    }
    const [key, ...rest] = path;
    switch (def.type) {
        case 'pipe': case 'transform': case 'union': case 'intersection': case 'custom':
            return true;
        case 'lazy':
            return transformed(def.getter(), path);
        case 'object':
            return path.length > 0 && transformed(def.shape[key] ?? def.catchall, rest);
        case 'array':
            return path.length > 0 && transformed(def.element, rest);
        case 'record':
            return path.length > 0 && transformed(def.valueType, rest);
        case 'tuple':
            return path.length > 0 && transformed(def.items[key] ?? def.rest, rest);
        default:
            return false;
    }
}
