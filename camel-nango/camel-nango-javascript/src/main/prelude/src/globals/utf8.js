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
// UTF-8 by the Encoding standard: one replacement for each part that could not go on, where Buffer makes one of each byte.

/** How many bytes follow, and what the first of them may be. */
function sequence(lead) {
    if (lead >= 0xc2 && lead <= 0xdf) {
        return { more: 1, low: 0x80, high: 0xbf };
    }
    if (lead >= 0xe0 && lead <= 0xef) {
        return { more: 2, low: lead === 0xe0 ? 0xa0 : 0x80, high: lead === 0xed ? 0x9f : 0xbf };
    }
    return lead >= 0xf0 && lead <= 0xf4 ? { more: 3, low: lead === 0xf0 ? 0x90 : 0x80, high: lead === 0xf4 ? 0x8f : 0xbf } : { more: 0 };
}

/** How many bytes from there belong to one character, or to the beginning of one. */
function lengthAt(bytes, at) {
    const { more, low, high } = sequence(bytes[at]);
    let length = 1;
    while (length <= more && at + length < bytes.length && bytes[at + length] >= (length === 1 ? low : 0x80) && bytes[at + length] <= (length === 1 ? high : 0xbf)) {
        length++;
    }
    return { length, whole: bytes[at] < 0x80 || (more > 0 && length === more + 1), more };
}

/** How many bytes at the end may become a character with what comes next. */
export function incompleteUtf8(bytes) {
    for (let back = 1; back <= Math.min(3, bytes.length); back++) {
        const { length, more } = lengthAt(bytes, bytes.length - back);
        if (more > 0) {
            return length === back && length <= more ? back : 0;
        }
    }
    return 0;
}

/** @param invalid called if there is something that is no UTF-8 */
export function decodeUtf8(bytes, invalid) {
    const text = bytes.toString('utf8');
    if (!text.includes('\ufffd')) {
        return text;
    }
    let result = '';
    let from = 0;
    for (let at = 0; at < bytes.length; ) {
        const { length, whole } = lengthAt(bytes, at);
        if (!whole) {
            invalid();
            result += `${bytes.toString('utf8', from, at)}\ufffd`;
            from = at + length;
        }
        at += length;
    }
    return result + bytes.toString('utf8', from);
}
