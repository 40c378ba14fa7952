import { vi, expect, it, describe } from 'vitest';

import createAction from '../actions/soapy.js';

const client = { ReadNoteAsync: vi.fn().mockResolvedValue([{ note: 'from soap' }]) };

vi.mock('soap', async () => ({ default: { createClientAsync: vi.fn(async () => client) } }));

describe('soapy', () => {
    const nangoMock = new global.vitest.NangoActionMock({ dirname: __dirname, name: 'soapy', Model: 'Output' });

    it('uses the module that the test gives it', async () => {
        expect(await createAction.exec(nangoMock, await nangoMock.getInput())).toEqual(await nangoMock.getOutput());
        expect(client.ReadNoteAsync).toHaveBeenCalledTimes(1);
    });
});
