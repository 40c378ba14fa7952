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
package io.github.camelnango.consume;

import io.github.camelnango.api.NangoValidationException;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.util.TimeUtils;

/** How often a sync runs, as Nango writes it ({@code every 15 minutes}, {@code every hour}) or as Camel does ({@code 15m}). */
final class Frequency {

    private static final Pattern NANGO =
            Pattern.compile("every\\s+(?:(\\d{1,9})\\s*)?(s|sec|second|m|min|minute|h|hour|d|day|w|week|month)s?");

    private Frequency() {}

    static Duration parse(String text) {
        Matcher matcher = NANGO.matcher(text.trim().toLowerCase(Locale.ROOT));
        if (matcher.matches()) {
            long count = matcher.group(1) == null ? 1 : Long.parseLong(matcher.group(1));
            return positive(text, unit(matcher.group(2)).multipliedBy(count));
        }
        try {
            return positive(text, Duration.ofMillis(TimeUtils.toMilliSeconds(text)));
        } catch (IllegalArgumentException e) {
            throw invalid(text);
        }
    }

    private static Duration unit(String name) {
        return switch (name) {
            case "s", "sec", "second" -> Duration.ofSeconds(1);
            case "m", "min", "minute" -> Duration.ofMinutes(1);
            case "h", "hour" -> Duration.ofHours(1);
            case "d", "day" -> Duration.ofDays(1);
            case "w", "week" -> Duration.ofDays(7);
            default -> Duration.ofDays(30);
        };
    }

    private static Duration positive(String text, Duration duration) {
        if (duration.isZero() || duration.isNegative()) {
            throw invalid(text);
        }
        return duration;
    }

    private static NangoValidationException invalid(String text) {
        return new NangoValidationException(
                "frequency must be such as 'every 15 minutes', 'every hour' or 15m, but is '" + text + "'");
    }
}
