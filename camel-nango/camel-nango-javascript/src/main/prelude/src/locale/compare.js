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
// The order of a language. Texts are compared by keys: Java makes them, pure ASCII has its own here, which sorts alike.
import { callSync } from '../host/host.js';
import { checkedOptions, localeOf, supportedLocalesOf } from './unsupported.js';

/** Unicode's order of what is no letter; control characters do not count. */
const SIGNS = '\t\n\v\f\r _-,;:!?.\'"()[]{}@*/\\&#%`^+<=>|~$0123456789';
const WEIGHTS = weights();
const CACHE_LIMIT = 20_000;
const ASCII = /^[\0-\x7f]*$/;
const STRENGTH = { base: 1, accent: 2, variant: 3 };

const keys = new Map();

function weights() {
    const letters = [...'abcdefghijklmnopqrstuvwxyz'].flatMap((letter, i) => [[letter, SIGNS.length + i + 1], [letter.toUpperCase(), SIGNS.length + i + 1]]);
    return new Map([...[...SIGNS].map((sign, i) => [sign, i + 1]), ...letters]);
}

function asciiKey(text, strength) {
    let primary = '';
    let cases = '';
    for (const character of text) {
        const weight = WEIGHTS.get(character);
        if (weight) {
            primary += String.fromCharCode(weight);
            cases += character >= 'A' && character <= 'Z' ? '2' : '1';
        }
    }
    return strength < 3 ? primary : `${primary}\0${cases}`;
}

function hostKey(text, locale, strength) {
    const name = `${locale} ${strength} ${text}`;
    let key = keys.get(name);
    if (key === undefined) {
        if (keys.size >= CACHE_LIMIT) {
            keys.clear();
        }
        key = callSync('text.key', [text, locale, strength]);
        keys.set(name, key);
    }
    return key;
}

/** Digits are preceded by their count, so that 2 comes before 10. */
function byValue(text) {
    return text.replace(/\d+/g, (digits) => {
        const value = digits.replace(/^0+(?=\d)/, '');
        return String(value.length).padStart(3, '0') + value;
    });
}

/** Chains of the language are not those of ASCII: Czech has ch, Danish aa. */
function ownAlphabet(locale) {
    return !/^(en|de|fr|it|nl|pt)\b/.test(locale);
}

function comparing({ locale, strength, numeric }) {
    return (left, right) => {
        let [a, b] = [String(left), String(right)];
        if (a === b) {
            return 0;
        }
        [a, b] = numeric ? [byValue(a), byValue(b)] : [a, b];
        const ascii = ASCII.test(a) && ASCII.test(b) && !ownAlphabet(locale);
        const [x, y] = [a, b].map((text) => (ascii ? asciiKey(text, strength) : hostKey(text, locale, strength)));
        return x === y ? 0 : x < y ? -1 : 1;
    };
}

const OPTIONS = {
    usage: ['sort'], sensitivity: ['base', 'accent', 'variant'], numeric: [true, false], ignorePunctuation: [false], caseFirst: ['false', 'lower']
};

function settings(locales, options) {
    const checked = checkedOptions('Intl.Collator', options, OPTIONS);
    const { sensitivity = 'variant', numeric = false } = checked;
    return { locale: localeOf(locales), sensitivity, numeric, strength: STRENGTH[sensitivity] };
}

export class Collator {
    #settings;

    constructor(locales, options) {
        this.#settings = settings(locales, options);
        this.compare = comparing(this.#settings);
    }

    resolvedOptions() {
        const { locale, sensitivity, numeric } = this.#settings;
        return { locale, usage: 'sort', sensitivity, ignorePunctuation: false, collation: 'default', numeric, caseFirst: 'false' };
    }

    static supportedLocalesOf = supportedLocalesOf(() => true);
}

const plain = comparing({ locale: 'en-US', strength: 3, numeric: false });

export function compareTexts(left, right, locales, options) {
    return locales === undefined && options === undefined ? plain(left, right) : new Collator(locales, options).compare(left, right);
}
