import { createAction } from 'nango';
import * as z from 'zod';

export default createAction({
    description: 'no-metadata',
    version: '1.0.0',
    input: z.any(),
    output: z.any(),
    exec: async (nango, input: any): Promise<any> => {
        try {
            return await nango.getMetadata();
        } catch (error) {
            return { isError: error instanceof Error, message: (error as Error).message };
        }
    }
});
