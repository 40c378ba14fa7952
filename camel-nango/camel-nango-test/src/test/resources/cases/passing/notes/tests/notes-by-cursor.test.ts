import { afterEach, vi, expect, it, describe } from 'vitest';

import createSync from '../syncs/by-cursor.js';

describe('by-cursor', () => {
    const context = () => {
        const nangoMock = new global.vitest.NangoSyncMock({ dirname: __dirname, name: 'by-cursor', Model: 'Note' });
        return { nangoMock, batchSaveSpy: vi.spyOn(nangoMock, 'batchSave') };
    };

    afterEach(() => {
        vi.clearAllMocks();
        vi.restoreAllMocks();
    });

    it('saves the recorded records', async () => {
        const { nangoMock, batchSaveSpy } = context();
        await createSync.exec(nangoMock);
        const saved = batchSaveSpy.mock.calls.flatMap((call) => (call[1] === 'Note' ? call[0] : []));
        expect(JSON.parse(JSON.stringify(saved))).toStrictEqual(await nangoMock.getBatchSaveData('Note'));
    });

    it('deletes nothing', async () => {
        const { nangoMock } = context();
        const batchDeleteSpy = vi.spyOn(nangoMock, 'batchDelete');
        await createSync.exec(nangoMock);
        expect(batchDeleteSpy).not.toHaveBeenCalled();
    });
});
