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
