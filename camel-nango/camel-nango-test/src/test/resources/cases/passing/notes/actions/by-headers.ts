import { createAction } from 'nango';
import * as z from 'zod';

export default createAction({
    description: 'by-headers',
    version: '1.0.0',
    input: z.any(),
    output: z.any(),
    exec: async (nango, input: any): Promise<any> => {
        const response = await nango.get({ endpoint: 'v1/notes/1', headers: { 'X-Shape': 'short', Accept: 'application/json', Authorization: 'ignored' } });
        return { text: response.data, status: response.status, next: response.headers['Link'] };
    }
});
