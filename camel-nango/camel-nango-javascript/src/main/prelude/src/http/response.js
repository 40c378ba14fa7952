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
import { responseData } from './body.js';
import { responseHeaders } from './response-headers.js';

/** An axios-like response of what the host answered. */
export function toResponse({ status, statusText, headers, body }, config) {
    return {
        data: responseData(body, config?.responseType),
        status,
        statusText: statusText ?? '',
        headers: responseHeaders(headers ?? {}),
        config,
        request: {}
    };
}

/** A response for helpers that answer with one although no request of the script was made. */
export function plainResponse({ status, data }) {
    return { data, status, statusText: '', headers: responseHeaders({}), config: {}, request: {} };
}
