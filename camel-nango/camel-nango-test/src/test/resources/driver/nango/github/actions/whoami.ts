import { createAction } from 'nango';
import * as z from 'zod';

export default createAction({
    description: 'Says who we are',
    version: '1.0.0',
    input: z.object({}),
    output: z.object({ login: z.string(), team: z.string() }),
    exec: async (nango) => {
        const { team } = (await nango.getMetadata()) as { team: string };
        const { data } = await nango.get<{ login: string }>({ endpoint: '/user', params: { team }, headers: { 'X-Asked-By': 'test' } });
        return { login: data.login, team };
    }
});
