import { createAction } from 'nango';
import * as z from 'zod';

export default createAction({
    description: 'patient',
    version: '1.0.0',
    input: z.any(),
    output: z.any(),
    exec: async (nango, input: any): Promise<any> => {
        const begun = Date.now();
        await new Promise((resolve) => setTimeout(resolve, 30_000));
        return { waited: Date.now() - begun >= 30_000 };
    }
});
