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
