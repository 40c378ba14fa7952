import { createSync } from 'nango';
import * as z from 'zod';

const Order = z.object({ id: z.string(), total: z.number() });

/** Goes on after the page of its checkpoint, and deletes what a complete listing does not have. */
export default createSync({
    description: 'Orders of a shop',
    version: '1.0.0',
    frequency: 'every hour',
    models: { Order },
    checkpoint: z.object({ page: z.number() }),
    exec: async (nango) => {
        const checkpoint = await nango.getCheckpoint();
        let page = (checkpoint?.page ?? 0) + 1;
        await nango.trackDeletesStart('Order');
        for (;;) {
            const { data } = await nango.get<{ orders: { number: number; total: number }[]; last: boolean }>({
                endpoint: '/orders',
                params: { page: String(page) },
                retries: 3
            });
            await nango.batchSave(
                data.orders.map((order) => ({ id: String(order.number), total: order.total })),
                'Order'
            );
            if (data.last) {
                break;
            }
            await nango.saveCheckpoint({ page });
            page += 1;
        }
        if (await nango.getCheckpoint()) {
            await nango.clearCheckpoint();
        }
        await nango.trackDeletesEnd('Order');
        await nango.log(`Read ${page} pages`);
    }
});
