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
// Members of String.prototype that need Unicode's tables.
import { callSync } from '../host/host.js';
import { compareTexts } from './compare.js';
import { localeOf } from './unsupported.js';

const FORMS = ['NFC', 'NFD', 'NFKC', 'NFKD'];
const ASCII = /^[\0-\x7f]*$/;

export const stringMembers = {
    localeCompare(that, locales, options) {
        return compareTexts(String(this), String(that), locales, options);
    },
    normalize(form = 'NFC') {
        if (!FORMS.includes(String(form))) {
            throw new RangeError(`The normalization form should be one of ${FORMS.join(', ')}.`);
        }
        const text = String(this);
        return ASCII.test(text) ? text : callSync('text.normalize', [text, String(form)]);
    },
    toLocaleUpperCase(locales) {
        return cased(String(this), 'text.upper', locales, 'toUpperCase');
    },
    toLocaleLowerCase(locales) {
        return cased(String(this), 'text.lower', locales, 'toLowerCase');
    }
};

function cased(text, operation, locales, plain) {
    const locale = localeOf(locales);
    return ASCII.test(text) && !/^(tr|az|lt)\b/.test(locale) ? text[plain]() : callSync(operation, [text, locale]);
}
