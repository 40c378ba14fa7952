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
// The central directory of a ZIP archive, which alone says where its files are.
import { Readable } from '../http/readable.js';
import { content } from './content.js';

const END = 0x06054b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const ENTRY = 0x02014b50;
const ENTRY_SIZE = 46;
const UTF8 = 0x800;
const ZIP64 = 0xffffffff;

export function entriesOf(zip) {
    const end = endOf(zip);
    const count = zip.readUInt16LE(end + 10);
    const offset = zip.readUInt32LE(end + 16);
    if (offset === ZIP64 || count === 0xffff) {
        throw new Error('not supported: unzipper with a ZIP64 archive');
    }
    const files = [];
    let at = offset;
    for (let i = 0; i < count; i++) {
        const file = entry(zip, at);
        files.push(file);
        at = file.next;
    }
    return { numberOfRecords: count, comment: zip.toString('utf8', end + END_SIZE, end + END_SIZE + zip.readUInt16LE(end + 20)), files: files.map((file) => entryObject(zip, file)) };
}

function endOf(zip) {
    for (let at = zip.length - END_SIZE; at >= Math.max(0, zip.length - END_SIZE - LONGEST_COMMENT); at--) {
        if (zip.readUInt32LE(at) === END) {
            return at;
        }
    }
    throw new Error('FILE_ENDED: the buffer is not a ZIP archive');
}

function entry(zip, at) {
    if (at + ENTRY_SIZE > zip.length || zip.readUInt32LE(at) !== ENTRY) {
        throw new Error('The ZIP archive is damaged: its directory does not list its files');
    }
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((place) => zip.readUInt16LE(at + place));
    const nameEnd = at + ENTRY_SIZE + nameLength;
    const flags = zip.readUInt16LE(at + 8);
    return {
        flags,
        method: zip.readUInt16LE(at + 10),
        time: [zip.readUInt16LE(at + 12), zip.readUInt16LE(at + 14)],
        crc32: zip.readUInt32LE(at + 16),
        compressedSize: zip.readUInt32LE(at + 20),
        uncompressedSize: zip.readUInt32LE(at + 24),
        offset: zip.readUInt32LE(at + 42),
        path: zip.toString(flags & UTF8 ? 'utf8' : 'latin1', at + ENTRY_SIZE, nameEnd),
        comment: zip.toString('utf8', nameEnd + extraLength, nameEnd + extraLength + commentLength),
        next: nameEnd + extraLength + commentLength
    };
}

function entryObject(zip, file) {
    const { path, comment, compressedSize, uncompressedSize, crc32, flags, method } = file;
    return {
        path,
        type: uncompressedSize === 0 && /[/\\]$/.test(path) ? 'Directory' : 'File',
        comment, compressedSize, uncompressedSize, crc32, flags,
        compressionMethod: method,
        lastModifiedDateTime: modified(file.time),
        buffer: async (password) => content(zip, file, password),
        stream: (password) => new Readable(content(zip, file, password))
    };
}

function modified([time, date]) {
    return new Date(Date.UTC((date >> 9) + 1980, ((date >> 5) & 0xf) - 1, date & 0x1f, time >> 11, (time >> 5) & 0x3f, (time & 0x1f) * 2));
}
