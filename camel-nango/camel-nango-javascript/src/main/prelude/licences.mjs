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
// The licences of the packages whose code went into a bundle, found from what the bundler read.
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

const PACKAGE = /node_modules\/((?:@[^/]+\/)?[^/]+)\//;

async function describe(root, name) {
    const folder = join(root, 'node_modules', name);
    const { version, license, homepage, repository } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
    const text = file ? await readFile(join(folder, file), 'utf8') : '(no licence file in the package)';
    const home = homepage ?? repository?.url ?? repository ?? '';
    return `${name} ${version} (${license}) ${home}\n\n${text.trim()}\n`;
}

/** One text with name, version, licence and licence text of every package among `inputs`. */
export async function licences(root, inputs) {
    const names = [...new Set(inputs.map((path) => PACKAGE.exec(path)?.[1]).filter(Boolean))].sort();
    const texts = await Promise.all(names.map((name) => describe(root, name)));
    const rule = '-'.repeat(80);
    return `The files prelude.js and transpiler.js contain code of these packages.\n\n${texts.map((text) => `${rule}\n${text}\n`).join('')}`;
}
