import { vi, expect, it, describe } from 'vitest';

import createAction from '../actions/by-headers.js';

describe('by-headers', () => {
    const nangoMock = new global.vitest.NangoActionMock({ dirname: __dirname, name: 'by-headers', Model: 'Output' });

    it('gives the recorded output', async () => {
        const response = await createAction.exec(nangoMock, await nangoMock.getInput());
        expect(response).toEqual(await nangoMock.getOutput());
    });
});
