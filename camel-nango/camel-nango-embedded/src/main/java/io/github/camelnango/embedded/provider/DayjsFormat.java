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
package io.github.camelnango.embedded.provider;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Time formats as day.js writes them, in UTC: {@code YYYY-MM-DD}, {@code X} for seconds, {@code x} for milliseconds. */
final class DayjsFormat {
    private static final Pattern EXPRESSION =
            Pattern.compile("now(?:([+-]\\d{1,9}):([a-zA-Z]+))?:(.+)", Pattern.DOTALL);
    private static final Pattern TOKEN = Pattern.compile(
            "\\[([^\\]]+)]|YYYY|YY|M{1,4}|D{1,2}|d{1,4}|H{1,2}|h{1,2}|a|A" + "|m{1,2}|s{1,2}|Z{1,2}|SSS");

    private DayjsFormat() {}

    /** What {@code now:FMT}, {@code now+N:unit:FMT} or {@code now-N:unit:FMT} says; {@code null} if it says nothing. */
    static @Nullable String expression(String expression, Instant now) {
        Matcher matcher = EXPRESSION.matcher(expression);
        if (!matcher.matches()) {
            return null;
        }
        OffsetDateTime time = now.atOffset(ZoneOffset.UTC);
        if (matcher.group(1) != null) {
            ChronoUnit unit = unit(matcher.group(2));
            if (unit == null) {
                return null;
            }
            time = time.plus(Long.parseLong(matcher.group(1)), unit);
        }
        return format(time, matcher.group(3));
    }

    private static @Nullable ChronoUnit unit(String name) {
        return switch (name.length() > 2 ? name.toLowerCase(Locale.ROOT).replaceAll("s$", "") : name) {
            case "y", "year" -> ChronoUnit.YEARS;
            case "M", "month" -> ChronoUnit.MONTHS;
            case "w", "week" -> ChronoUnit.WEEKS;
            case "d", "D", "day" -> ChronoUnit.DAYS;
            case "h", "hour" -> ChronoUnit.HOURS;
            case "m", "minute" -> ChronoUnit.MINUTES;
            case "s", "second" -> ChronoUnit.SECONDS;
            case "ms", "millisecond" -> ChronoUnit.MILLIS;
            default -> null;
        };
    }

    private static String format(OffsetDateTime time, String format) {
        if (format.equals("X")) {
            return Long.toString(time.toEpochSecond());
        }
        if (format.equals("x")) {
            return Long.toString(time.toInstant().toEpochMilli());
        }
        return TOKEN.matcher(format)
                .replaceAll(token ->
                        Matcher.quoteReplacement(token.group(1) != null ? token.group(1) : token(time, token.group())));
    }

    private static String token(OffsetDateTime time, String token) {
        return switch (token) {
            case "YYYY" -> padded(time.getYear(), 4);
            case "YY" -> padded(time.getYear() % 100, 2);
            case "M", "MM" -> padded(time.getMonthValue(), token.length());
            case "MMM" -> time.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
            case "MMMM" -> time.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case "D", "DD" -> padded(time.getDayOfMonth(), token.length());
            case "d", "dd", "ddd", "dddd" -> weekday(time.getDayOfWeek(), token.length());
            case "H", "HH" -> padded(time.getHour(), token.length());
            case "h", "hh" -> padded((time.getHour() + 11) % 12 + 1, token.length());
            case "a" -> time.getHour() < 12 ? "am" : "pm";
            case "A" -> time.getHour() < 12 ? "AM" : "PM";
            case "m", "mm" -> padded(time.getMinute(), token.length());
            case "s", "ss" -> padded(time.getSecond(), token.length());
            case "SSS" -> padded(time.getNano() / 1_000_000, 3);
            case "Z" -> "+00:00";
            default -> "+0000";
        };
    }

    private static String weekday(DayOfWeek day, int letters) {
        String name = day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        return switch (letters) {
            case 1 -> Integer.toString(day.getValue() % 7);
            case 2, 3 -> name.substring(0, letters);
            default -> name;
        };
    }

    private static String padded(int number, int digits) {
        return String.format(Locale.ROOT, "%0" + digits + "d", number);
    }
}
