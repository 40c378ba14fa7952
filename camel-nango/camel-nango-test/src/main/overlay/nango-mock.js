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
// The helper that test files make: spies in front of the real one, which asks the host for what was recorded.
import { call, callSync } from '../../../../camel-nango-javascript/src/main/prelude/src/host/host.js';
import { ActionError } from '../../../../camel-nango-javascript/src/main/prelude/src/errors/errors.js';
import { nangoObject } from '../../../../camel-nango-javascript/src/main/prelude/src/nango/facade.js';
import { fn } from './spies.js';

/** A member of the recording; undefined if it has none. */
function recorded(...path) {
    return callSync('recorded.data', path).value;
}

function required(name) {
    const { value, present } = callSync('recorded.data', [name]);
    if (!present) {
        throw new Error(`Missing mock data for ${name}`);
    }
    return value;
}

const PASSED_ON = ['get', 'post', 'put', 'patch', 'delete', 'proxy', 'getConnection', 'getMetadata'];
/** Recorded answers that nothing is made of. */
const ANSWERS = ['updateMetadata', 'deleteRecordsFromPreviousExecutions', 'trackDeletesStart', 'trackDeletesEnd'];

/** Recorded answers keep the shape in which they were recorded, so a response has no more members than these. */
async function plain(response) {
    const { data, headers, status } = await response;
    return { data, headers, status };
}

const HTTP = ['get', 'post', 'put', 'patch', 'delete', 'proxy'];

export class NangoActionMock {
    constructor(options) {
        const { providerConfigKey } = callSync('recorded.open', [options?.name]);
        const real = nangoObject({ scriptType: 'sync', providerConfigKey });
        this.providerConfigKey = providerConfigKey;
        this.ActionError = ActionError;
        this.log = fn();
        for (const name of PASSED_ON) {
            this[name] = fn(HTTP.includes(name) ? async (...args) => plain(real[name](...args)) : async (...args) => real[name](...args));
        }
        for (const name of ANSWERS) {
            this[name] = fn(async (...args) => (await call(name, args)) ?? undefined);
        }
        // What Nango's own mock sends all of these through; scripts that know they are tested use it.
        this.proxyData = async (config) => plain(real.proxy(config));
        this.paginate = fn((config) => real.paginate(config));
        this.getWebhookURL = fn(async () => 'https://example.com/webhook');
        // Nango's mock validates nothing, so recordings may hold what the script's own schema refuses.
        this.zodValidateInput = fn(async ({ input }) => ({ data: input }));
        this.getInput = fn(async () => recorded('input'));
        this.getOutput = fn(async () => required('output'));
        this.getBatchSaveData = fn(async (model) => recorded('batchSave', model));
        this.getBatchDeleteData = fn(async (model) => recorded('batchDelete', model));
        this.fixtureProvider = { get mockData() {
            return recorded();
        } };
    }
}

export class NangoSyncMock extends NangoActionMock {
    constructor(options) {
        super(options);
        // Tests set it to begin in the middle.
        this.checkpoint = null;
        this.lastSyncDate = null;
        this.batchSave = fn(async () => undefined);
        this.batchDelete = fn(async () => undefined);
        this.getCheckpoint = fn(async () => this.checkpoint);
        this.saveCheckpoint = fn(async (value) => {
            this.checkpoint = value;
        });
        this.clearCheckpoint = fn(async () => {
            this.checkpoint = null;
        });
        this.listRecords = fn(async function* () {});
    }
}
