import { createAction } from 'nango';
import * as z from 'zod';

export default createAction({
    description: 'by-data',
    version: '1.0.0',
    input: z.any(),
    output: z.any(),
    exec: async (nango, input: any): Promise<any> => {
        const response = await nango.post({ endpoint: '/v1/notes', data: { text: input.text, pinned: true, extra: undefined } });
        return { id: response.data.id, created: new Date(0).toISOString() };
    }
});
