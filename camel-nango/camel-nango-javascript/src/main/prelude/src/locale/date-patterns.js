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
// How dates are written, as lists of fields and the text between them.
import { unsupported } from './unsupported.js';

/** order and separator of numeric dates, digits of day and month, hours, what is between date and time */
export const LOCALES = {
    'en-US': { order: 'MDY', separator: '/', pad: false, hours: 'h12', noon: ['AM', 'PM'], between: ', ', names: 'us' },
    'en-GB': { order: 'DMY', separator: '/', pad: true, hours: 'h23', between: ', ', names: 'gb' },
    'en-CA': { order: 'YMD', separator: '-', pad: true, hours: 'h12', noon: ['a.m.', 'p.m.'], between: ', ', names: 'us' },
    'de-DE': { order: 'DMY', separator: '.', pad: false, hours: 'h23', between: ', ' },
    'sv-SE': { order: 'YMD', separator: '-', pad: true, hours: 'h23', between: ' ' }
};
LOCALES.en = LOCALES['en-US'];

const LETTER = { D: 'day', M: 'month', Y: 'year' };

export function datePattern(has, rules, text) {
    const shown = [...rules.order].map((letter) => LETTER[letter]).filter(has);
    if (!['', 'day', 'month', 'year', 'day month', 'month year', 'day month year'].includes(shown.toSorted().join(' '))) {
        throw unsupported('Intl.DateTimeFormat option day with year and no month');
    }
    if (has('weekday') && ['day', 'year', 'month'].some((field) => shown.length === 1 && shown[0] === field)) {
        throw unsupported(`Intl.DateTimeFormat option weekday with ${shown[0]} only`);
    }
    if (has('weekday') && (rules.names !== 'us' || shown.join() === 'month,year')) {
        throw unsupported('Intl.DateTimeFormat option weekday with these options or this locale');
    }
    const date = text && shown.length > 1 ? named(shown, rules) : joined(shown, separatorOf(shown, rules));
    return has('weekday') ? ['weekday', ...(date.length > 0 ? [', '] : []), ...date] : date;
}

/** In words: January 2, 2024 or 2 January 2024. */
function named(shown, { names }) {
    const fields = (names === 'us' ? ['month', 'day', 'year'] : ['day', 'month', 'year']).filter((field) => shown.includes(field));
    return fields.flatMap((field, i) => (i === 0 ? [field] : [fields.length === 3 && names === 'us' && i === 2 ? ', ' : ' ', field]));
}

function joined(shown, separator) {
    return shown.flatMap((field, i) => (i === 0 ? [field] : [separator, field]));
}

/** German writes 1/2024 but 2.1.2024. */
function separatorOf(shown, rules) {
    return shown.length === 2 && !shown.includes('day') && rules.separator === '.' ? '/' : rules.separator;
}

export function timePattern(has, twelve) {
    const time = joined(['hour', 'minute', 'second'].filter(has), ':');
    if (has('hour') && has('second') && !has('minute')) {
        throw unsupported('Intl.DateTimeFormat option second with hour and no minute');
    }
    return has('hour') && twelve ? [...time, ' ', 'dayPeriod'] : time;
}
