import { createSync } from 'nango';
import * as z from 'zod';

const Note = z.object({ id: z.string(), text: z.string().optional() });

export default createSync({
    description: 'by-cursor',
    version: '1.0.0',
    frequency: 'every hour',
    autoStart: true,
    models: { Note },
    exec: async (nango) => {
        for await (const page of nango.paginate({ endpoint: '/v1/notes', paginate: { type: 'cursor', cursor_name_in_request: 'after', cursor_path_in_response: 'meta.next', response_path: 'items', limit: 2, limit_name_in_request: 'size' } })) {
            await nango.batchSave(page as any, 'Note');
        }
    }
});
