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
import { callSync } from '../host/host.js';

const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;

/** The bytes of one file, whole. */
export function content(zip, { path, offset, flags, method, compressedSize, uncompressedSize, crc32 }, password) {
    if (flags & ENCRYPTED || password !== undefined) {
        throw new Error(`not supported: unzipper with encrypted files (${path})`);
    }
    if (offset + LOCAL_SIZE > zip.length || zip.readUInt32LE(offset) !== LOCAL) {
        throw new Error(`The ZIP archive is damaged: there is no file where ${path} should be`);
    }
    const start = offset + LOCAL_SIZE + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28);
    if (start + compressedSize > zip.length) {
        throw new Error(`The ZIP archive is damaged: ${path} ends behind it`);
    }
    const data = zip.subarray(start, start + compressedSize);
    if (method !== STORED && method !== DEFLATED) {
        throw new Error(`not supported: unzipper with compression method ${method} (${path})`);
    }
    return method === STORED ? Buffer.from(data) : Buffer.from(callSync('zip.inflate', [data.toString('base64'), uncompressedSize, crc32, path]), 'base64');
}
