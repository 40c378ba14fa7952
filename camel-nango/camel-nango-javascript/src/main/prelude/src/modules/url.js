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
import { URL, URLSearchParams } from '../url/whatwg.js';
import { partial } from './unsupported.js';

const LEGACY = /^(?:([a-z][a-z0-9+.-]*:))?(\/\/)?(?:([^/?#@]*)@)?([^/?#]*)?([^?#]*)(\?[^#]*)?(#.*)?$/i;

/** Node's old url.parse, for URLs with and without a host. */
function parse(text, queryAsObject = false) {
    const [, protocol = null, slashes, auth = null, host, pathname, search = null, hash = null] = LEGACY.exec(String(text).trim());
    const authority = slashes ? (host ?? '').toLowerCase() : null;
    const path = (slashes ? pathname : `${host ?? ''}${pathname}`) || (slashes ? '/' : null);
    const [, hostname, port] = /^(.*?)(?::(\d*))?$/.exec(authority ?? '');
    const query = search?.slice(1) ?? null;
    return {
        protocol: protocol?.toLowerCase() ?? null,
        slashes: slashes ? true : null,
        auth: auth && decodeURIComponent(auth),
        host: authority,
        port: port ?? null,
        hostname: authority === null ? null : hostname,
        hash,
        search,
        query: queryAsObject ? Object.fromEntries(new URLSearchParams(query ?? '')) : query,
        pathname: path,
        path: path === null && search === null ? null : `${path ?? ''}${search ?? ''}`,
        href: String(text).trim()
    };
}

function format(url) {
    if (typeof url === 'string' || url instanceof URL) {
        return String(url);
    }
    const { protocol = '', auth, hostname, port, pathname = '', query, hash = '' } = url;
    const host = url.host ?? (hostname ? `${hostname}${port ? `:${port}` : ''}` : '');
    const search = url.search ?? (query && typeof query === 'object' ? String(new URLSearchParams(query)) : query) ?? '';
    const scheme = protocol && !protocol.endsWith(':') ? `${protocol}:` : (protocol ?? '');
    const authority = host ? `//${auth ? `${encodeURIComponent(auth).replace('%3A', ':')}@` : ''}${host}` : '';
    return `${scheme}${authority}${pathname ?? ''}${search && !search.startsWith('?') ? `?${search}` : search}${hash ?? ''}`;
}

function resolve(from, to) {
    return new URL(to, from).href;
}

export const urlModule = partial('url', { URL, URLSearchParams, parse, format, resolve });
