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
// The host's text operations, by Node's own Intl.
const digits = (text) => Number(text);

function zoned(milliseconds, timeZone) {
    const parts = (options) => Object.fromEntries(new Intl.DateTimeFormat('en-US', { timeZone: timeZone ?? undefined, ...options }).formatToParts(milliseconds).map(({ type, value }) => [type, value]));
    const { year, month, day, hour, minute, second } = parts({ year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric', hourCycle: 'h23' });
    const [y, mo, d, h, mi, s] = [year, month, day, hour, minute, second].map(digits);
    const local = Date.UTC(y, mo - 1, d, h, mi, s);
    const name = (timeZoneName) => parts({ timeZoneName }).timeZoneName;
    return {
        id: timeZone ?? 'UTC', year: y, month: mo, day: d, hour: h, minute: mi, second: s, weekday: new Date(local).getUTCDay() || 7,
        offset: Math.round((local - milliseconds) / 60_000) * 60, short: name('short'), long: name('long')
    };
}

export const hostText = {
    'text.key': (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase(),
    'text.normalize': (text, form) => text.normalize(form),
    'text.upper': (text, locale) => text.toLocaleUpperCase(locale),
    'text.lower': (text, locale) => text.toLocaleLowerCase(locale),
    'text.currencyDigits': (currency) => new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits,
    'text.number': (text, { locale, ...options }) => new Intl.NumberFormat(locale, options).format(text === '-0' ? -0 : text),
    'text.zoned': zoned
};
