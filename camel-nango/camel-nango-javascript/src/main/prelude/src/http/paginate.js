import { call } from '../host/host.js';
import { hostRequest, seenByScript } from './request.js';
import { toResponse } from './response.js';

/** Pages of items; the rules are the host's, this only asks for the next page and calls `on_page`. */
export async function* paginate(config) {
    const onPage = config?.paginate?.on_page;
    const { id } = await call('paginateOpen', [hostRequest(config), { onPage: typeof onPage === 'function' }]);
    let open = true;
    try {
        while (open) {
            const page = await call('paginateNext', [id]);
            open = !page.last;
            if ('items' in page) {
                yield page.items;
            }
            if (page.callOnPage && typeof onPage === 'function') {
                await onPage({ nextPageParam: page.nextPageParam, response: page.response && toResponse(page.response, seenByScript(config)) });
            }
        }
    } finally {
        if (open) {
            // The reason for leaving early matters, not whether closing works.
            await call('paginateClose', [id]).catch(() => undefined);
        }
    }
}
