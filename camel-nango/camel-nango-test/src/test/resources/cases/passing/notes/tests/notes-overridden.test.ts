import { vi, expect, it, describe } from 'vitest';

import createAction from '../actions/overridden.js';

describe('overridden', () => {
    const nangoMock = new global.vitest.NangoActionMock({ dirname: __dirname, name: 'overridden', Model: 'Output' });
    nangoMock.getConnection = vi.fn().mockResolvedValue({ connection_config: { tenant: 't1' } });

    it('gives the recorded output', async () => {
        const response = await createAction.exec(nangoMock, await nangoMock.getInput());
        expect(response).toEqual(await nangoMock.getOutput());
    });
});
