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
// JSON text both ways. Values that JSON would drop or refuse are named, with the path to them.

/** The arguments of a helper as a JSON array; trailing undefined ones are dropped. */
export function argumentsJson(method, args) {
    let end = args.length;
    while (end > 0 && args[end - 1] === undefined) {
        end--;
    }
    try {
        return JSON.stringify(args.slice(0, end));
    } catch (error) {
        throw new TypeError(`The arguments of nango.${method} cannot be expressed as JSON: ${reason(args, error)}`);
    }
}

/** The result of a function as JSON text; undefined if there is none. */
export function outputJson(value) {
    const lost = typeof value === 'function' || typeof value === 'symbol' ? `a ${typeof value}` : undefined;
    let inside;
    let text;
    try {
        text = JSON.stringify(value, (key, member) => {
            inside ??= typeof member === 'function' ? key : undefined;
            return member;
        });
    } catch (error) {
        throw new TypeError(`The output cannot be expressed as JSON: ${reason(value, error)}`);
    }
    if (lost || inside !== undefined) {
        throw new TypeError(`The output cannot be expressed as JSON: ${lost ?? `a function at ${inside}`}`);
    }
    return text;
}

function reason(value, error) {
    return obstacle(value, '', []) ?? error.message;
}

function obstacle(value, path, above) {
    if (typeof value === 'bigint') {
        return `a BigInt at ${path || 'the top'}; convert it with String() or Number()`;
    }
    if (value === null || typeof value !== 'object' || typeof value.toJSON === 'function') {
        return undefined;
    }
    if (above.includes(value)) {
        return `a cycle at ${path}`;
    }
    for (const [key, member] of Object.entries(value)) {
        const found = obstacle(member, path ? `${path}.${key}` : key, [...above, value]);
        if (found) {
            return found;
        }
    }
    return undefined;
}

/** JSON text of anything, for logs and error reports: what JSON cannot say is put in words. */
export function safeJson(value) {
    const above = [];
    return JSON.stringify(value, function (key, member) {
        if (typeof member === 'bigint' || typeof member === 'symbol' || typeof member === 'function') {
            return String(member).slice(0, 100);
        }
        if (member === null || typeof member !== 'object') {
            return member;
        }
        while (above.length > 0 && above.at(-1) !== this) {
            above.pop();
        }
        if (above.includes(member)) {
            return '[Circular]';
        }
        above.push(member);
        return member instanceof Error && !Object.hasOwn(member, 'toJSON') && !member.toJSON ? { name: member.name, message: member.message, ...member } : member;
    });
}

/** A copy that JSON can express; undefined stays undefined. */
export function safeCopy(value) {
    try {
        const text = safeJson(value);
        return text === undefined ? undefined : JSON.parse(text);
    } catch {
        return String(value);
    }
}
