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
// The soap package's HTTP, sent by the host as a request without Nango's credentials.
import { Buffer } from '../globals/buffer.js';
import { call } from '../host/host.js';

/** The host's business, and what would only hold for the text that the package has seen. */
const LEFT_OUT = ['accept-encoding', 'connection', 'content-length', 'host', 'transfer-encoding'];
const ENVELOPE = /(?:<\?[^?]*\?>[\s]*)?<([^:]*):Envelope([\S\s]*)<\/\1:Envelope>/i;
const ACCEPT = 'text/html,application/xhtml+xml,application/xml,text/xml;q=0.9,*/*;q=0.8';

function headersOf(data, given = {}) {
    const own = { Accept: ACCEPT, ...(data ? { 'Content-Type': 'application/x-www-form-urlencoded' } : {}) };
    const all = Object.entries({ ...own, ...given }).filter(([name]) => !LEFT_OUT.includes(name.toLowerCase()));
    return Object.fromEntries(all.map(([name, value]) => [name, String(value)]));
}

function textOf(body) {
    return body?.text ?? (body?.bytes === undefined ? '' : Buffer.from(body.bytes, 'base64').toString('utf8'));
}

/** Without what some servers put before and behind the envelope. */
function envelopeOf(text) {
    return ENVELOPE.exec(text.replace(/<!--[\s\S]*?-->/, ''))?.[0] ?? text;
}

export class HttpClient {
    async #send(url, data, headers, options) {
        if (options?.attachments?.length > 0 || options?.forceMTOM || options?.ntlm) {
            throw new Error('not supported: soap with attachments, MTOM or NTLM');
        }
        const request = { url: new URL(url).href, method: data ? 'POST' : 'GET', headers: headersOf(data, headers), ...(data ? { body: { bytes: Buffer.from(data, 'utf8').toString('base64') } } : {}) };
        const { status, statusText, headers: received, body } = await call('uncontrolledFetch', [request]);
        return { status, statusText, headers: received, data: envelopeOf(textOf(body)), config: { url, headers: request.headers } };
    }

    request(url, data, callback, headers, options) {
        return this.#send(url, data, headers, options).then(
            (response) => callback(null, response, response.data),
            (error) => callback(error)
        );
    }
}
