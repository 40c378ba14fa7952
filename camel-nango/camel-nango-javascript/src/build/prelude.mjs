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
// Builds or tests the prelude with the system's npm. Does only what is needed: packages are installed when the lock file has
// changed, bundles are made when a source is newer.
//
// usage: node prelude.mjs build|test <output folder> [<a source file to bundle instead>]
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [task, output, other] = process.argv.slice(2);
const prelude = join(dirname(fileURLToPath(import.meta.url)), '..', 'main', 'prelude');
const BUNDLES = other ? [basename(other)] : ['prelude.js', 'transpiler.js'];

function npm(...args) {
    // npm is a script on Windows, which only a shell can start.
    const { status, error } = spawnSync('npm', args, { cwd: prelude, stdio: 'inherit', shell: process.platform === 'win32' });
    if (error?.code === 'ENOENT') {
        fail('npm is not on the PATH; Node.js 20 or newer with npm is needed to build camel-nango (not to run it)');
    }
    if (status !== 0) {
        fail(`npm ${args.join(' ')} failed`);
    }
}

/** Prints what failed, otherwise the count alone. */
function test() {
    const { status, stdout, stderr } = spawnSync('npm', ['test', '--silent'], { cwd: prelude, encoding: 'utf8', maxBuffer: 1 << 27, shell: process.platform === 'win32' });
    const passed = /^# pass (\d+)$/m.exec(stdout)?.[1] ?? /^\S+ pass (\d+)$/m.exec(stdout)?.[1];
    if (status !== 0 || passed === undefined) {
        console.error(`${stdout}${stderr}`);
        fail('Tests of the prelude failed');
    }
    console.log(`Tests of the prelude: ${passed} passed`);
}

function fail(message) {
    console.error(message);
    process.exit(1);
}

function install() {
    const lock = createHash('sha256').update(readFileSync(join(prelude, 'package-lock.json'))).digest('hex');
    const mark = join(prelude, 'node_modules', '.installed');
    if (!existsSync(mark) || readFileSync(mark, 'utf8') !== lock) {
        npm('ci', '--silent', '--no-audit', '--no-fund', '--prefer-offline');
        writeFileSync(mark, lock);
    }
}

function newest(folder) {
    const times = readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.name !== 'node_modules' && entry.name !== 'dist')
        .map((entry) => (entry.isDirectory() ? newest(join(folder, entry.name)) : statSync(join(folder, entry.name)).mtimeMs));
    return Math.max(0, ...times);
}

function current() {
    const bundles = BUNDLES.map((name) => join(output, name));
    return bundles.every(existsSync) && Math.min(...bundles.map((path) => statSync(path).mtimeMs)) > Math.max(newest(prelude), other ? newest(dirname(other)) : 0);
}

if (task === 'build' && !current()) {
    install();
    npm('run', '--silent', 'build', '--', output, ...(other ? [other] : []));
}
if (task === 'test') {
    install();
    test();
}
