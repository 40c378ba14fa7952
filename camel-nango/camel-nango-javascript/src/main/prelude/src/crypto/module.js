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
