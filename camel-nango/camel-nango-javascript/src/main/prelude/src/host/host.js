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
// The border: calls to the host and their answers. Nothing here runs while the prelude is loaded, so that it may be part of a snapshot.
import { argumentsJson } from './json.js';
import { errorFromHost } from '../errors/host-error.js';

const pending = new Map();
let asynchronous;
let synchronous;
let lastId = 0;

/** Takes the host's functions off the global, where scripts would find them. */
export function adoptHost() {
    asynchronous = taken('__host') ?? asynchronous;
    synchronous = taken('__hostSync') ?? synchronous;
}

function taken(name) {
    const value = globalThis[name];
    if (value !== undefined) {
        delete globalThis[name];
    }
    return value;
}

/** Starts a call before it returns, so that calls take effect in program order even if nobody awaits them. */
export async function call(method, args) {
    const json = argumentsJson(method, args);
    const site = new Error();
    return new Promise((resolve, reject) => {
        const id = ++lastId;
        pending.set(id, { resolve, reject, site });
        try {
            asynchronous(id, method, json);
        } catch (error) {
            pending.delete(id);
            throw error;
        }
    });
}

export function settle(id, ok, json) {
    const { resolve, reject, site } = pending.get(id) ?? {};
    if (!pending.delete(id)) {
        return;
    }
    const value = json ? JSON.parse(json) : undefined;
    if (ok) {
        resolve(value);
    } else {
        reject(errorFromHost(value, site));
    }
}

/** Tells the host without expecting an answer. */
export function tell(method, json) {
    asynchronous(0, method, json);
}

export function callSync(op, args) {
    const { ok, error } = JSON.parse(synchronous(op, JSON.stringify(args)));
    if (error) {
        throw errorFromHost({ kind: 'error', ...error }, new Error());
    }
    return ok;
}

export function hasSyncHost() {
    return synchronous !== undefined;
}
