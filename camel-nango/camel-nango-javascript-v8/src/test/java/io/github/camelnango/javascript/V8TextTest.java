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
package io.github.camelnango.javascript;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What plain V8 lacks of languages and time zones is supplied by Java. */
class V8TextTest extends ScriptContract {
    @Override
    String engine() {
        return "v8";
    }

    @Test
    void sortsAsUnicodeDoes() {
        action(
                """
                const words = ['b', 'a', 'B', 'A', 'ä', 'z', 'a b', 'ab', 'a-c', 'élan', 'Zoë', '10', '9', '_x', 'e', 'f'];
                return words.sort((x, y) => x.localeCompare(y));
                """);
        assertThat(run("{}"))
                .isEqualTo(
                        "[\"_x\",\"10\",\"9\",\"a\",\"A\",\"ä\",\"a b\",\"a-c\",\"ab\",\"b\",\"B\",\"e\",\"élan\",\"f\",\"z\",\"Zoë\"]");
    }

    @Test
    void sortsManyStringsQuickly() {
        action(
                """
                const words = Array.from({ length: 10000 }, (_, i) => `Ünï ${(i * 7919) % 10007}`);
                const before = Date.now();
                words.sort((x, y) => x.localeCompare(y));
                return Date.now() - before;
                """);
        assertThat(Long.parseLong(run("{}"))).isLessThan(3000);
    }

    @Test
    void normalizes() {
        action(
                "return ['e\\u0301'.normalize() === '\\u00e9', '\\ufb01'.normalize('NFKC'), 'é'.normalize('NFD').length, 'straße'.toLocaleUpperCase(), 'ı'.toLocaleUpperCase('tr'), new URL('https://B\\u00dcCHER.example/').hostname];");
        assertThat(run("{}")).isEqualTo("[true,\"fi\",2,\"STRASSE\",\"I\",\"xn--bcher-kva.example\"]");
    }

    @Test
    void formatsNumbers() {
        action(
                """
                return [(1234567.891).toLocaleString(), (1.005).toLocaleString('en-US', { maximumFractionDigits: 2 }), (0.256).toLocaleString('en', { style: 'percent' }),
                    new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' }).format(-1234.5), (1234.5).toLocaleString('de-DE'), 12n.toLocaleString(),
                    (5).toLocaleString('en-US', { minimumIntegerDigits: 2, useGrouping: false }), (-0).toLocaleString(), (9).toLocaleString('en', { style: 'currency', currency: 'CHF' })];
                """);
        assertThat(run("{}"))
                .isEqualTo(
                        "[\"1,234,567.891\",\"1.01\",\"26%\",\"-$1,234.50\",\"1.234,5\",\"12\",\"05\",\"-0\",\"CHF\u00a09.00\"]");
    }

    @Test
    void formatsDatesInATimeZone() {
        action(
                """
                const d = new Date(Date.UTC(2024, 6, 4, 2, 4, 5));
                const ny = new Intl.DateTimeFormat('en-US', { timeZone: 'America/New_York', dateStyle: 'full', timeStyle: 'long' });
                return [d.toLocaleString('en-US', { timeZone: 'America/New_York' }), d.toLocaleDateString('sv-SE', { timeZone: 'Asia/Tokyo' }),
                    d.toLocaleTimeString('en-US', { timeZone: 'UTC', hour: '2-digit', minute: '2-digit', hour12: false }), ny.format(d), ny.resolvedOptions().timeZone,
                    new Intl.DateTimeFormat('en-US', { timeZone: 'Europe/Berlin', month: 'short', day: 'numeric', timeZoneName: 'short' }).formatToParts(d).map((p) => p.type + '=' + p.value)];
                """);
        assertThat(run("{}"))
                .isEqualTo(
                        "[\"7/3/2024, 10:04:05 PM\",\"2024-07-04\",\"02:04\",\"Wednesday, July 3, 2024 at 10:04:05 PM EDT\",\"America/New_York\","
                                + "[\"month=Jul\",\"literal= \",\"day=4\",\"literal=, \",\"timeZoneName=GMT+2\"]]");
    }

    @Test
    void refusesWhatIsNotSupported() {
        action(
                """
                const tries = [() => new Intl.NumberFormat('en', { notation: 'compact' }), () => new Intl.PluralRules('en'), () => new Date().toLocaleString('hi-IN'),
                    () => new Intl.DateTimeFormat('en', { timeZone: 'Mars/Base' })];
                return tries.map((run) => { try { run(); return 'fine'; } catch (e) { return e.name + ': ' + e.message; } });
                """);
        assertThat(run("{}"))
                .contains(
                        "Error: not supported: Intl.NumberFormat option notation: compact",
                        "not supported: Intl.PluralRules",
                        "not supported: Intl.DateTimeFormat locale hi-IN",
                        "RangeError: Invalid time zone specified: Mars/Base");
    }
}
