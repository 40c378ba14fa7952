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
// Helpers that only pass their arguments on.
import { call } from '../host/host.js';
import { uncontrolledFetch } from '../http/fetch.js';
import { plainResponse } from '../http/response.js';

const FORWARDED = [
    'getConnection', 'getToken', 'getMetadata', 'getIntegration', 'getEnvironmentVariables', 'getWebhookURL', 'triggerAction', 'triggerSync', 'startSync',
    'getCheckpoint', 'saveCheckpoint', 'clearCheckpoint', 'tryAcquireLock', 'releaseLock', 'releaseAllLocks'
];

const forward = (method) => async (...args) => call(method, args);

async function setMetadata(metadata) {
    return plainResponse(await call('setMetadata', [metadata]));
}

async function updateMetadata(metadata) {
    return plainResponse(await call('updateMetadata', [metadata]));
}

async function getFieldMapping() {
    return (await call('getMetadata', []))?.fieldMapping ?? {};
}

export function serviceMethods() {
    const forwarded = Object.fromEntries(FORWARDED.map((method) => [method, forward(method)]));
    return { ...forwarded, setMetadata, updateMetadata, setFieldMapping: setMetadata, getFieldMapping, uncontrolledFetch };
}
