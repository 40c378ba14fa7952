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
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { runAction } from './isolate.js';

const u16 = (...values) => Buffer.from(Uint16Array.from(values).buffer);
const u32 = (...values) => Buffer.from(Uint32Array.from(values).buffer);

/** An archive of [path, text, deflated]. */
function zip(...files) {
    const parts = [];
    const directory = [];
    let offset = 0;
    for (const [path, text, deflated, flags = 0x800] of files) {
        const [name, plain] = [Buffer.from(path), Buffer.from(text)];
        const data = deflated ? deflateRawSync(plain) : plain;
        const common = [u16(20, flags, deflated ? 8 : 0, 0x6000, 0x5a21), u32(crc32 ? crc32(plain) : 0, data.length, plain.length), u16(name.length, 0)];
        directory.push(u32(0x02014b50), u16(20), ...common, u16(0, 0, 0), u32(0, offset), name);
        const local = Buffer.concat([u32(0x04034b50), ...common, name, data]);
        parts.push(local);
        offset += local.length;
    }
    const list = Buffer.concat(directory);
    return Buffer.concat([...parts, list, u32(0x06054b50), u16(0, 0, files.length, files.length), u32(list.length, offset), u16(0)]);
}

const inflate = { 'zip.inflate': (data) => inflateRawSync(Buffer.from(data, 'base64')).toString('base64') };
const run = (body, archive) => runAction(body, { syncHost: inflate, input: archive.toString('base64'), prefix: "import unzipper from 'unzipper';" });
const opened = "const { files } = await unzipper.Open.buffer(Buffer.from(input, 'base64'));";

test('files of an archive are listed and read', async () => {
    const { output } = await run(`${opened} const seen: any[] = []; for (const f of files) { const b = await f.buffer(); seen.push([f.path, f.type, f.uncompressedSize, b.toString('utf8')]); }
        let streamed = ''; for await (const part of files[1].stream()) { streamed += part; } return [seen, streamed, files[0].lastModifiedDateTime];`, zip(['d/', '', false], ['d/\u00fc.txt', 'text '.repeat(50), true], ['b', 'stored', false]));
    assert.deepEqual(output, [[['d/', 'Directory', 0, ''], ['d/\u00fc.txt', 'File', 250, 'text '.repeat(50)], ['b', 'File', 6, 'stored']], 'text '.repeat(50), '2025-01-01T12:00:00.000Z']);
});

test('what is no archive, or is damaged, or is not supported says so', async () => {
    assert.match((await run(opened, Buffer.from('plain text'))).error.message, /^FILE_ENDED/);
    const bad = zip(['a', 'x', false]);
    bad.writeUInt32LE(0, 0);
    assert.match((await run(`${opened} await files[0].buffer();`, bad)).error.message, /damaged: there is no file where a should be/);
    assert.match((await run(`${opened} await files[0].buffer();`, zip(['a', 'x', false, 1]))).error.message, /^not supported: unzipper with encrypted files/);
    assert.equal((await run('unzipper.Parse;', bad)).error.message, 'not supported: unzipper.Parse');
    assert.equal((await run("unzipper.Open.url('x');", bad)).error.message, 'not supported: unzipper.Open.url');
});
