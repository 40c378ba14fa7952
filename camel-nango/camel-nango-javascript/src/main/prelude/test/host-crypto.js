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
// Stands in for the host's operations crypto.*, with Node's own crypto.
import * as crypto from 'node:crypto';

const bytes = (text) => Buffer.from(text, 'base64');
const text = (buffer) => buffer.toString('base64');
const withOptions = (read, given, type) => ({ ...given, key: read(given.der ? { key: bytes(given.der), format: 'der', type: given.type ?? type } : given.pem) });
const privateKey = (given) => withOptions(crypto.createPrivateKey, given, 'pkcs8');
const publicKey = (given) => withOptions(crypto.createPublicKey, given, 'spki');

export const hostCrypto = {
    'crypto.digestName': (name) => text(crypto.createHash(name).digest()),
    'crypto.hash': (name, data) => text(crypto.createHash(name).update(bytes(data)).digest()),
    'crypto.hmac': (name, key, data) => text(crypto.createHmac(name, bytes(key)).update(bytes(data)).digest()),
    'crypto.pbkdf2': (password, salt, ...rest) => text(crypto.pbkdf2Sync(password, bytes(salt), ...rest)),
    'crypto.randomBytes': (size) => text(crypto.randomBytes(size)),
    'crypto.randomUUID': () => crypto.randomUUID(),
    'crypto.sign': (name, data, given) => text(crypto.sign(name || null, bytes(data), privateKey(given))),
    'crypto.verify': (name, data, given, signature) => crypto.verify(name || null, bytes(data), publicKey(given), bytes(signature)),
    'crypto.privateKey': (given) => described(privateKey(given).key, 'pkcs8'),
    'crypto.publicKey': (given) => described(publicKey(given).key, 'spki')
};

function described(key, type) {
    const object = key instanceof crypto.KeyObject ? key : crypto.createPrivateKey(key);
    return { algorithm: object.asymmetricKeyType, der: text(object.export({ format: 'der', type })) };
}
