import { describe, expect, it, vi } from 'vitest';

import createSync from '../syncs/{{name}}.js';

const models = '{{models}}'.split(',');

// All records of a model that were given to a method of the helper, as JSON.
async function given(method: 'batchSave' | 'batchDelete') {
    const nango = new global.vitest.NangoSyncMock({ dirname: __dirname, name: '{{name}}', Model: '{{models}}' });
    const spy = vi.spyOn(nango, method);
    await createSync.exec(nango);
    const records = (model: string) => spy.mock.calls.flatMap((call) => (call[1] === model ? call[0] : []));
    return { nango, records: (model: string) => JSON.parse(JSON.stringify(records(model))) };
}

describe('{{integration}} {{name}}', () => {
    it('saves the recorded records', async () => {
        const { nango, records } = await given('batchSave');
        for (const model of models) {
            expect(records(model)).toStrictEqual(await nango.getBatchSaveData(model));
        }
    });

    it('deletes the recorded records', async () => {
        const { nango, records } = await given('batchDelete');
        for (const model of models) {
            expect(records(model)).toStrictEqual((await nango.getBatchDeleteData(model)) ?? []);
        }
    });
});
