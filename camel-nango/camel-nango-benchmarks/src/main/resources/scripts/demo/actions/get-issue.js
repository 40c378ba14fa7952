import { createAction } from 'nango';
import { z } from 'zod';

export default createAction({
    description: 'One HTTP call',
    version: '1.0.0',
    input: z.any(),
    output: z.any(),
    exec: async (nango) => (await nango.get({ endpoint: '/issue' })).data
});
