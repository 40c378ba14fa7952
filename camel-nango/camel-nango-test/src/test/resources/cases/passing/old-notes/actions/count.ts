import type { NangoAction } from '../../models';

export default async function runAction(nango: NangoAction): Promise<{ count: number }> {
    const { data } = await nango.get({ endpoint: '/v1/notes', params: { all: 'yes' } });
    return { count: data.length };
}
