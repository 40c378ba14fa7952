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
// Keys: what Node takes for one, as the host reads it; and key objects.
import { callSync } from '../host/host.js';
import { base64, bytes, decoded } from './bytes.js';

const RSA_PUBLIC = 'not supported: export of a public key as pkcs1; use spki';

/** A key that has been read and found good. */
export class KeyObject {
    #key;

    constructor(type, key) {
        this.type = type;
        this.#key = key;
    }

    get asymmetricKeyType() {
        return this.type === 'secret' ? undefined : this.#key.algorithm;
    }

    get symmetricKeySize() {
        return this.type === 'secret' ? this.#key.secret.length : undefined;
    }

    export({ format, type } = {}) {
        if (this.type === 'secret') {
            return this.#key.secret;
        }
        const own = this.type === 'public' ? 'spki' : 'pkcs8';
        if (type !== own) {
            throw new Error(type === 'pkcs1' && this.type === 'public' ? RSA_PUBLIC : `not supported: export of a ${this.type} key as ${type}; use ${own}`);
        }
        return format === 'der' ? decoded(this.#key.der) : pem(this.type, this.#key.der);
    }

    /** For the host. */
    given() {
        return this.type === 'public' ? { der: this.#key.der, type: 'spki' } : { der: this.#key.der, type: 'pkcs8' };
    }
}

function pem(type, der) {
    const label = `${type.toUpperCase()} KEY`;
    return `-----BEGIN ${label}-----\n${der.replace(/.{1,64}/g, '$&\n')}-----END ${label}-----\n`;
}

/** A PEM text, a Buffer of one, a KeyObject, or an object that has it as `key`, with options. */
export function givenKey(key) {
    if (key instanceof KeyObject) {
        if (key.type === 'secret') {
            throw new TypeError('Invalid key object type secret, expected private or public.');
        }
        return key.given();
    }
    if (typeof key === 'string' || ArrayBuffer.isView(key) || key instanceof ArrayBuffer) {
        return { pem: bytes(key).toString('utf8') };
    }
    if (key === null || typeof key !== 'object' || key.key === undefined) {
        bytes(undefined, undefined, 'key');
    }
    const { padding, saltLength, dsaEncoding, format, type, passphrase } = key;
    if (format === 'jwk') {
        throw new Error('not supported: crypto keys in the format jwk; use PEM');
    }
    const options = { padding, saltLength, dsaEncoding, passphrase: passphrase === undefined ? undefined : bytes(passphrase).toString('utf8') };
    return { ...(format === 'der' ? { der: base64(key.key), type } : givenKey(key.key)), ...options };
}

export function secretOf(key) {
    if (key instanceof KeyObject) {
        return key.export();
    }
    return bytes(key, undefined, 'key');
}

export function createSecretKey(key, encoding) {
    return new KeyObject('secret', { secret: bytes(key, encoding, 'key') });
}

export function createPrivateKey(key) {
    return new KeyObject('private', callSync('crypto.privateKey', [givenKey(key)]));
}

export function createPublicKey(key) {
    return new KeyObject('public', callSync('crypto.publicKey', [givenKey(key)]));
}
