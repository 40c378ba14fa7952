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
import { Buffer } from '../globals/buffer.js';

const CHUNK = 65_536;

/** The little of Node's readable stream that scripts use, over bytes that have already arrived. */
export class Readable {
    #bytes;
    #buffer;
    #listeners = new Map();
    #flowing = false;
    #ended = false;

    constructor(buffer) {
        this.#bytes = buffer;
        this.#buffer = buffer;
    }

    /** A stream can be the body of the next request. */
    bytesNow() {
        return this.#bytes;
    }

    get readable() {
        return !this.#ended;
    }

    async *[Symbol.asyncIterator]() {
        for (let at = 0; at < this.#buffer.length; at += CHUNK) {
            yield this.#buffer.subarray(at, at + CHUNK);
        }
        this.#ended = true;
    }

    on(event, listener) {
        this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), listener]);
        if (event === 'data' || event === 'end') {
            this.resume();
        }
        return this;
    }

    once(event, listener) {
        return this.on(event, listener);
    }

    off(event, listener) {
        this.#listeners.set(event, (this.#listeners.get(event) ?? []).filter((other) => other !== listener));
        return this;
    }

    resume() {
        if (!this.#flowing) {
            this.#flowing = true;
            Promise.resolve().then(() => this.#flow());
        }
        return this;
    }

    setEncoding(encoding) {
        const text = this.#buffer.toString(encoding);
        this.#buffer = { length: text.length, subarray: (from, to) => text.slice(from, to) };
        return this;
    }

    /** Hands everything to an object with write and end. */
    pipe(target) {
        this.on('data', (chunk) => target.write(chunk));
        this.on('end', () => target.end());
        return target;
    }

    destroy() {
        this.#buffer = Buffer.alloc(0);
        this.#ended = true;
        return this;
    }

    async #flow() {
        try {
            for await (const chunk of this) {
                this.#emit('data', chunk);
            }
            this.#emit('end');
            this.#emit('close');
        } catch (error) {
            if (!this.#emit('error', error)) {
                throw error;
            }
        }
    }

    #emit(event, ...args) {
        const listeners = this.#listeners.get(event) ?? [];
        listeners.forEach((listener) => listener(...args));
        return listeners.length > 0;
    }
}
