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
import { call } from '../host/host.js';

const METADATA = '_nango_metadata';

function batch(method) {
    return async (records, model) => {
        if (records === null || records === undefined || records.length === 0) {
            return true;
        }
        return call(method, [Array.isArray(records) ? records.map(withoutMetadata) : records, model]);
    };
}

/** Removes it from the script's own object, as Nango does; a frozen one is copied. */
function withoutMetadata(record) {
    if (record === null || typeof record !== 'object' || !(METADATA in record)) {
        return record;
    }
    if (Reflect.deleteProperty(record, METADATA)) {
        return record;
    }
    const { [METADATA]: dropped, ...rest } = record;
    return rest;
}

async function getRecordsByIds(ids, model) {
    return new Map(ids.length === 0 ? [] : await call('getRecordsByIds', [ids, model]));
}

async function* listRecords(model, options) {
    let cursor = options?.cursor ?? null;
    do {
        const page = await call('listRecordsPage', [model, cursor]);
        yield* page.records;
        cursor = page.next ?? null;
    } while (cursor !== null);
}

const METHODS = {
    batchSave: batch('batchSave'),
    batchSend: batch('batchSend'),
    batchUpdate: batch('batchUpdate'),
    batchDelete: batch('batchDelete'),
    getRecordsByIds,
    listRecords,
    deleteRecordsFromPreviousExecutions: (...args) => call('deleteRecordsFromPreviousExecutions', args),
    trackDeletesStart: (...args) => call('trackDeletesStart', args),
    trackDeletesEnd: (...args) => call('trackDeletesEnd', args),
    setMergingStrategy: (...args) => call('setMergingStrategy', args)
};

/** Only syncs have records; in other functions the methods say so. */
export function recordMethods(scriptType) {
    if (scriptType === undefined || scriptType === 'sync' || scriptType === 'webhook') {
        return METHODS;
    }
    return Object.fromEntries(Object.keys(METHODS).map((name) => [name, () => {
        throw new Error(`nango.${name} is for syncs only; this run is of type ${scriptType}`);
    }]));
}
