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
import { hostRequest, refusedRequest, seenByScript, withConfig } from './request.js';
import { toResponse } from './response.js';

/** Pages of items; the rules are the host's, this only asks for the next page and calls `on_page`. */
export async function* paginate(config) {
    const onPage = config?.paginate?.on_page;
    const { id } = await opened(config, typeof onPage === 'function');
    let open = true;
    try {
        while (open) {
            const { page, seen } = await next(id, config);
            open = !page.last;
            if ('items' in page) {
                yield page.items;
            }
            if (page.callOnPage && typeof onPage === 'function') {
                await onPage({ nextPageParam: page.nextPageParam, response: page.response && toResponse(page.response, seen) });
            }
        }
    } finally {
        if (open) {
            // The reason for leaving early matters, not whether closing works.
            await call('paginateClose', [id]).catch(() => undefined);
        }
    }
}

async function opened(config, onPage) {
    try {
        return await call('paginateOpen', [hostRequest(config), { onPage }]);
    } catch (error) {
        throw refusedRequest(error);
    }
}

async function next(id, config) {
    try {
        const page = await call('paginateNext', [id]);
        return { page, seen: seenByScript(asSent(config, page.sent)) };
    } catch (error) {
        const sent = await call('paginateSent', [id]).catch(() => undefined);
        throw refusedRequest(withConfig(error, seenByScript(asSent(config, sent))));
    }
}

/** The configuration of the page's own request. As on Nango, values for paging also get into the script's `params` or `data`. */
function asSent(config, sent) {
    if (sent?.endpoint === undefined) {
        return { ...config, ...(sent?.params && { params: merged(config.params, sent.params) }), ...(sent?.data && { data: merged(config.data, sent.data) }) };
    }
    const { params, ...followed } = config;
    return { ...followed, endpoint: sent.endpoint, ...(sent.baseUrlOverride && { baseUrlOverride: sent.baseUrlOverride }) };
}

function merged(target, values) {
    if (target === undefined || target === null) {
        return values;
    }
    if (Object.prototype.toString.call(target) === '[object Object]') {
        // What is frozen stays as it is: the request has the values anyway.
        Object.entries(values).forEach(([name, value]) => Reflect.set(target, name, value));
    }
    return target;
}
