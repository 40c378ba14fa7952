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
// TextEncoder, atob, btoa.
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
