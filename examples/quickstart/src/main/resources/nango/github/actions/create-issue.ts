import { createAction } from 'nango';
import { z } from 'zod';

export default createAction({
    description: 'Opens an issue in the repository that the connection’s metadata names',
    version: '1.0.0',
    input: z.object({
        title: z.string().optional().describe('Required; left optional so that the caller gets our message'),
        body: z.string().optional(),
        labels: z.array(z.string()).optional(),
        assignees: z.array(z.string()).optional()
    }),
    output: z.object({ id: z.string(), number: z.number(), url: z.string() }),
    metadata: z.object({ owner: z.string(), repo: z.string() }),

    exec: async (nango, input) => {
        // An ActionError is meant for the caller: a route catches it as NangoActionException and reads its payload.
        if (!input.title?.trim()) {
            throw new nango.ActionError({ code: 'title_missing', message: 'An issue needs a title.' });
        }
        const { owner, repo } = await nango.getMetadata();

        try {
            const { data } = await nango.post<{ id: number; number: number; html_url: string }>({
                endpoint: `/repos/${owner}/${repo}/issues`,
                data: input
            });
            return { id: String(data.id), number: data.number, url: data.html_url };
        } catch (error: any) {
            // 422: GitHub understood and says no. Anything else is not for the caller to put right.
            if (error.response?.status === 422) {
                const { message, errors } = error.response.data;
                throw new nango.ActionError({ code: 'refused_by_github', message, errors });
            }
            throw error;
        }
    }
});
