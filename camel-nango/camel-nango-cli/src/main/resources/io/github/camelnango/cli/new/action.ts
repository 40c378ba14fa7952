import { createAction } from 'nango';
import { z } from 'zod';

export default createAction({
    description: 'Does {{name}} in {{integration}}',
    version: '1.0.0',
    input: z.object({ name: z.string() }),
    output: z.object({ id: z.string(), name: z.string() }),

    exec: async (nango, input) => {
        // The caller gets an ActionError as it is: a route catches it as NangoActionException.
        if (input.name.trim() === '') {
            throw new nango.ActionError({ code: 'name_missing', message: 'A name is needed.' });
        }

        const { data } = await nango.post<{ id: number; name: string }>({
            endpoint: '/{{name}}',
            data: { name: input.name },
            retries: 3
        });
        return { id: String(data.id), name: data.name };
    }
});
