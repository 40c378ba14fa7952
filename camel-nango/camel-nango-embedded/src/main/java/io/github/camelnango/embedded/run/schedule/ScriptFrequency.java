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
package io.github.camelnango.embedded.run.schedule;

import io.github.camelnango.api.NangoValidationException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how often a sync asks to be run, as Nango writes it: {@code every 5m}, {@code every half hour}. */
final class ScriptFrequency {
    /** Nango's rule for what a script may ask; a route may ask for less. */
    private static final Duration SHORTEST = Duration.ofSeconds(30);

    private static final Map<String, Duration> WORDS = Map.of(
            "quarter hour", Duration.ofMinutes(15),
            "half hour", Duration.ofMinutes(30),
            "half day", Duration.ofHours(12),
            "month", Duration.ofDays(30),
            "months", Duration.ofDays(30));

    private static final Pattern AMOUNT = Pattern.compile("(\\d*\\.?\\d+)? *([a-z]+)?");

    private ScriptFrequency() {}

    static Duration parse(String text) {
        String rest = text.trim()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^every\\s+", "")
                .replaceAll("\\s+", " ");
        Duration duration = WORDS.containsKey(rest) ? WORDS.get(rest) : amount(text, rest);
        if (duration.compareTo(SHORTEST) < 0) {
            throw invalid(text, "the shortest is every 30 seconds");
        }
        return duration;
    }

    private static Duration amount(String text, String rest) {
        Matcher matcher = AMOUNT.matcher(rest);
        if (!matcher.matches() || rest.isEmpty()) {
            throw invalid(text, "expected is such as 'every 5m', 'every half hour' or 'every day'");
        }
        double count = matcher.group(1) == null ? 1 : Double.parseDouble(matcher.group(1));
        String unit = matcher.group(2) == null ? "ms" : matcher.group(2);
        double millis = count * unit(text, unit).toMillis();
        if (millis > Duration.ofDays(36_500).toMillis()) {
            throw invalid(text, "that is more than a hundred years");
        }
        return Duration.ofMillis(Math.round(millis));
    }

    private static Duration unit(String text, String unit) {
        return switch (unit) {
            case "ms", "msec", "msecs", "millisecond", "milliseconds" -> Duration.ofMillis(1);
            case "s", "sec", "secs", "second", "seconds" -> Duration.ofSeconds(1);
            case "m", "min", "mins", "minute", "minutes" -> Duration.ofMinutes(1);
            case "h", "hr", "hrs", "hour", "hours" -> Duration.ofHours(1);
            case "d", "day", "days" -> Duration.ofDays(1);
            case "w", "week", "weeks" -> Duration.ofDays(7);
            case "month", "months" -> Duration.ofDays(30);
            case "y", "yr", "yrs", "year", "years" -> Duration.ofHours(8766);
            default -> throw invalid(text, "'" + unit + "' is no unit of time");
        };
    }

    private static NangoValidationException invalid(String text, String why) {
        return new NangoValidationException("The frequency '" + text + "' cannot be used: " + why);
    }
}
