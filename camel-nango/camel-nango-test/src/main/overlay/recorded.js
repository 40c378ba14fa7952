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
// Everything that a recorded test needs around the script: the prelude, and a small vitest on which the test file itself runs.
//
// Bundled with the prelude, so that a production run has nothing of it. The host calls `__camelNangoTest.run`, answers what the script
// asks, and calls `tick` whenever there is nothing left to answer.
import '../../../../camel-nango-javascript/src/main/prelude/src/prelude.js';
import { tell } from '../../../../camel-nango-javascript/src/main/prelude/src/host/host.js';
import { load } from '../../../../camel-nango-javascript/src/main/prelude/src/modules/registry.js';
import { enter } from '../../../../camel-nango-javascript/src/main/prelude/src/run/enter.js';
import { defineGlobals } from '../../../../camel-nango-javascript/src/main/prelude/src/globals/define.js';
import { fireNext, installClock } from './clock.js';
import { AssertionError } from './expect.js';
import { dynamicImport, installModules, prepareMocks } from './modules.js';
import { NangoActionMock, NangoSyncMock } from './nango-mock.js';
import { missingMembers } from './not-supported.js';
import { text } from './equals.js';
import { runAll } from './suite.js';
import { usualTest } from './usual-test.js';

/** @param json {entry, folder} of the test file; or {entry, name} of a script whose test is the usual one */
function run(json) {
    const { entry, folder, name } = JSON.parse(json);
    enter();
    installClock();
    installModules(entry);
    defineGlobals({ __import: dynamicImport, __importMeta: { url: `file://${folder}/${entry.split('/').at(-1)}` }, global: globalThis, vitest: { NangoActionMock, NangoSyncMock }, __dirname: folder, __filename: `${folder}/${entry.split('/').at(-1)}` });
    tests(() => (name === undefined ? load(entry) : usualTest(entry, name)), entry).then((report) => tell('done', JSON.stringify(report)));
}

async function tests(collect, entry) {
    let results;
    try {
        collect();
        await prepareMocks();
        results = await runAll();
    } catch (value) {
        results = [{ name: entry, error: { value } }];
    }
    return { missing: missingMembers(), tests: results.map(({ name, error }) => ({ name, error: error && described(error.value) })) };
}

function described(error) {
    const frame = String(error?.stack ?? '').split('\n').find((line) => /^\s*at .*\.ts:\d/.test(line));
    return {
        assertion: error instanceof AssertionError,
        message: error instanceof Error ? messageOf(error) : `thrown: ${text(error)}`,
        place: frame?.trim()
    };
}

function messageOf(error) {
    const said = error instanceof AssertionError ? error.message : `${error.name}: ${error.message}`;
    return error.type === 'action_script_runtime_error' ? `ActionError: ${text(error.payload)}` : said;
}

/** @return "fired", or nothing if no timer is left */
function tick() {
    return fireNext() ? 'fired' : undefined;
}

Object.defineProperty(globalThis, '__camelNangoTest', { value: Object.freeze({ run, tick }) });
