import { createSync } from 'nango';
import * as z from 'zod';

const Note = z.object({ id: z.string(), text: z.string().optional() });

export default createSync({
    description: 'by-offset',
    version: '1.0.0',
    frequency: 'every hour',
    autoStart: true,
    models: { Note },
    exec: async (nango) => {
        for await (const page of nango.paginate({ endpoint: '/v1/search', method: 'POST', data: { filter: { kind: 'note' } }, paginate: { type: 'offset', offset_name_in_request: 'page.start', limit: 1, limit_name_in_request: 'page.size', response_path: 'items' } })) {
            await nango.batchSave(page as any, 'Note');
        }
    }
});
