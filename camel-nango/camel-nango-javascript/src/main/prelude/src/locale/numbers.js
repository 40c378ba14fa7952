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
// Intl.NumberFormat: decimal, percent and currency; Java writes the digits.
import { callSync } from '../host/host.js';
import { checkedOptions, localeOf, supportedLocalesOf, unsupported } from './unsupported.js';

const LOCALES = /^(en(-(US|GB|CA|AU|NZ|IE))?|de(-DE)?|fr(-FR)?|it(-IT)?|nl(-NL)?|ja(-JP)?)$/;
const OPTIONS = {
    style: ['decimal', 'percent', 'currency'], currency: undefined, currencyDisplay: ['symbol', 'code'], currencySign: ['standard'], notation: ['standard'],
    signDisplay: ['auto'], minimumIntegerDigits: undefined, minimumFractionDigits: undefined, maximumFractionDigits: undefined,
    useGrouping: [true, false, 'auto', 'always'], numberingSystem: ['latn']
};

function digits(name, value, least, most) {
    const number = Math.floor(Number(value));
    if (!(number >= least && number <= most)) {
        throw new RangeError(`${name} value is out of range.`);
    }
    return number;
}

function currencyOf({ style, currency }) {
    if (style !== 'currency') {
        return undefined;
    }
    if (currency === undefined) {
        throw new TypeError('Currency code is required with currency style.');
    }
    if (!/^[a-z]{3}$/i.test(currency)) {
        throw new RangeError(`Invalid currency code : ${currency}`);
    }
    return currency.toUpperCase();
}

function fraction({ style, minimumFractionDigits: least, maximumFractionDigits: most }, currency) {
    const usual = currency ? callSync('text.currencyDigits', [currency]) : 0;
    const [low, high] = [usual, currency ? usual : style === 'percent' ? 0 : 3];
    const minimum = least === undefined ? Math.min(low, most === undefined ? low : digits('maximumFractionDigits', most, 0, 20)) : digits('minimumFractionDigits', least, 0, 20);
    const maximum = most === undefined ? Math.max(high, minimum) : digits('maximumFractionDigits', most, 0, 20);
    if (minimum > maximum) {
        throw new RangeError('maximumFractionDigits value is out of range.');
    }
    return { minimumFractionDigits: minimum, maximumFractionDigits: maximum };
}

function settings(locales, options) {
    const locale = localeOf(locales);
    if (!LOCALES.test(locale)) {
        throw unsupported(`Intl.NumberFormat locale ${locale}`);
    }
    const given = checkedOptions('Intl.NumberFormat', options, OPTIONS);
    const { style = 'decimal', currencyDisplay = 'symbol', useGrouping = 'auto', minimumIntegerDigits = 1 } = given;
    const currency = currencyOf({ ...given, style });
    return {
        locale, numberingSystem: 'latn', style, ...(currency && { currency, currencyDisplay, currencySign: 'standard' }),
        minimumIntegerDigits: digits('minimumIntegerDigits', minimumIntegerDigits, 1, 21), ...fraction({ ...given, style }, currency),
        useGrouping: useGrouping === true ? 'always' : useGrouping, notation: 'standard', signDisplay: 'auto'
    };
}

function written(value, options) {
    const number = typeof value === 'bigint' ? value : Number(value);
    return callSync('text.number', [Object.is(number, -0) ? '-0' : String(number), options]);
}

export class NumberFormat {
    #settings;

    constructor(locales, options) {
        this.#settings = settings(locales, options);
        this.format = (value) => written(value, this.#settings);
    }

    formatToParts() {
        throw unsupported('Intl.NumberFormat.formatToParts');
    }

    formatRange() {
        throw unsupported('Intl.NumberFormat.formatRange');
    }

    resolvedOptions() {
        return { ...this.#settings };
    }

    static supportedLocalesOf = supportedLocalesOf((locale) => LOCALES.test(locale));
}

export function numberText(locales, options) {
    return new NumberFormat(locales, options).format(this.valueOf());
}
