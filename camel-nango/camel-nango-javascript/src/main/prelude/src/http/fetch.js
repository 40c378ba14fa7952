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
// The Fetch standard's Response over bytes that have arrived, and the two ways for a script to get one.
import { Buffer } from '../globals/buffer.js';
import { Blob, FormData } from '../globals/form-data.js';
import { Headers } from '../globals/headers.js';
import { call } from '../host/host.js';
import { URLSearchParams } from '../url/whatwg.js';
import { bytesOf, requestBody } from './body.js';

const NULL_BODY = [101, 204, 205, 304];
let lastKey = 0;

export class Response {
    #bytes;
    #url = '';
    #redirected = false;
    #type = 'default';
    #body;
    bodyUsed = false;

    constructor(body = null, { status = 200, statusText = '', headers = {} } = {}) {
        if (!Number.isInteger(status) || status < 200 || status > 599) {
            throw new RangeError(`The status ${status} is not between 200 and 599`);
        }
        if (body !== null && NULL_BODY.includes(status)) {
            throw new TypeError(`A response with status ${status} cannot have a body`);
        }
        const content = contentOf(body);
        this.#bytes = content?.bytes;
        this.status = status;
        this.statusText = statusText;
        this.headers = new Headers(headers);
        if (content?.type && !this.headers.has('content-type')) {
            this.headers.set('content-type', content.type);
        }
    }

    /** Of what the host answered. */
    static from({ status, statusText, url, redirected, headers, body }) {
        const bytes = body.text === undefined ? Buffer.from(body.bytes, 'base64') : Buffer.from(body.text, 'utf8');
        return Response.#made({ bytes: NULL_BODY.includes(status) ? undefined : bytes, status, statusText, headers, url, redirected, type: 'basic' });
    }

    static #made({ bytes, status, statusText, headers, url, redirected, type }) {
        const response = new Response(null, { statusText, headers });
        response.status = status;
        response.#bytes = bytes;
        response.#url = url;
        response.#redirected = redirected;
        response.#type = type;
        return response;
    }

    static json(data, init = {}) {
        const headers = new Headers(init.headers);
        if (!headers.has('content-type')) {
            headers.set('content-type', 'application/json');
        }
        return new Response(JSON.stringify(data), { ...init, headers });
    }

    static error() {
        return Response.#made({ bytes: undefined, status: 0, statusText: '', headers: {}, url: '', redirected: false, type: 'error' });
    }

    static redirect(url, status = 302) {
        return new Response(null, { status, headers: { location: String(url) } });
    }

    get ok() {
        return this.status >= 200 && this.status < 300;
    }

    get url() {
        return this.#url;
    }

    get redirected() {
        return this.#redirected;
    }

    get type() {
        return this.#type;
    }

    /** A stream of one chunk; null if there is no body. */
    get body() {
        this.#body ??= this.#bytes && stream(() => this.#taken());
        return this.#body ?? null;
    }

    clone() {
        if (this.bodyUsed) {
            throw new TypeError('Response.clone: the body has been used already');
        }
        const { status, statusText, headers, url, redirected, type } = this;
        return Response.#made({ bytes: this.#bytes, status, statusText, headers, url, redirected, type });
    }

    async text() {
        return new TextDecoder().decode(this.#taken());
    }

    async json() {
        return JSON.parse(await this.text());
    }

    async bytes() {
        return new Uint8Array(this.#taken());
    }

    async arrayBuffer() {
        return (await this.bytes()).buffer;
    }

    async blob() {
        return new Blob([this.#taken()], { type: this.headers.get('content-type') ?? '' });
    }

    async formData() {
        throw new Error('not supported: Response.formData');
    }

    #taken() {
        if (this.bodyUsed) {
            throw new TypeError('Body is unusable: it has been read already');
        }
        this.bodyUsed = this.#bytes !== undefined;
        return this.#bytes ?? Buffer.alloc(0);
    }
}

/** The little of a ReadableStream that is needed to read a body. */
function stream(take) {
    let locked = false;
    let done = false;
    const next = async () => {
        const value = done ? undefined : new Uint8Array(take());
        done = true;
        return value?.length ? { value, done: false } : { value: undefined, done: true };
    };
    return {
        get locked() {
            return locked;
        },
        getReader() {
            if (locked) {
                throw new TypeError('ReadableStream is locked');
            }
            locked = true;
            const release = () => { locked = false; };
            return { read: next, releaseLock: release, cancel: async () => { done = true; }, closed: Promise.resolve() };
        },
        async cancel() {
            done = true;
        },
        async *[Symbol.asyncIterator]() {
            for (let part = await next(); !part.done; part = await next()) {
                yield part.value;
            }
        }
    };
}

/** A body's bytes and the content type that follows from what it is. */
function contentOf(body) {
    if (body === null || body === undefined) {
        return undefined;
    }
    if (body instanceof URLSearchParams) {
        return { bytes: Buffer.from(body.toString()), type: 'application/x-www-form-urlencoded;charset=UTF-8' };
    }
    const bytes = bytesOf(body);
    return bytes ? { bytes, type: body instanceof Blob ? body.type : undefined } : { bytes: Buffer.from(String(body), 'utf8'), type: 'text/plain;charset=UTF-8' };
}

/** Nango's: a URL object, and a body of text. */
export async function uncontrolledFetch({ url, method, headers, body }) {
    return send('uncontrolledFetch', url, { method, headers, body });
}

/** The standard's, on the same way. */
export async function fetch(resource, init = {}) {
    const request = typeof resource === 'string' || resource?.url === undefined ? { url: resource } : resource;
    const { method, headers, body, signal, redirect } = { ...request, ...init };
    if (redirect !== undefined && redirect !== 'follow') {
        throw new TypeError(`not supported: fetch with redirect '${redirect}'`);
    }
    return send('fetch', request.url, { method, headers, body, signal });
}

async function send(name, url, { method = 'GET', headers = {}, body = null, signal }) {
    signal?.throwIfAborted();
    const sent = new Headers(headers);
    const request = { url: String(url), method: String(method), body: encoded(body, sent) };
    const start = (key) => answered(name, call('uncontrolledFetch', [{ ...request, headers: Object.fromEntries(sent), ...key }]));
    return signal ? untilAborted(signal, start) : start({});
}

/** What start makes of a number, unless the signal comes first: then the host ends the request of that number. */
async function untilAborted(signal, start) {
    const key = ++lastKey;
    let abort;
    const aborted = new Promise((resolve, reject) => {
        abort = () => {
            call('abortFetch', [key]).catch(() => {}); // the run may be over
            reject(signal.reason);
        };
        signal.addEventListener('abort', abort);
    });
    try {
        return await Promise.race([start({ key }), aborted]);
    } finally {
        signal.removeEventListener('abort', abort);
    }
}

function encoded(body, headers) {
    if (body instanceof FormData) {
        headers.delete('content-type');
        return requestBody(body);
    }
    const content = contentOf(body);
    if (content?.type && !headers.has('content-type')) {
        headers.set('content-type', content.type);
    }
    return content && { bytes: content.bytes.toString('base64') };
}

async function answered(name, call) {
    try {
        return Response.from(await call);
    } catch (error) {
        if (error.isAxiosError) {
            throw Object.assign(new TypeError('fetch failed'), { cause: Object.assign(new Error(error.message), { code: error.code }) });
        }
        throw error;
    }
}
