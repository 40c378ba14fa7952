import { expect, it, describe } from 'vitest';

import runAction from '../actions/count.js';

describe('count', () => {
    const nangoMock = new global.vitest.NangoActionMock({ dirname: __dirname, name: 'count', Model: 'Count' });

    it('gives the recorded output', async () => {
        expect(await runAction(nangoMock)).toEqual(await nangoMock.getOutput());
    });
});
