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
// The object that scripts call `nango`.
import { ActionError } from '../errors/errors.js';
import { httpMethods } from './http.js';
import { logMethods } from './log.js';
import { recordMethods } from './records.js';
import { serviceMethods } from './services.js';

/** Names inside Nango's own object; scripts that poke at them get the same refusal here. */
const HIDDEN = new Set([
    'nango', 'persistClient', 'telemetryRecorder', 'locking', 'checkpointing', 'checkpointKey', 'integrationConfig', 'memoizedConnections', 'memoizedIntegration', 'attributes',
    'telemetryBag', 'abortSignal', 'lifecycle', 'getProxyConfig', 'throwIfAbortedOrKilled', 'throwIfInterrupted', 'shouldLog', 'validateRecords', 'removeMetadata', 'modelFullName',
    'sendLogToPersist', 'logAPICall', 'getMergingStrategy', 'setMergingStrategyByModel', 'trackDeletesKey', 'fetchRecordsPage', 'getCheckpointRange', 'clearRecordsIfNeeded',
    'batchSize', 'getRecordsBatchSize', 'mergingByModel', 'httpLogSample', '__proto__', 'constructor'
]);

function refuseHidden(name) {
    if (HIDDEN.has(name)) {
        throw new Error(`Access to "${String(name)}" is not allowed.`);
    }
}

const GUARD = {
    get(target, name) {
        refuseHidden(name);
        return target[name];
    },
    set(target, name, value) {
        refuseHidden(name);
        return Reflect.set(target, name, value);
    },
    defineProperty(target, name, descriptor) {
        refuseHidden(name);
        return Reflect.defineProperty(target, name, descriptor);
    },
    setPrototypeOf() {
        return false;
    }
};

/**
 * @param properties of the run: connectionId, variant, lastSyncDate and so on
 * @param validation what checks values on their way; undefined for nothing
 */
export function nangoObject(properties, validation) {
    const target = Object.assign(Object.create(null), known(properties));
    Object.assign(target, { ActionError }, httpMethods(), serviceMethods(), logMethods(target), recordMethods(target.scriptType));
    target.getFlowAttributes = () => flowAttributes(target, properties);
    validation?.wrap(target);
    return new Proxy(target, GUARD);
}

/** What nango.yaml says of a sync under attributes. */
function flowAttributes({ syncJobId }, { attributes }) {
    if (!syncJobId) {
        throw new Error('There is no current sync to get attributes from');
    }
    return attributes ?? null;
}

function known({ lastSyncDate, attributes, ...properties }) {
    const present = Object.entries(properties).filter(([, value]) => value !== null);
    return { ...Object.fromEntries(present), lastSyncDate: lastSyncDate ? new Date(lastSyncDate) : undefined };
}
