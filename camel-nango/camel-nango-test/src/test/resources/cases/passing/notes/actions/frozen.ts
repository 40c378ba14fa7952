import { createAction } from 'nango';
import * as z from 'zod';

export default createAction({
    description: 'frozen',
    version: '1.0.0',
    input: z.any(),
    output: z.any(),
    exec: async (nango, input: any): Promise<any> => {
        return { today: new Date().toISOString().slice(0, 10), isDate: new Date() instanceof Date, type: Object.prototype.toString.call(new Date()) };
    }
});
