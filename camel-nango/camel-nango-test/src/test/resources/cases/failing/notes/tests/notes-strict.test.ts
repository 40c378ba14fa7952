import { vi, expect, it, describe } from 'vitest';

import createAction from '../actions/strict.js';

describe('strict', () => {
    const nangoMock = new global.vitest.NangoActionMock({ dirname: __dirname, name: 'strict', Model: 'Output' });

    it('gives the recorded output', async () => {
        const response = await createAction.exec(nangoMock, await nangoMock.getInput());
        expect(response).toEqual(await nangoMock.getOutput());
    });
});
