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
// Node's Buffer; the npm package knows all encodings but base64url.
import { Buffer } from 'buffer/';

const BASE64URL = /^base64url$/i;

const { from, isEncoding, byteLength } = Buffer;
const { toString } = Buffer.prototype;

function known(encoding) {
    return typeof encoding === 'string' && BASE64URL.test(encoding) ? 'base64' : encoding;
}

Buffer.from = (value, encodingOrOffset, length) => from(value, known(encodingOrOffset), length);
Buffer.isEncoding = (encoding) => isEncoding(known(encoding));
Buffer.byteLength = (value, encoding) => byteLength(value, known(encoding));
Buffer.prototype.toString = function (encoding, start, end) {
    const text = toString.call(this, known(encoding), start, end);
    return known(encoding) === encoding ? text : text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
};

export { Buffer };
