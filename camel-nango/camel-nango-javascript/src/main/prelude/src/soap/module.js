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
// The client half of the soap package, as it is; around it, the host's HTTP in place of its own.
import { Client } from 'soap/lib/client.js';
import { BasicAuthSecurity } from 'soap/lib/security/BasicAuthSecurity.js';
import { BearerSecurity } from 'soap/lib/security/BearerSecurity.js';
import { WSSecurity } from 'soap/lib/security/WSSecurity.js';
import { passwordDigest } from 'soap/lib/utils.js';
import { open_wsdl, WSDL } from 'soap/lib/wsdl/index.js';
import { guarded, partial } from '../modules/unsupported.js';
import { HttpClient } from './http-client.js';

const securities = { BasicAuthSecurity, BearerSecurity, WSSecurity };

/** One run, one connection: descriptions are not kept any longer. */
const known = new Map();

function wsdl(url, options) {
    const read = () => new Promise((resolve, reject) => open_wsdl(url, options, (error, result) => (error ? reject(error) : resolve(result))));
    if (options.disableCache) {
        return read();
    }
    if (!known.has(url)) {
        known.set(url, read().catch((error) => {
            known.delete(url);
            throw error;
        }));
    }
    return known.get(url);
}

async function createClientAsync(url, options = {}, endpoint) {
    if (options.stream || options.returnSaxStream) {
        throw new Error('not supported: soap with streams');
    }
    return new Client(await wsdl(url, options), options.endpoint ?? endpoint, options);
}

function createClient(url, ...rest) {
    const options = typeof rest[0] === 'function' ? {} : rest.shift();
    const [callback, endpoint] = rest;
    createClientAsync(url, options, endpoint).then((client) => callback(null, client), (error) => callback(error));
}

export const soapModule = partial('soap', { createClient, createClientAsync, Client, HttpClient, WSDL, passwordDigest, ...securities, security: guarded('soap.security', securities) });
