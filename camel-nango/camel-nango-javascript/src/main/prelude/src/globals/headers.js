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
/** The Fetch standard's Headers. */
export class Headers {
    #values = new Map();

    constructor(init = {}) {
        const entries = typeof init[Symbol.iterator] === 'function' ? init : Object.entries(init);
        for (const [name, value] of entries) {
            this.append(name, value);
        }
    }

    append(name, value) {
        this.set(name, this.has(name) ? `${this.get(name)}, ${value}` : value);
    }

    set(name, value) {
        this.#values.set(String(name).toLowerCase(), String(value).trim());
    }

    get(name) {
        return this.#values.get(String(name).toLowerCase()) ?? null;
    }

    has(name) {
        return this.#values.has(String(name).toLowerCase());
    }

    delete(name) {
        this.#values.delete(String(name).toLowerCase());
    }

    forEach(callback, thisArg) {
        [...this].forEach(([name, value]) => callback.call(thisArg, value, name, this));
    }

    keys() {
        return [...this].map(([name]) => name)[Symbol.iterator]();
    }

    values() {
        return [...this].map(([, value]) => value)[Symbol.iterator]();
    }

    entries() {
        return this[Symbol.iterator]();
    }

    [Symbol.iterator]() {
        return [...this.#values].sort(([a], [b]) => (a < b ? -1 : 1))[Symbol.iterator]();
    }
}
