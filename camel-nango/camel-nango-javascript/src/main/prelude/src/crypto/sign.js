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
// Signatures.
import { callSync } from '../host/host.js';
import { base64, Collected, decoded } from './bytes.js';
import { givenKey } from './keys.js';

class Signing {
    algorithm;
    data = new Collected();

    constructor(algorithm) {
        callSync('crypto.digestName', [algorithm]);
        this.algorithm = algorithm;
    }

    update(data, encoding) {
        this.data.add(data, encoding);
        return this;
    }
}

export class Sign extends Signing {
    sign(key, encoding) {
        return decoded(callSync('crypto.sign', [this.algorithm, this.data.base64(), givenKey(key)]), encoding);
    }
}

export class Verify extends Signing {
    verify(key, signature, encoding) {
        return callSync('crypto.verify', [this.algorithm, this.data.base64(), givenKey(key), base64(signature, encoding)]);
    }
}

export const createSign = (algorithm) => new Sign(algorithm);

export const createVerify = (algorithm) => new Verify(algorithm);

function answered(work, callback) {
    if (!callback) {
        return work();
    }
    Promise.resolve().then(work).then((result) => callback(null, result), (error) => callback(error));
    return undefined;
}

/** No algorithm for keys that bring their own, as Ed25519 does. */
export function sign(algorithm, data, key, callback) {
    return answered(() => decoded(callSync('crypto.sign', [algorithm ?? '', base64(data), givenKey(key)])), callback);
}

export function verify(algorithm, data, key, signature, callback) {
    return answered(() => callSync('crypto.verify', [algorithm ?? '', base64(data), givenKey(key), base64(signature)]), callback);
}
