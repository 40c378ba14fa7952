import { createSync } from 'nango';
import * as z from 'zod';

const Note = z.object({ id: z.string(), text: z.string().optional() });

export default createSync({
    description: 'by-link',
    version: '1.0.0',
    frequency: 'every hour',
    autoStart: true,
    models: { Note },
    exec: async (nango) => {
        for await (const page of nango.paginate({ endpoint: '/v1/notes', paginate: { type: 'link', link_rel_in_response_header: 'next' } })) {
            await nango.batchSave(page as any, 'Note');
        }
    }
});
