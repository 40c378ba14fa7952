import { createAction } from 'nango';
import * as z from 'zod';

export default createAction({
    description: 'overridden',
    version: '1.0.0',
    input: z.any(),
    output: z.any(),
    exec: async (nango, input: any): Promise<any> => {
        const connection = await nango.getConnection();
        const validated = await nango.zodValidateInput({ zodSchema: z.string(), input });
        return { tenant: connection.connection_config['tenant'], input: validated.data };
    }
});
