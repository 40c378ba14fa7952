import { createSync } from 'nango';
import { z } from 'zod';

const {{Model}} = z.object({
    id: z.string(),
    name: z.string(),
    updated_at: z.string()
});

// What the API answers.
interface Item {
    id: number;
    name: string;
    updated_at: string;
}

export default createSync({
    description: 'Fetches {{name}} from {{integration}}',
    version: '1.0.0',
    frequency: 'every hour',
    models: { {{Model}} },

    exec: async (nango) => {
        // Whatever is not saved before trackDeletesEnd counts as deleted.
        await nango.trackDeletesStart('{{Model}}');

        for await (const page of nango.paginate<Item>({
            endpoint: '/{{name}}',
            paginate: {
                type: 'cursor',
                cursor_path_in_response: 'next_cursor',
                cursor_name_in_request: 'cursor',
                response_path: 'items'
            },
            retries: 10
        })) {
            const records = page.map((item) => ({ id: String(item.id), name: item.name, updated_at: item.updated_at }));
            await nango.batchSave(records, '{{Model}}');
        }

        await nango.trackDeletesEnd('{{Model}}');
    }
});
