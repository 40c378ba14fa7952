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
// Keys are lower-case, as HTTP clients give them, but scripts read both `link` and `Link`.

const METHODS = {
    get: (headers) => (name) => headers[String(name).toLowerCase()],
    has: (headers) => (name) => String(name).toLowerCase() in headers,
    toJSON: (headers) => () => ({ ...headers })
};

const EITHER_CASE = {
    get(headers, name) {
        if (typeof name !== 'string' || Object.hasOwn(headers, name)) {
            return headers[name];
        }
        const lower = name.toLowerCase();
        return Object.hasOwn(headers, lower) ? headers[lower] : (METHODS[name]?.(headers) ?? headers[name]);
    },
    has(headers, name) {
        return name in headers || (typeof name === 'string' && Object.hasOwn(headers, name.toLowerCase()));
    }
};

export function responseHeaders(headers) {
    return new Proxy(headers, EITHER_CASE);
}
