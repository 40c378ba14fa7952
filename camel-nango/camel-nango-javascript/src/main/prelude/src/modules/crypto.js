// The part of Node's crypto that scripts use; the host computes.
import { Buffer } from '../globals/buffer.js';
import { callSync } from '../host/host.js';
import { partial } from './unsupported.js';

function bytes(data, encoding) {
    if (typeof data === 'string') {
        return Buffer.from(data, encoding ?? 'utf8');
    }
    if (ArrayBuffer.isView(data)) {
        return Buffer.from(data.buffer, data.byteOffset, data.byteLength);
    }
    throw new TypeError('crypto: data must be a string, Buffer, typed array or DataView');
}

/** A Hash or Hmac: collects, then has the host digest once. */
class Digest {
    #digest;
    #parts = [];
    #done = false;

    constructor(digest) {
        this.#digest = digest;
    }

    update(data, encoding) {
        this.#open();
        this.#parts.push(Buffer.from(bytes(data, encoding)));
        return this;
    }

    digest(encoding) {
        this.#open();
        this.#done = true;
        const result = Buffer.from(this.#digest(Buffer.concat(this.#parts).toString('base64')), 'base64');
        return encoding && encoding !== 'buffer' ? result.toString(encoding) : result;
    }

    #open() {
        if (this.#done) {
            throw new Error('Digest already called');
        }
    }
}

function createHash(algorithm) {
    return new Digest((data) => callSync('crypto.hash', [algorithm, data]));
}

function createHmac(algorithm, key) {
    const secret = bytes(key).toString('base64');
    return new Digest((data) => callSync('crypto.hmac', [algorithm, secret, data]));
}

function randomBytes(size, callback) {
    const result = Buffer.from(callSync('crypto.randomBytes', [size]), 'base64');
    if (callback) {
        Promise.resolve().then(() => callback(null, result));
    }
    return result;
}

function randomUUID() {
    return callSync('crypto.randomUUID', []);
}

function randomInt(low, high) {
    const [from, to] = high === undefined ? [0, low] : [low, high];
    const range = to - from;
    if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to) || range <= 0 || range > 2 ** 48 - 1) {
        throw new RangeError('crypto.randomInt: expected integers min < max, at most 2^48 - 1 apart');
    }
    const fair = 2 ** 48 - (2 ** 48 % range);
    for (;;) {
        const value = randomBytes(6).readUIntBE(0, 6);
        if (value < fair) {
            return from + (value % range);
        }
    }
}

function getRandomValues(array) {
    new Uint8Array(array.buffer, array.byteOffset, array.byteLength).set(randomBytes(array.byteLength));
    return array;
}

function timingSafeEqual(a, b) {
    const [left, right] = [bytes(a), bytes(b)];
    if (left.length !== right.length) {
        throw new RangeError('Input buffers must have the same byte length');
    }
    return left.reduce((difference, byte, i) => difference | (byte ^ right[i]), 0) === 0;
}

/** The global `crypto`. */
export const webCrypto = { randomUUID, getRandomValues };

export const cryptoModule = partial('crypto', { createHash, createHmac, randomBytes, randomUUID, randomInt, getRandomValues, timingSafeEqual, webcrypto: webCrypto });
