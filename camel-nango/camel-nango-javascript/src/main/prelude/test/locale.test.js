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
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runAction } from './isolate.js';

const output = async (body, options) => {
    const { output: value, error } = await runAction(body, options);
    assert.equal(error, undefined);
    return value;
};

/** As Node writes it, but with the plain space that V8 puts before AM and PM. */
const inNode = (run) => run().replaceAll('\u202f', ' ');

test('ASCII sorts as ICU does', async () => {
    const random = (seed) => () => (seed = (seed * 48271) % 2147483647);
    const next = random(7);
    const words = Array.from({ length: 500 }, () => String.fromCharCode(...Array.from({ length: next() % 6 }, () => 32 + (next() % 95))));
    const sorted = await output('return input.sort((a, b) => a.localeCompare(b));', { input: words });
    assert.deepEqual(sorted, words.toSorted(new Intl.Collator('en').compare));
    for (const options of [{ numeric: true }, { sensitivity: 'base' }]) {
        const collator = new Intl.Collator('en', options);
        const pairs = words.slice(1).map((word, i) => [words[i], word]);
        const signs = await output('const c = new Intl.Collator("en", input.options); return input.pairs.map(([a, b]) => c.compare(a, b));', { input: { pairs, options } });
        assert.deepEqual(signs, pairs.map(([a, b]) => collator.compare(a, b)));
    }
});

const WHEN = Date.UTC(2024, 0, 2, 0, 4, 5);
const OPTIONS = [
    {}, { hour12: false }, { year: 'numeric', month: 'long', day: 'numeric', hour: 'numeric', minute: 'numeric' }, { year: 'numeric', month: '2-digit', day: '2-digit' },
    { year: 'numeric', month: 'numeric' }, { timeStyle: 'short' }, { hour: '2-digit', minute: '2-digit' }
];
const WORDS = [
    { dateStyle: 'full', timeStyle: 'full' }, { dateStyle: 'long', timeStyle: 'long' }, { dateStyle: 'medium' }, { dateStyle: 'short', timeStyle: 'medium' }, { weekday: 'short', hour: 'numeric' },
    { weekday: 'long', month: 'long', day: 'numeric' }, { weekday: 'short', year: 'numeric', month: 'numeric', day: 'numeric' }, { month: '2-digit', day: 'numeric' }, { year: '2-digit', month: 'short' },
    { timeZoneName: 'short' }, { timeZoneName: 'shortOffset', timeZone: 'Asia/Kolkata' }, { hour: 'numeric', timeZoneName: 'long', timeZone: 'America/New_York' }, { minute: '2-digit', second: '2-digit' },
    { second: '2-digit' }, { weekday: 'long' }, { month: 'short', day: 'numeric', hourCycle: 'h23', hour: 'numeric' }, { timeZoneName: 'short', timeZone: 'America/Los_Angeles', timeStyle: undefined }
];

for (const locale of ['en-US', 'en-GB', 'en-CA', 'de-DE', 'sv-SE']) {
    test(`dates are written as in Node: ${locale}`, async () => {
        const all = (locale === 'en-US' ? [...OPTIONS, ...WORDS] : OPTIONS).map((options) => ({ timeZone: 'UTC', ...options }))
            .filter((options) => options.month !== 'long' || locale.startsWith('en'));
        const written = await output('return input.all.map((o) => new Date(input.when).toLocaleString(input.locale, o));', { input: { all, when: WHEN, locale } });
        assert.deepEqual(written, all.map((options) => inNode(() => new Date(WHEN).toLocaleString(locale, options))));
    });
}

test('dates and times show their own fields by default', async () => {
    const body = `const d = new Date(${WHEN}); const o = { timeZone: 'UTC' };
        return [d.toLocaleDateString('en-US', o), d.toLocaleTimeString('en-US', o), d.toLocaleDateString('en-US', { ...o, month: 'long' }), d.toLocaleTimeString('en-US', { ...o, hour: 'numeric' }),
            d.toLocaleDateString('en-US', { ...o, hour: 'numeric' }), new Date(NaN).toLocaleString(), Intl.DateTimeFormat('en-US', o).resolvedOptions().timeZone];`;
    const d = new Date(WHEN);
    assert.deepEqual(await output(body), [
        '1/2/2024', '12:04:05 AM', 'January', '12 AM', inNode(() => d.toLocaleDateString('en-US', { timeZone: 'UTC', hour: 'numeric' })), 'Invalid Date', 'UTC'
    ]);
});

test('numbers are written by the host with all options resolved', async () => {
    const body = `return [(1234.5678).toLocaleString(), (5).toLocaleString('en', { style: 'currency', currency: 'JPY' }), (0.5).toLocaleString('en', { style: 'percent', minimumFractionDigits: 1 }),
        new Intl.NumberFormat('en', { maximumFractionDigits: 0 }).format(2.5), new Intl.NumberFormat('en', { style: 'currency', currency: 'eur' }).resolvedOptions().maximumFractionDigits];`;
    assert.deepEqual(await output(body), ['1,234.568', '¥5', '50.0%', '3', 2]);
});

test('what is not supported is refused by name', async () => {
    const body = `const tries = [() => (1).toLocaleString('en', { notation: 'compact' }), () => (1).toLocaleString('hi'), () => new Intl.Segmenter(), () => new Date().toLocaleString('en', { era: 'short' }),
        () => 'a'.localeCompare('b', 'en', { caseFirst: 'upper' }), () => new Date().toLocaleDateString('de-DE', { month: 'long' }), () => 'a'.normalize('X')];
        return tries.map((run) => { try { return run(); } catch (e: any) { return e.message; } });`;
    assert.deepEqual(await output(body), [
        'not supported: Intl.NumberFormat option notation: compact', 'not supported: Intl.NumberFormat locale hi', 'not supported: Intl.Segmenter', 'not supported: Intl.DateTimeFormat option era',
        'not supported: Intl.Collator option caseFirst: upper', 'not supported: Intl.DateTimeFormat option month: long for locale de-DE', 'The normalization form should be one of NFC, NFD, NFKC, NFKD.'
    ]);
});
