import { vi, expect, it, describe } from 'vitest';

import createAction from '../actions/custom.js';

describe('custom', () => {
    const nangoMock = new global.vitest.NangoActionMock({ dirname: __dirname, name: 'custom', Model: 'Output' });
    vi.stubGlobal('x', 1);

    it('gives the recorded output', async () => {
        const response = await createAction.exec(nangoMock, await nangoMock.getInput());
        expect(response).toEqual(await nangoMock.getOutput());
    });
});
