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
function refused(value) {
    const error = new Error(`${typeof value === 'symbol' ? String(value) : typeof value} could not be cloned.`);
    error.name = 'DataCloneError';
    return error;
}

/** The types of the HTML standard's algorithm that exist here; transfers are not supported. */
export function structuredClone(value) {
    return clone(value, new Map());
}

function clone(value, seen) {
    if (typeof value === 'function' || typeof value === 'symbol') {
        throw refused(value);
    }
    if (value === null || typeof value !== 'object') {
        return value;
    }
    if (!seen.has(value)) {
        fill(value, shell(value, seen), seen);
    }
    return seen.get(value);
}

function shell(value, seen) {
    const copy = emptyCopy(value);
    seen.set(value, copy);
    return copy;
}

function emptyCopy(value) {
    if (Array.isArray(value)) {
        return new Array(value.length);
    }
    if (value instanceof Date) {
        return new Date(value.getTime());
    }
    if (value instanceof RegExp) {
        return new RegExp(value.source, value.flags);
    }
    if (value instanceof DataView) {
        return new DataView(value.buffer.slice(0), value.byteOffset, value.byteLength);
    }
    if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) {
        return value.slice(0);
    }
    if (value instanceof Map || value instanceof Set) {
        return new value.constructor();
    }
    return value instanceof Error ? errorLike(value) : {};
}

const ERRORS = { EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError };

/** Of a class of the language; what else scripts put on errors stays behind, as in Node. */
function errorLike(value) {
    const Class = Object.hasOwn(ERRORS, value.name) ? ERRORS[value.name] : Error;
    const copy = new Class(value.message);
    Object.defineProperty(copy, 'stack', { value: value.stack, writable: true, configurable: true });
    return copy;
}

function fill(value, copy, seen) {
    if (value instanceof Map) {
        value.forEach((member, key) => copy.set(clone(key, seen), clone(member, seen)));
    } else if (value instanceof Set) {
        value.forEach((member) => copy.add(clone(member, seen)));
    } else if (value instanceof Error) {
        if (Object.hasOwn(value, 'cause')) {
            Object.defineProperty(copy, 'cause', { value: clone(value.cause, seen), writable: true, configurable: true });
        }
    } else if (!ArrayBuffer.isView(value) && !(value instanceof ArrayBuffer || value instanceof Date || value instanceof RegExp)) {
        Object.keys(value).forEach((key) => (copy[key] = clone(value[key], seen)));
    }
}
