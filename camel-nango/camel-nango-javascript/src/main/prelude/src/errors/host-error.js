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
// What the host reports of a failed call, as an Error that shows where the script made the call.
import { ActionError, AxiosError, SDKError, codeOf } from './errors.js';
import { toResponse } from '../http/response.js';

const KINDS = {
    http: ({ message, status, method, endpoint, ...answer }) => {
        const config = { method, url: endpoint };
        return new AxiosError(message ?? `Request failed with status code ${status}`, codeOf(status), config, toResponse({ status, ...answer }, config));
    },
    network: ({ code, message, method, endpoint }) => new AxiosError(message, code, { method, url: endpoint }),
    action: ({ payload }) => new ActionError(payload),
    sdk: ({ type, message, payload }) => new SDKError(type, message, payload),
    error: ({ name, message, code }) => named(name, message, code)
};

const BUILT_IN = { TypeError, RangeError, SyntaxError, URIError };

function named(name, message, code) {
    const error = new (BUILT_IN[name] ?? Error)(message);
    if (name && error.name !== name) {
        Object.defineProperty(error, 'name', { value: name, writable: true, configurable: true });
    }
    if (code !== undefined) {
        error.code = code;
    }
    return error;
}

/** @param site an Error made where the call was made: the answer itself comes on a stack without script frames */
export function errorFromHost(failure, site) {
    const error = (KINDS[failure?.kind] ?? KINDS.error)(failure ?? { message: 'The host gave no reason' });
    const frames = String(site.stack).split('\n').slice(1);
    const stack = [error.message ? `${error.name}: ${error.message}` : error.name, ...frames].join('\n');
    Object.defineProperty(error, 'stack', { value: stack, writable: true, configurable: true });
    return error;
}
