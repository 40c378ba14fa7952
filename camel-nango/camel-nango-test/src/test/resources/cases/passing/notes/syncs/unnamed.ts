import { createSync } from 'nango';
import * as z from 'zod';

const Note = z.object({ id: z.string(), text: z.string().optional() });

export default createSync({
    description: 'unnamed',
    version: '1.0.0',
    frequency: 'every hour',
    autoStart: true,
    models: { Note },
    exec: async (nango) => {
        await nango.batchSave([{ id: '1', text: undefined }], 'Note');
    }
});
