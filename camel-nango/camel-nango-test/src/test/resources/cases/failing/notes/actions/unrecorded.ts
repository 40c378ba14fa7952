import { createAction } from 'nango';
import * as z from 'zod';

export default createAction({
    description: 'unrecorded',
    version: '1.0.0',
    input: z.any(),
    output: z.any(),
    exec: async (nango, input: any): Promise<any> => {
        return (await nango.get({ endpoint: '/v1/other' })).data;
    }
});
