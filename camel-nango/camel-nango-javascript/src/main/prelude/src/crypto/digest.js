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
// Hash, Hmac and what is derived from them.
import { callSync } from '../host/host.js';
import { base64, Collected, decoded } from './bytes.js';
import { secretOf } from './keys.js';

function failed(message, code) {
    return Object.assign(new Error(message), { code });
}

class Digest {
    #operation;
    #data = new Collected();
    #done = false;

    constructor(operation) {
        this.#operation = operation;
    }

    update(data, encoding) {
        if (this.#done) {
            throw failed('Digest already called', 'ERR_CRYPTO_HASH_FINALIZED');
        }
        this.#data.add(data, encoding);
        return this;
    }

    digest(encoding) {
        if (this.#done) {
            throw failed('Digest already called', 'ERR_CRYPTO_HASH_FINALIZED');
        }
        this.#done = true;
        return decoded(this.#operation(this.#data.base64()), encoding);
    }

    /** Of a Hash only, as in Node. */
    static copy(digest) {
        if (digest.#done) {
            throw failed('Digest already called', 'ERR_CRYPTO_HASH_FINALIZED');
        }
        const copy = new Hash(digest.#operation);
        copy.#data = digest.#data.copy();
        return copy;
    }
}

export class Hash extends Digest {
    copy() {
        return Digest.copy(this);
    }
}

export class Hmac extends Digest {}

/** Unknown names fail at once, not only when the digest is asked for. */
function known(algorithm) {
    callSync('crypto.digestName', [algorithm]);
}

export function createHash(algorithm) {
    known(algorithm);
    return new Hash((data) => callSync('crypto.hash', [algorithm, data]));
}

export function createHmac(algorithm, key) {
    known(algorithm);
    const secret = secretOf(key).toString('base64');
    return new Hmac((data) => callSync('crypto.hmac', [algorithm, secret, data]));
}

export function hash(algorithm, data, outputEncoding = 'hex') {
    return createHash(algorithm).update(data).digest(outputEncoding);
}

export function getHashes() {
    return ['RSA-MD5', 'RSA-SHA1', 'RSA-SHA224', 'RSA-SHA256', 'RSA-SHA384', 'RSA-SHA512', 'md5', 'sha1', 'sha224', 'sha256', 'sha3-224', 'sha3-256', 'sha3-384', 'sha3-512', 'sha384', 'sha512', 'sha512-224', 'sha512-256'];
}

export function pbkdf2Sync(password, salt, iterations, length, digest) {
    if (typeof password !== 'string') {
        throw new TypeError('not supported: crypto.pbkdf2 with a password that is no text');
    }
    return decoded(callSync('crypto.pbkdf2', [password, base64(salt), iterations, length, digest]));
}

export function pbkdf2(password, salt, iterations, length, digest, callback) {
    const result = pbkdf2Sync(password, salt, iterations, length, digest);
    Promise.resolve().then(() => callback(null, result));
}
