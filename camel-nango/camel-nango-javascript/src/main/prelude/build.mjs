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
// Builds prelude.js, transpiler.js and third-party-licenses.txt into the folder given as argument; or, with the path of a source
// file as second argument, the bundle of that file alone: a test runner contains the prelude.
import { build } from 'esbuild';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { licences } from './licences.mjs';

const root = dirname(fileURLToPath(import.meta.url));
const output = resolve(process.argv[2] ?? join(root, 'dist'));

/** Replacements that keep the bundles small and free of what a plain engine lacks; each file says why. */
const replacements = [
    [/^tr46$/, 'src/url/idna.js'],
    [/locales\/index\.js$/, 'src/modules/zod-locales.js']
];

/** What the soap package and its XML parser ask of Node, and the package's own HTTP. */
const inSoap = Object.entries({
    crypto: 'crypto.js', assert: 'assert.js', debug: 'debug.js', events: 'events.js', fs: 'files.js', path: 'path.js', stream: 'stream.js', string_decoder: 'stream.js',
    './http': '../http-client.js', '../http': '../http-client.js', formidable: 'stream.js'
});

const replace = {
    name: 'replace',
    setup(build) {
        for (const [filter, path] of replacements) {
            build.onResolve({ filter }, () => ({ path: join(root, path) }));
        }
        build.onResolve({ filter: /.*/ }, ({ path, importer }) => {
            const found = /node_modules[\\/](soap|sax)[\\/]/.test(importer) && inSoap.find(([name]) => name === path);
            return found ? { path: join(root, 'src/soap/node', found[1]) } : undefined;
        });
    }
};

/** A plain engine has no Unicode properties: zod's emoji pattern gets the characters themselves. */
const emoji = {
    name: 'emoji',
    setup(build) {
        const pattern = String.raw`(\\p{Extended_Pictographic}|\\p{Emoji_Component})`;
        build.onLoad({ filter: /zod\/v4\/core\/regexes\.js$/ }, async ({ path }) => {
            const source = await readFile(path, 'utf8');
            if (!source.includes(pattern)) {
                throw new Error(`zod's emoji pattern is not ${pattern} any more`);
            }
            return { contents: source.replace(pattern, () => `[${emojiRanges()}]`) };
        });
    }
};

function emojiRanges() {
    const isEmoji = (point) => /[\p{Extended_Pictographic}\p{Emoji_Component}]/u.test(String.fromCodePoint(point));
    const ranges = [];
    for (let point = 0; point <= 0x10ffff; point++) {
        if (isEmoji(point)) {
            const last = ranges.at(-1);
            if (last?.[1] === point - 1) {
                last[1] = point;
            } else {
                ranges.push([point, point]);
            }
        }
    }
    return ranges.map(([from, to]) => `\\\\u{${from.toString(16)}}-\\\\u{${to.toString(16)}}`).join('');
}

async function bundle(entry, target) {
    const result = await build({
        entryPoints: [resolve(root, 'src', entry)],
        outfile: join(output, target),
        absWorkingDir: root,
        bundle: true,
        format: 'iife',
        platform: 'neutral',
        mainFields: ['module', 'main'],
        target: 'es2022',
        charset: 'ascii',
        minifyWhitespace: true,
        legalComments: 'none',
        metafile: true,
        logLevel: 'warning',
        define: { 'process.nextTick': 'queueMicrotask' },
        plugins: [replace, emoji]
    });
    return Object.keys(result.metafile.inputs);
}

await mkdir(output, { recursive: true });
const other = process.argv[3];
const entries = other ? [other] : ['prelude.js', 'transpiler.js'];
const inputs = await Promise.all(entries.map((entry) => bundle(entry, basename(entry))));
await writeFile(join(output, 'third-party-licenses.txt'), await licences(root, inputs.flat()));
