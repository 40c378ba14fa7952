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
