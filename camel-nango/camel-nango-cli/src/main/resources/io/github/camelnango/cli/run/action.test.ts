import { describe, expect, it } from 'vitest';

import createAction from '../actions/{{name}}.js';

describe('{{integration}} {{name}}', () => {
    it('answers as it was recorded', async () => {
        const nango = new global.vitest.NangoActionMock({ dirname: __dirname, name: '{{name}}', Model: 'Output' });
        const output = await createAction.exec(nango, await nango.getInput());
        expect(output).toEqual(await nango.getOutput());
    });
});
