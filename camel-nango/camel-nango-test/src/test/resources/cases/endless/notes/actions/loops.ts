import { createAction } from 'nango';
import * as z from 'zod';

export default createAction({
    description: 'loops',
    version: '1.0.0',
    input: z.any(),
    output: z.any(),
    exec: async (nango, input: any): Promise<any> => {
        for (;;);
    }
});
