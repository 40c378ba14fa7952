import { expect, it, describe } from 'vitest';

import recording from './by-import.test.json';

describe('by-import', () => {
    it('reads its recording itself', async () => {
        const { default: action } = await import('../actions/by-import.js');
        const again = await import('./by-import.test.json');
        expect(await action.exec(new global.vitest.NangoActionMock({ dirname: __dirname, name: 'by-import', Model: 'Day' }))).toEqual(recording.output);
        expect(again.default).toEqual(recording);
    });
});
