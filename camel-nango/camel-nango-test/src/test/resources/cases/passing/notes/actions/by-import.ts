import { createAction } from 'nango';

export default createAction({ description: 'by-import', version: '1.0.0', exec: async (nango) => ({ day: 1 }) } as any);
