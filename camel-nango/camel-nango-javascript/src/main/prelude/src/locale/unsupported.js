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
// What is not there says so: an option that were ignored would give a wrong text silently.
export function unsupported(what) {
    return new Error(`not supported: ${what}`);
}

/** Options that change nothing here. */
const WITHOUT_EFFECT = ['localeMatcher', 'formatMatcher'];

/** @param allowed option -> the values taken, or undefined for any */
export function checkedOptions(owner, options, allowed) {
    const given = Object.entries(Object(options ?? {})).filter(([name, value]) => value !== undefined && !WITHOUT_EFFECT.includes(name));
    for (const [name, value] of given) {
        if (!Object.hasOwn(allowed, name)) {
            throw unsupported(`${owner} option ${name}`);
        }
        if (allowed[name] && !allowed[name].includes(value)) {
            throw unsupported(`${owner} option ${name}: ${String(value)}`);
        }
    }
    return Object.fromEntries(given);
}

/** The first of the locales asked for, in its usual spelling; en-US for none. */
export function localeOf(locales) {
    const first = Array.isArray(locales) ? locales[0] : locales;
    if (first === undefined || first === 'default') {
        return 'en-US';
    }
    if (typeof first !== 'string' || !/^[a-z]{2,3}([-_][a-z0-9]{2,8})*$/i.test(first)) {
        throw new RangeError(`Incorrect locale information provided: ${String(first)}`);
    }
    return first.replace(/[-_]([a-z0-9]+)/gi, (all, part) => `-${part.length === 2 ? part.toUpperCase() : part}`).replace(/^[a-z]+/i, (part) => part.toLowerCase());
}

export function supportedLocalesOf(isSupported) {
    return (locales) => (Array.isArray(locales) ? locales : [locales]).filter((locale) => locale !== undefined).map(localeOf).filter(isSupported);
}
