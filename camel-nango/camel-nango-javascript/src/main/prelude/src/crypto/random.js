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
// Random values, all from the host's secure source.
import { callSync } from '../host/host.js';
import { bytes, decoded } from './bytes.js';

const INTEGERS = /^(Big)?(Ui|I)nt(8|16|32|64)(Clamped)?Array$/;
const QUOTA = 65536;

export function randomBytes(size, callback) {
    if (typeof size !== 'number' || !(size >= 0 && size <= 2 ** 31 - 1)) {
        throw Object.assign(new RangeError(`The value of "size" is out of range. It must be >= 0 && <= 2147483647. Received ${String(size)}`), { code: 'ERR_OUT_OF_RANGE' });
    }
    const result = decoded(callSync('crypto.randomBytes', [size]));
    if (!callback) {
        return result;
    }
    Promise.resolve().then(() => callback(null, result));
    return undefined;
}

export function randomUUID() {
    return callSync('crypto.randomUUID', []);
}

export function randomInt(low, high, callback) {
    if (high === undefined || typeof high === 'function') {
        return randomInt(0, low, high);
    }
    const range = high - low;
    if (!Number.isSafeInteger(low) || !Number.isSafeInteger(high) || range <= 0 || range > 2 ** 48 - 1) {
        throw new RangeError('crypto.randomInt: expected integers min < max, at most 2^48 - 1 apart');
    }
    const fair = 2 ** 48 - (2 ** 48 % range);
    let value;
    do {
        value = randomBytes(6).readUIntBE(0, 6);
    } while (value >= fair);
    const result = low + (value % range);
    if (!callback) {
        return result;
    }
    Promise.resolve().then(() => callback(null, result));
    return undefined;
}

export function getRandomValues(array) {
    if (!INTEGERS.test(array?.[Symbol.toStringTag])) {
        throw Object.assign(new TypeError('The data argument must be an integer-type TypedArray'), { name: 'TypeMismatchError' });
    }
    if (array.byteLength > QUOTA) {
        throw Object.assign(new Error(`The requested length exceeds ${QUOTA} bytes`), { name: 'QuotaExceededError' });
    }
    return randomFillSync(array);
}

export function randomFillSync(array, offset = 0, size = array.length - offset) {
    const target = array instanceof ArrayBuffer ? new Uint8Array(array) : array;
    const width = target.BYTES_PER_ELEMENT ?? 1;
    const length = Number.isNaN(size) ? target.byteLength : size * width;
    new Uint8Array(target.buffer, target.byteOffset + offset * width, length).set(randomBytes(length));
    return array;
}

export function timingSafeEqual(a, b) {
    const [left, right] = [a, b].map((value, i) => bytes(typeof value === 'string' ? undefined : value, undefined, `buf${i + 1}`));
    if (left.length !== right.length) {
        throw Object.assign(new RangeError('Input buffers must have the same byte length'), { code: 'ERR_CRYPTO_TIMING_SAFE_EQUAL_LENGTH' });
    }
    return left.reduce((difference, byte, i) => difference | (byte ^ right[i]), 0) === 0;
}
