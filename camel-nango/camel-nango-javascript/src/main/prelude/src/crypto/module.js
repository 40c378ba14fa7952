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
// The part of Node's crypto that scripts use; the host computes.
import { guarded, partial } from '../modules/unsupported.js';
import { createHash, createHmac, getHashes, hash, Hash, Hmac, pbkdf2, pbkdf2Sync } from './digest.js';
import { createPrivateKey, createPublicKey, createSecretKey, KeyObject } from './keys.js';
import { getRandomValues, randomBytes, randomFillSync, randomInt, randomUUID, timingSafeEqual } from './random.js';
import { createSign, createVerify, sign, Sign, verify, Verify } from './sign.js';

const constants = guarded('crypto.constants', {
    RSA_PKCS1_PADDING: 1,
    RSA_PKCS1_PSS_PADDING: 6,
    RSA_PSS_SALTLEN_DIGEST: -1,
    RSA_PSS_SALTLEN_MAX_SIGN: -2,
    RSA_PSS_SALTLEN_AUTO: -2
});

/** The global `crypto`. */
export const webCrypto = guarded('crypto', { randomUUID, getRandomValues });

export const cryptoModule = partial('crypto', {
    createHash, createHmac, hash, getHashes, Hash, Hmac, pbkdf2, pbkdf2Sync,
    createSign, createVerify, sign, verify, Sign, Verify,
    createPrivateKey, createPublicKey, createSecretKey, KeyObject,
    randomBytes, pseudoRandomBytes: randomBytes, randomUUID, randomInt, randomFillSync, getRandomValues, timingSafeEqual,
    constants, webcrypto: webCrypto
});
