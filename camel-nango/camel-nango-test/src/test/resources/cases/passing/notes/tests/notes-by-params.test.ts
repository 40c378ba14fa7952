import { vi, expect, it, describe } from 'vitest';

import createAction from '../actions/by-params.js';

describe('by-params', () => {
    const nangoMock = new global.vitest.NangoActionMock({ dirname: __dirname, name: 'by-params', Model: 'Output' });

    it('gives the recorded output', async () => {
        const response = await createAction.exec(nangoMock, await nangoMock.getInput());
        expect(response).toEqual(await nangoMock.getOutput());
    });
});
