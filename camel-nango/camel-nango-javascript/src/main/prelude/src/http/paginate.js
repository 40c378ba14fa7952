/*
 * Copyright 2026 the camel-nango authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
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
