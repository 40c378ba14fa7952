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
// Bytes as scripts give them, and in Base64 as they cross to the host.
import { Buffer } from '../globals/buffer.js';

export function bytes(data, encoding, name = 'data') {
    if (typeof data === 'string') {
        return Buffer.from(data, encoding && encoding !== 'buffer' ? encoding : 'utf8');
    }
    if (ArrayBuffer.isView(data)) {
        return Buffer.from(data.buffer, data.byteOffset, data.byteLength);
    }
    if (data instanceof ArrayBuffer) {
        return Buffer.from(data);
    }
    const error = new TypeError(`The "${name}" argument must be of type string or an instance of ArrayBuffer, Buffer, TypedArray, or DataView.`);
    throw Object.assign(error, { code: 'ERR_INVALID_ARG_TYPE' });
}

export function base64(data, encoding, name) {
    return bytes(data, encoding, name).toString('base64');
}

/** What the host answered, in the encoding asked for. */
export function decoded(text, encoding) {
    const result = Buffer.from(text, 'base64');
    return encoding && encoding !== 'buffer' ? result.toString(encoding) : result;
}

/** Collects what is to be digested or signed: the host does it in one go. */
export class Collected {
    #parts;

    constructor(parts = []) {
        this.#parts = [...parts];
    }

    add(data, encoding) {
        // A copy: the script may go on with its array.
        this.#parts.push(Buffer.from(bytes(data, encoding)));
    }

    copy() {
        return new Collected(this.#parts);
    }

    base64() {
        return Buffer.concat(this.#parts).toString('base64');
    }
}
