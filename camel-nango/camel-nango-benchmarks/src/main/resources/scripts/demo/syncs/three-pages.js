import { createSync } from 'nango';
import { z } from 'zod';

const Issue = z.object({ id: z.string(), title: z.string(), body: z.string() });

export default createSync({
    description: 'Three pages of ten issues',
    version: '1.0.0',
    frequency: 'every hour',
    models: { Issue },
    exec: async (nango) => {
        for (let page = 1; page <= 3; page++) {
            const { data } = await nango.get({ endpoint: '/few', params: { page, connection: nango.connectionId } });
            await nango.batchSave(data.map(({ id, title, body }) => ({ id: String(id), title, body })), 'Issue');
        }
    }
});
