import { expect, it, describe } from 'vitest';

import createAction from '../actions/missing-note.js';

describe('missing-note', () => {
    const nangoMock = new global.vitest.NangoActionMock({ dirname: __dirname, name: 'missing-note', Model: 'Output' });

    it('is refused', async () => {
        await expect(createAction.exec(nangoMock, {})).rejects.toMatchObject({ payload: { message: 'no such note' } });
        expect(nangoMock.get).toHaveBeenCalledWith(expect.objectContaining({ endpoint: '/v1/notes/9' }));
    });
});
