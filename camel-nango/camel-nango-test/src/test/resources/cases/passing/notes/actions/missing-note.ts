import { createAction } from 'nango';
import * as z from 'zod';

export default createAction({
    description: 'missing-note',
    version: '1.0.0',
    input: z.any(),
    output: z.any(),
    exec: async (nango, input: any): Promise<any> => {
        const response = await nango.get({ endpoint: '/v1/notes/9' });
        if (response.status === 404) {
            throw new nango.ActionError({ message: 'no such note' });
        }
        return response.data;
    }
});
