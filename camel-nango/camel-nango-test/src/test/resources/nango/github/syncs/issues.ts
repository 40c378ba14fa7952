import { createSync } from 'nango';
import * as z from 'zod';

const Issue = z.object({ id: z.string(), title: z.string() });

export default createSync({
    description: 'Issues of a repository, page by page',
    version: '1.0.0',
    frequency: 'every hour',
    models: { Issue },
    checkpoint: z.object({ page: z.number() }),
    exec: async (nango) => {
        let page = ((await nango.getCheckpoint())?.page ?? 0) + 1;
        for (;;) {
            const { data } = await nango.get<{ number: number; title: string }[]>({
                endpoint: '/repos/acme/shop/issues',
                params: { page: String(page) },
                retries: 3
            });
            if (data.length === 0) {
                return;
            }
            await nango.batchSave(
                data.map((issue) => ({ id: String(issue.number), title: issue.title })),
                'Issue'
            );
            await nango.saveCheckpoint({ page });
            page += 1;
        }
    }
});
