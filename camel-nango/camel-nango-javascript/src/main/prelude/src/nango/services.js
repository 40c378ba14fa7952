// Helpers that only pass their arguments on.
import { call } from '../host/host.js';
import { plainResponse } from '../http/response.js';

const FORWARDED = [
    'getConnection', 'getToken', 'getMetadata', 'getIntegration', 'getEnvironmentVariables', 'getWebhookURL', 'getFlowAttributes', 'triggerAction', 'triggerSync', 'startSync',
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

async function uncontrolledFetch({ url, ...options }) {
    return call('uncontrolledFetch', [{ ...options, url: String(url) }]);
}

export function serviceMethods() {
    const forwarded = Object.fromEntries(FORWARDED.map((method) => [method, forward(method)]));
    return { ...forwarded, setMetadata, updateMetadata, setFieldMapping: setMetadata, getFieldMapping, uncontrolledFetch };
}
