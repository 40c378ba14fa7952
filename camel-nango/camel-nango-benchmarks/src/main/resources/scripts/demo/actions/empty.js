import { createAction } from 'nango';
import { z } from 'zod';

export default createAction({
    description: 'Does nothing',
    version: '1.0.0',
    input: z.any(),
    output: z.any(),
    exec: async () => null
});
