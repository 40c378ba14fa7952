import { vi, expect, it, describe } from 'vitest';

import createAction from '../actions/frozen.js';

describe('frozen', () => {
    const nangoMock = new global.vitest.NangoActionMock({ dirname: __dirname, name: 'frozen', Model: 'Output' });
    vi.useFakeTimers();
    vi.setSystemTime(new Date('2024-02-29T12:00:00Z'));

    it('gives the recorded output', async () => {
        const response = await createAction.exec(nangoMock, await nangoMock.getInput());
        expect(response).toEqual(await nangoMock.getOutput());
    });
});
