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
// Blob, File and FormData, held in memory.
import { Buffer } from './buffer.js';

export class Blob {
    #bytes;

    constructor(parts = [], { type = '' } = {}) {
        this.#bytes = Buffer.concat([...parts].map(partBytes));
        this.type = String(type).toLowerCase();
    }

    get size() {
        return this.#bytes.length;
    }

    /** Not of the standard: requests need the bytes before they return. */
    bytesNow() {
        return this.#bytes;
    }

    async bytes() {
        return new Uint8Array(this.#bytes);
    }

    async arrayBuffer() {
        return (await this.bytes()).buffer;
    }

    async text() {
        return this.#bytes.toString('utf8');
    }

    slice(start = 0, end = this.size, type = '') {
        return new Blob([this.#bytes.slice(start, end)], { type });
    }
}

function partBytes(part) {
    if (part instanceof Blob) {
        return part.bytesNow();
    }
    if (ArrayBuffer.isView(part)) {
        return Buffer.from(part.buffer, part.byteOffset, part.byteLength);
    }
    return part instanceof ArrayBuffer ? Buffer.from(part) : Buffer.from(String(part), 'utf8');
}

export class File extends Blob {
    constructor(parts, name, options = {}) {
        super(parts, options);
        this.name = String(name);
        this.lastModified = options.lastModified ?? Date.now();
    }
}

export class FormData {
    #entries = [];

    append(name, value, fileName) {
        this.#entries.push([String(name), entryValue(value, fileName)]);
    }

    set(name, value, fileName) {
        const at = this.#entries.findIndex(([other]) => other === String(name));
        if (at < 0) {
            this.append(name, value, fileName);
            return;
        }
        const entry = [String(name), entryValue(value, fileName)];
        this.#entries = this.#entries.flatMap((old, i) => (i === at ? [entry] : old[0] === entry[0] ? [] : [old]));
    }

    get(name) {
        return this.getAll(name)[0] ?? null;
    }

    getAll(name) {
        return this.#entries.filter(([other]) => other === String(name)).map(([, value]) => value);
    }

    has(name) {
        return this.getAll(name).length > 0;
    }

    delete(name) {
        this.#entries = this.#entries.filter(([other]) => other !== String(name));
    }

    forEach(callback, thisArg) {
        this.#entries.forEach(([name, value]) => callback.call(thisArg, value, name, this));
    }

    *keys() {
        yield* this.#entries.map(([name]) => name);
    }

    *values() {
        yield* this.#entries.map(([, value]) => value);
    }

    entries() {
        return this[Symbol.iterator]();
    }

    [Symbol.iterator]() {
        return this.#entries[Symbol.iterator]();
    }
}

/** Bytes become a File, as the standard says; the form-data package gives its options as an object. */
function entryValue(value, fileName) {
    const name = typeof fileName === 'object' ? fileName?.filename : fileName;
    if (value instanceof Blob) {
        return value instanceof File && name === undefined ? value : new File([value], name ?? 'blob', { type: value.type });
    }
    if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) {
        return new File([value], name ?? 'blob', { type: fileName?.contentType });
    }
    return String(value);
}
