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
// A request as the script wrote it, brought into the form that the host takes.
import { call } from '../host/host.js';
import { Headers } from '../globals/headers.js';
import { URLSearchParams } from '../url/whatwg.js';
import { requestBody } from './body.js';
import { SDKError, asProxyError } from '../errors/errors.js';
import { toResponse } from './response.js';

const PASSED_ON = [
    'endpoint', 'method', 'retries', 'retryOn', 'retryHeader', 'retryHeaders', 'retryUnsafe', 'baseUrlOverride', 'decompress', 'responseType',
    'forwardHeadersOnRedirect', 'providerConfigKey', 'connectionId', 'paginate'
];

/** What Nango calls an error of the request's configuration; and ours, for members of the wrong type. */
const REFUSALS = new Set([
    'missing_api_url', 'missing_provider', 'unsupported_auth', 'unknown_provider', 'unsupported_provider', 'invalid_query_params', 'unknown_error',
    'failed_to_get_connection', 'invalid_certificate_or_key_format', 'proxy_redirect_to_denied_host', 'base_url_override_disabled',
    'base_url_override_not_allowed', 'invalid_request'
]);

export async function proxy(config) {
    const seen = seenByScript(config);
    try {
        return toResponse(await call('proxy', [hostRequest(config)]), seen);
    } catch (error) {
        throw refusedRequest(withConfig(error, seen));
    }
}

/** Scripts look into `error.config` for what they sent. */
export function withConfig(error, config) {
    if (error?.isAxiosError) {
        error.config = config;
        if (error.response) {
            error.response.config = config;
        }
    }
    return error;
}

/** What was wrong with a request before it was sent has a class of its own. */
export function refusedRequest(error) {
    return error instanceof SDKError && REFUSALS.has(error.code) ? asProxyError(error) : error;
}

/** The verbs are `proxy` with the method set. */
export function verb(method) {
    return async (config) => proxy({ ...config, method });
}

export function hostRequest(config = {}) {
    const headers = plainHeaders(config.headers);
    const contentType = Object.entries(headers ?? {}).find(([name]) => name.toLowerCase() === 'content-type')?.[1];
    const request = Object.fromEntries(PASSED_ON.filter((name) => config[name] !== undefined).map((name) => [name, config[name]]));
    return { ...request, headers, params: plainParams(config.params), body: requestBody(config.data, contentType) };
}

/** `response.config` as far as axios and we agree. */
export function seenByScript(config) {
    return { ...config, url: config?.endpoint, method: String(config?.method ?? 'GET').toLowerCase(), headers: plainHeaders(config?.headers) ?? {} };
}

function plainHeaders(headers) {
    if (headers === undefined || headers === null) {
        return undefined;
    }
    const entries = headers instanceof Headers || headers instanceof Map ? [...headers] : Object.entries(headers);
    return Object.fromEntries(entries
        .filter(([, value]) => value !== undefined && value !== null)
        .map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : String(value)]));
}

/** Members become text here, where `undefined` still differs from nothing. */
function plainParams(params) {
    if (params === undefined || params === null || typeof params === 'string') {
        return params ?? undefined;
    }
    if (params instanceof URLSearchParams) {
        return params.toString();
    }
    return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, Array.isArray(value) ? value.map((member) => String(member ?? '')) : String(value)]));
}
