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
// TextEncoder, TextDecoder, atob, btoa.
import { Buffer } from './buffer.js';

export class TextEncoder {
    get encoding() {
        return 'utf-8';
    }

    encode(text = '') {
        return new Uint8Array(Buffer.from(String(text), 'utf8'));
    }

    encodeInto(text, target) {
        const bytes = this.encode(text);
        let written = Math.min(bytes.length, target.length);
        while (written < bytes.length && written > 0 && (bytes[written] & 0xc0) === 0x80) {
            written--;
        }
        target.set(bytes.subarray(0, written));
        return { read: Buffer.from(bytes.buffer, 0, written).toString('utf8').length, written };
    }
}

const DECODERS = { 'utf-8': 'utf8', utf8: 'utf8', 'utf-16le': 'utf16le', 'utf-16': 'utf16le', latin1: 'latin1', 'iso-8859-1': 'latin1', 'windows-1252': 'latin1', ascii: 'latin1', 'us-ascii': 'latin1' };

export class TextDecoder {
    #encoding;
    #fatal;
    #ignoreBOM;

    constructor(label = 'utf-8', { fatal = false, ignoreBOM = false } = {}) {
        this.#encoding = DECODERS[String(label).trim().toLowerCase()];
        if (!this.#encoding) {
            throw new RangeError(`not supported: TextDecoder for ${label}; use utf-8, utf-16le or latin1`);
        }
        this.#fatal = fatal;
        this.#ignoreBOM = ignoreBOM;
    }

    get encoding() {
        return { utf8: 'utf-8', utf16le: 'utf-16le', latin1: 'windows-1252' }[this.#encoding];
    }

    decode(input = new Uint8Array(0)) {
        const bytes = ArrayBuffer.isView(input) ? Buffer.from(input.buffer, input.byteOffset, input.byteLength) : Buffer.from(input);
        const text = bytes.toString(this.#encoding);
        if (this.#fatal && this.#encoding === 'utf8' && !Buffer.from(text, 'utf8').equals(bytes)) {
            throw new TypeError('The encoded data was not valid for encoding utf-8');
        }
        return !this.#ignoreBOM && text.startsWith('\uFEFF') ? text.slice(1) : text;
    }
}

export function btoa(text) {
    const value = String(text);
    if (/[^\0-\xff]/.test(value)) {
        throw new Error('btoa: the string contains characters outside of the Latin1 range');
    }
    return Buffer.from(value, 'latin1').toString('base64');
}

export function atob(text) {
    const value = String(text).replace(/[\t\n\f\r ]/g, '').replace(/={1,2}$/, '');
    if (/[^+/0-9A-Za-z]/.test(value) || value.length % 4 === 1) {
        throw new Error('atob: the string to be decoded is not correctly encoded');
    }
    return Buffer.from(value, 'base64').toString('latin1');
}
