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
// The test of a recording without a test file: what the script gives must be what was recorded.
import { callSync } from '../../../../camel-nango-javascript/src/main/prelude/src/host/host.js';
import { definitionOf } from '../../../../camel-nango-javascript/src/main/prelude/src/run/definition.js';
import { expect } from './expect.js';
import { NangoActionMock, NangoSyncMock } from './nango-mock.js';
import { suite } from './suite.js';

export function usualTest(path, name) {
    const definition = definitionOf(path, path.includes('/syncs/') ? 'sync' : undefined);
    if (definition.type === 'sync') {
        suite.it('saves and deletes the recorded records', () => syncTest(definition, name));
    } else {
        suite.it('gives the recorded output', () => actionTest(definition, name));
    }
}

async function actionTest(definition, name) {
    const nango = new NangoActionMock({ name });
    expect(await definition.exec(nango, await nango.getInput())).toEqual(await nango.getOutput());
}

async function syncTest(definition, name) {
    const nango = new NangoSyncMock({ name });
    await definition.exec(nango);
    const { batchSave = {}, batchDelete = {} } = callSync('recorded.data', ['nango']).value ?? {};
    for (const model of new Set([...Object.keys(definition.source.models ?? {}), ...Object.keys(batchSave)])) {
        expect(sent(nango.batchSave, model)).toStrictEqual(batchSave[model] ?? []);
    }
    for (const model of Object.keys(batchDelete)) {
        expect(sent(nango.batchDelete, model)).toStrictEqual(batchDelete[model]);
    }
}

function sent(spy, model) {
    return JSON.parse(JSON.stringify(spy.mock.calls.flatMap(([records, of]) => (of === model ? records : []))));
}
