import { createAction } from 'nango';
import * as z from 'zod';

export default createAction({
    description: 'without-test',
    version: '1.0.0',
    input: z.any(),
    output: z.any(),
    exec: async (nango, input: any): Promise<any> => {
        const response = await nango.delete({ endpoint: '/v1/notes/1' });
        return { status: response.status };
    }
});
