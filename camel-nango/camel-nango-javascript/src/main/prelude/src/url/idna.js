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
// Stands in for tr46 in whatwg-url. The full Unicode tables would cost a megabyte per isolate; domains in scripts are ASCII
// nearly always. Others are lower-cased, normalised where the engine can, and put into Punycode.
import punycode from 'punycode/';

const ASCII = /^[\x00-\x7f]*$/;
const SEPARATORS = /[\u3002\uFF0E\uFF61]/g;

export function toASCII(domain) {
    if (ASCII.test(domain)) {
        return domain.toLowerCase();
    }
    try {
        return punycode.toASCII(domain.normalize('NFKC').toLowerCase().replace(SEPARATORS, '.'));
    } catch {
        return null;
    }
}

export function toUnicode(domain) {
    return { domain: punycode.toUnicode(domain), error: false };
}
