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
// What scripts find on the global beside the language itself.
import { Response, fetch } from '../http/fetch.js';
import { URL, URLSearchParams } from '../url/whatwg.js';
import { webCrypto } from '../crypto/module.js';
import { AbortController, AbortSignal } from './abort.js';
import { console } from './console.js';
import { defineGlobals } from './define.js';
import { Blob, File, FormData } from './form-data.js';
import { Headers } from './headers.js';
import { structuredClone } from './structured-clone.js';
import * as timers from './timers.js';

/** Shared memory and WebAssembly would escape the limits on time and memory. */
const REMOVED = ['SharedArrayBuffer', 'Atomics', 'WebAssembly'];

export function installGlobals() {
    const { setTimeout, setInterval, setImmediate, clearTimeout, queueMicrotask } = timers;
    const clearing = { clearTimeout, clearInterval: clearTimeout, clearImmediate: clearTimeout };
    defineGlobals({ setTimeout, setInterval, setImmediate, ...clearing, queueMicrotask });
    defineGlobals({ URL, URLSearchParams, AbortController, AbortSignal, console, Blob, File, FormData, Headers, structuredClone, fetch, Response });
    defineGlobals({ crypto: webCrypto });
    Object.entries({ URL, URLSearchParams, AbortController, AbortSignal, Blob, File, FormData, Headers }).forEach(nameClass);
    // zod keeps its registry here so that two copies would share it.
    defineGlobals({ __zod_globalRegistry: globalThis.__zod_globalRegistry });
}

/** The bundler renames what is named like a global; scripts see the names in constructor.name and Object.prototype.toString. */
function nameClass([name, value]) {
    Object.defineProperty(value, 'name', { value: name, configurable: true });
    Object.defineProperty(value.prototype, Symbol.toStringTag, { value: name, configurable: true });
}

/** In a run only: V8 cannot open a snapshot in which they are missing. */
export function removeGlobals() {
    REMOVED.forEach((name) => delete globalThis[name]);
}
