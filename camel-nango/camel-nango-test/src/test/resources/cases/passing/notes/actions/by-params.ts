import { createAction } from 'nango';
import * as z from 'zod';

export default createAction({
    description: 'by-params',
    version: '1.0.0',
    input: z.any(),
    output: z.any(),
    exec: async (nango, input: any): Promise<any> => {
        const response = await nango.get({ endpoint: '/v1/notes', params: { page: 2, tags: ['a', 'b'], none: undefined } });
        return response.data;
    }
});
