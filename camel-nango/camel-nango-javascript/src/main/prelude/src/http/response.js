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
