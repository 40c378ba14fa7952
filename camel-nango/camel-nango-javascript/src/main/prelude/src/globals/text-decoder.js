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
// The Encoding standard's TextDecoder for what scripts meet; latin1 leaves 0x80 to 0x9f as they are, as in Node.
import { Buffer } from './buffer.js';
import { decodeUtf8, incompleteUtf8 } from './utf8.js';

const LABELS = { 'utf-8': 'utf-8', utf8: 'utf-8', 'utf-16le': 'utf-16le', 'utf-16': 'utf-16le', latin1: 'windows-1252', 'iso-8859-1': 'windows-1252', 'windows-1252': 'windows-1252', ascii: 'windows-1252', 'us-ascii': 'windows-1252' };
const NOTHING = new Uint8Array(0);
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(^|[^\ud800-\udbff])[\udc00-\udfff]/;

/** For each encoding: how many bytes at the end wait for more of their character, and the text of the rest. */
const ENCODINGS = {
    'utf-8': { incomplete: incompleteUtf8, text: decodeUtf8 },
    'utf-16le': { incomplete: incompleteUtf16, text: decodeUtf16 },
    'windows-1252': { incomplete: () => 0, text: (bytes) => bytes.toString('latin1') }
};

export class TextDecoder {
    #encoding;
    #fatal;
    #ignoreBOM;
    #pending = NOTHING;
    #started = false;

    constructor(label = 'utf-8', { fatal = false, ignoreBOM = false } = {}) {
        this.#encoding = LABELS[String(label).trim().toLowerCase()];
        if (!this.#encoding) {
            throw new RangeError(`not supported: TextDecoder for ${label}; use utf-8, utf-16le or latin1`);
        }
        this.#fatal = Boolean(fatal);
        this.#ignoreBOM = Boolean(ignoreBOM);
    }

    get encoding() {
        return this.#encoding;
    }

    get fatal() {
        return this.#fatal;
    }

    get ignoreBOM() {
        return this.#ignoreBOM;
    }

    decode(input = NOTHING, { stream = false } = {}) {
        const { incomplete, text } = ENCODINGS[this.#encoding];
        const bytes = Buffer.concat([this.#pending, viewOf(input)]);
        const kept = stream ? incomplete(bytes) : 0;
        this.#pending = Buffer.from(bytes.subarray(bytes.length - kept));
        const decoded = text(bytes.subarray(0, bytes.length - kept), () => this.#invalid());
        const start = !this.#started;
        this.#started = stream && (this.#started || decoded !== '');
        return start && !this.#ignoreBOM && decoded.startsWith('\uFEFF') ? decoded.slice(1) : decoded;
    }

    #invalid() {
        if (this.#fatal) {
            this.#pending = NOTHING;
            this.#started = false;
            throw Object.assign(new TypeError(`The encoded data was not valid for encoding ${this.#encoding}`), { code: 'ERR_ENCODING_INVALID_ENCODED_DATA' });
        }
    }
}

function viewOf(input) {
    return ArrayBuffer.isView(input) ? Buffer.from(input.buffer, input.byteOffset, input.byteLength) : Buffer.from(input);
}

/** An odd byte, and a first half of a pair. */
function incompleteUtf16(bytes) {
    const odd = bytes.length % 2;
    const last = bytes[bytes.length - odd - 1];
    return odd + (last >= 0xd8 && last <= 0xdb ? 2 : 0);
}

function decodeUtf16(bytes, invalid) {
    const text = bytes.subarray(0, bytes.length - (bytes.length % 2)).toString('utf16le');
    const odd = bytes.length % 2 === 1;
    if (!odd && !LONE.test(text)) {
        return text;
    }
    invalid();
    const halves = odd && /[\ud800-\udbff]$/.test(text) ? text.slice(0, -1) : text;
    const whole = Array.from(halves, (character) => (/^[\ud800-\udfff]$/.test(character) ? '\ufffd' : character)).join('');
    return odd ? `${whole}\ufffd` : whole;
}
