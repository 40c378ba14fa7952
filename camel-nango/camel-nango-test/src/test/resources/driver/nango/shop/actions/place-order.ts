import { createAction } from 'nango';
import * as z from 'zod';

export default createAction({
    description: 'Places an order',
    version: '1.0.0',
    input: z.object({ total: z.number() }),
    output: z.object({ number: z.number() }),
    exec: async (nango, input) => {
        if (input.total <= 0) {
            throw new nango.ActionError({ code: 'nothing_to_order' });
        }
        const { data } = await nango.post<{ number: number }>({ endpoint: '/orders', data: { total: input.total } });
        return { number: data.number };
    }
});
