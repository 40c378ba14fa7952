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
// Intl.DateTimeFormat for English and for numeric dates of a few more; Java knows the time zones.
import { callSync } from '../host/host.js';
import { LOCALES, datePattern, timePattern } from './date-patterns.js';
import { checkedOptions, localeOf, supportedLocalesOf, unsupported } from './unsupported.js';

const NUMERIC = ['numeric', '2-digit'];
const TEXT = ['long', 'short', 'narrow'];
const STYLES = ['full', 'long', 'medium', 'short'];
const OPTIONS = {
    weekday: ['long', 'short'], year: NUMERIC, month: [...NUMERIC, 'long', 'short'], day: NUMERIC, hour: NUMERIC, minute: NUMERIC, second: NUMERIC, hour12: [true, false],
    hourCycle: ['h12', 'h23'], timeZone: undefined, timeZoneName: ['short', 'long', 'shortOffset', 'longOffset'], dateStyle: STYLES, timeStyle: STYLES,
    calendar: ['gregory'], numberingSystem: ['latn']
};
const DATE = ['weekday', 'year', 'month', 'day'];
const TIME = ['hour', 'minute', 'second'];
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const numeric = (names) => Object.fromEntries(names.map((name) => [name, 'numeric']));

const DATE_STYLES = {
    full: { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' },
    long: { year: 'numeric', month: 'long', day: 'numeric' },
    medium: { year: 'numeric', month: 'short', day: 'numeric' },
    short: { year: '2-digit', month: 'numeric', day: 'numeric' }
};
const TIME_STYLES = {
    full: { ...numeric(TIME), timeZoneName: 'long' },
    long: { ...numeric(TIME), timeZoneName: 'short' },
    medium: numeric(TIME),
    short: numeric(['hour', 'minute'])
};

function styled({ dateStyle, timeStyle, ...rest }, rules, locale) {
    if (!dateStyle && !timeStyle) {
        return rest;
    }
    const other = [...DATE, ...TIME, 'timeZoneName'].find((name) => rest[name] !== undefined);
    if (other) {
        throw new TypeError(`Can't set option ${other} when ${dateStyle ? 'dateStyle' : 'timeStyle'} is used`);
    }
    if (dateStyle && locale !== 'en-US' && locale !== 'en') {
        throw unsupported(`Intl.DateTimeFormat option dateStyle for locale ${locale}`);
    }
    return { ...rest, ...DATE_STYLES[dateStyle], ...TIME_STYLES[timeStyle] };
}

function settings(locales, options, defaults) {
    const locale = localeOf(locales);
    const rules = LOCALES[locale];
    if (!rules) {
        throw unsupported(`Intl.DateTimeFormat locale ${locale}`);
    }
    const given = checkedOptions('Intl.DateTimeFormat', options, OPTIONS);
    const shown = styled(given, rules, locale);
    const wanted = { date: DATE, time: TIME, any: [...DATE, ...TIME] }[defaults.required];
    const usual = wanted.some((name) => shown[name] !== undefined) || given.dateStyle || given.timeStyle ? {} : numeric(defaults.fields);
    const fields = { ...usual, ...shown };
    if (TEXT.includes(fields.month) && !rules.names) {
        throw unsupported(`Intl.DateTimeFormat option month: ${fields.month} for locale ${locale}`);
    }
    const { id } = zoned(0, given.timeZone);
    return { locale, rules, given, fields: padded(fields, rules, given), timeZone: id, hours: hours(given, rules) };
}

/** Locales that write 02/01 do so unless the month is a word. */
function padded(fields, rules, { dateStyle }) {
    const numbers = rules.pad && NUMERIC.includes(fields.month) && !dateStyle;
    const both = numbers && fields.day ? { month: '2-digit', day: '2-digit' } : numbers && fields.year ? { month: '2-digit' } : {};
    return { ...fields, ...both };
}

/** Without 12 hours a locale that has them counts from 1 to 24, as in Node. */
function hours({ hour12, hourCycle }, rules) {
    if (hour12 !== undefined) {
        return hour12 ? 'h12' : rules.hours === 'h12' ? 'h24' : 'h23';
    }
    return hourCycle ?? rules.hours;
}

function zoned(milliseconds, timeZone) {
    try {
        return callSync('text.zoned', [milliseconds, timeZone === undefined ? null : String(timeZone)]);
    } catch (error) {
        throw error.message.startsWith('Invalid time zone') ? new RangeError(error.message) : error;
    }
}

const two = (value) => String(value).padStart(2, '0');

function fieldText(name, style, at, { hours: cycle, rules, fields }) {
    switch (name) {
        case 'weekday':
            return style === 'long' ? DAYS[at.weekday - 1] : DAYS[at.weekday - 1].slice(0, 3);
        case 'year':
            return style === '2-digit' ? two(at.year % 100) : String(at.year);
        case 'month':
            return style === 'long' ? MONTHS[at.month - 1] : style === 'short' ? MONTHS[at.month - 1].slice(0, 3) : style === '2-digit' ? two(at.month) : String(at.month);
        case 'hour':
            return cycle === 'h12' ? (style === '2-digit' ? two(at.hour % 12 || 12) : String(at.hour % 12 || 12)) : two(cycle === 'h24' ? at.hour || 24 : at.hour);
        case 'dayPeriod':
            return rules.noon?.[at.hour < 12 ? 0 : 1] ?? (at.hour < 12 ? 'am' : 'pm');
        case 'timeZoneName':
            return zoneName(style, at);
        default:
            return (style === '2-digit' && name === 'day') || (name === 'minute' && (fields.hour || fields.second)) || (name === 'second' && fields.minute) ? two(at[name]) : String(at[name]);
    }
}

function offsetText(seconds, long) {
    const minutes = Math.abs(Math.trunc(seconds / 60));
    const [hour, minute] = [Math.floor(minutes / 60), minutes % 60];
    const text = long ? `${two(hour)}:${two(minute)}` : `${hour}${minute ? `:${two(minute)}` : ''}`;
    return minutes === 0 ? 'GMT' : `GMT${seconds < 0 ? '-' : '+'}${text}`;
}

/** In English only American zones have letters; the others are told by their offset. */
function zoneName(style, { id, offset, short, long }) {
    switch (style) {
        case 'long':
            return long;
        case 'short':
            return id === 'UTC' || (/^(America|US)\/|^Pacific\/Honolulu$/.test(id) && id !== 'America/Havana' && /^(AK|[ECMPH])[SD]T$/.test(short)) ? short : offsetText(offset, false);
        default:
            return offsetText(offset, style === 'longOffset');
    }
}

function pattern(all) {
    const { fields, rules, hours: cycle } = all;
    const has = (name) => fields[name] !== undefined;
    const long = fields.month === 'long';
    const date = datePattern(has, rules, TEXT.includes(fields.month));
    const time = timePattern(has, cycle === 'h12');
    const onlyWeekday = date.length === 1 && date[0] === 'weekday';
    const between = onlyWeekday ? ' ' : long && rules.names ? ' at ' : rules.between;
    const both = date.length > 0 && time.length > 0 ? [...date, between, ...time] : [...date, ...time];
    return has('timeZoneName') ? [...both, time.length > 0 ? ' ' : ', ', 'timeZoneName'] : both;
}

function partsOf(value, all) {
    const time = value === undefined ? Date.now() : Number(value);
    if (!Number.isFinite(time) || Math.abs(time) > 8.64e15) {
        throw new RangeError('Invalid time value');
    }
    const at = zoned(time, all.timeZone);
    const known = [...DATE, ...TIME, 'dayPeriod', 'timeZoneName'];
    return pattern(all).map((part) => (known.includes(part) ? { type: part, value: fieldText(part, all.fields[part], at, all) } : { type: 'literal', value: part }));
}

const BY_DEFAULT = { required: 'any', fields: ['year', 'month', 'day'] };

export class DateTimeFormat {
    #settings;

    constructor(locales, options, defaults = BY_DEFAULT) {
        this.#settings = settings(locales, options, defaults);
        pattern(this.#settings);
        this.format = (value) => this.formatToParts(value).map((part) => part.value).join('');
    }

    formatToParts(value) {
        return partsOf(value, this.#settings);
    }

    formatRange() {
        throw unsupported('Intl.DateTimeFormat.formatRange');
    }

    resolvedOptions() {
        const { locale, timeZone, fields, given, hours: hourCycle } = this.#settings;
        const shown = given.dateStyle || given.timeStyle ? { dateStyle: given.dateStyle, timeStyle: given.timeStyle } : Object.fromEntries([...DATE, ...TIME, 'timeZoneName'].map((name) => [name, fields[name]]));
        const cycle = fields.hour ? { hourCycle, hour12: hourCycle === 'h12' } : {};
        return Object.fromEntries(Object.entries({ locale, calendar: 'gregory', numberingSystem: 'latn', timeZone, ...cycle, ...shown }).filter(([, set]) => set !== undefined));
    }

    static supportedLocalesOf = supportedLocalesOf((locale) => locale in LOCALES);
}

/** A member of Date.prototype with the fields it shows if none is asked for. */
export function dateText(required, fields) {
    return function (locales, options) {
        if (Number.isNaN(this.getTime())) {
            return 'Invalid Date';
        }
        if (required !== 'any' && options?.[required === 'date' ? 'timeStyle' : 'dateStyle'] !== undefined) {
            throw new TypeError(`Invalid option : ${required === 'date' ? 'timeStyle' : 'dateStyle'}`);
        }
        const own = required === 'any' ? fields : fields.filter((name) => options?.[name] === undefined);
        return new DateTimeFormat(locales, options, { required, fields: own }).format(this);
    };
}
