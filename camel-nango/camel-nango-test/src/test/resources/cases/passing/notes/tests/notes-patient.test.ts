import { vi, expect, it, describe } from 'vitest';

import createAction from '../actions/patient.js';

describe('patient', () => {
    const nangoMock = new global.vitest.NangoActionMock({ dirname: __dirname, name: 'patient', Model: 'Output' });

    it('gives the recorded output', async () => {
        const response = await createAction.exec(nangoMock, await nangoMock.getInput());
        expect(response).toEqual(await nangoMock.getOutput());
    });
});
