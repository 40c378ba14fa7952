import { createSync } from 'nango';
import * as z from 'zod';

/** Follows Link headers. */
export default createSync({
    description: 'Orders by link',
    version: '1.0.0',
    frequency: 'every hour',
    models: { Linked: z.object({ id: z.string() }) },
    exec: async (nango) => {
        const pages = nango.paginate<{ id: string }>({
            endpoint: '/linked',
            paginate: { type: 'link', link_rel_in_response_header: 'next' }
        });
        for await (const page of pages) {
            await nango.batchSave(page, 'Linked');
        }
    }
});
