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
// Supplies what an engine without Intl lacks or has only in name. In a run only, see enter.js.
import { defineGlobals } from '../globals/define.js';
import { Collator } from './compare.js';
import { DateTimeFormat, dateText } from './dates.js';
import { NumberFormat, numberText } from './numbers.js';
import { stringMembers } from './strings.js';
import { unsupported } from './unsupported.js';

const MISSING = ['PluralRules', 'RelativeTimeFormat', 'ListFormat', 'Segmenter', 'DisplayNames', 'Locale', 'DurationFormat'];
const DAY = ['year', 'month', 'day'];
const TIME = ['hour', 'minute', 'second'];

function addMembers(prototype, members) {
    for (const [name, value] of Object.entries(members)) {
        Object.defineProperty(prototype, name, { value, writable: true, configurable: true, enumerable: false });
    }
}

function missing(name) {
    return function () {
        throw unsupported(`Intl.${name}`);
    };
}

function callable(constructor) {
    return new Proxy(constructor, { apply: (target, self, args) => new target(...args) });
}

export function installLocale() {
    if (typeof Intl !== 'undefined') {
        return;
    }
    const supplied = { Collator, DateTimeFormat, NumberFormat };
    const members = Object.entries(supplied).map(([name, constructor]) => [name, callable(constructor)]);
    const refused = [...MISSING, 'supportedValuesOf', 'getCanonicalLocales'].map((name) => [name, missing(name)]);
    const intl = {};
    addMembers(intl, Object.fromEntries([...members, ...refused]));
    defineGlobals({ Intl: intl });
    addMembers(String.prototype, stringMembers);
    addMembers(Number.prototype, { toLocaleString: numberText });
    addMembers(BigInt.prototype, { toLocaleString: numberText });
    addMembers(Date.prototype, {
        toLocaleDateString: dateText('date', DAY), toLocaleTimeString: dateText('time', TIME), toLocaleString: dateText('any', [...DAY, ...TIME])
    });
}
