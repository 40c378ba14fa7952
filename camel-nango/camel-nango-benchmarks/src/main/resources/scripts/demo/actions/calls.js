import { createAction } from 'nango';
import { z } from 'zod';

export default createAction({
    description: 'Calls a helper that is answered at once, n times',
    version: '1.0.0',
    input: z.object({ n: z.number() }),
    output: z.any(),
    exec: async (nango, { n }) => {
        for (let i = 0; i < n; i++) {
            await nango.getMetadata();
        }
        return n;
    }
});
