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
package io.github.camelnango.embedded.proxy.retry;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.ProxyRequest;
import io.github.camelnango.embedded.json.JsonText;
import io.github.camelnango.embedded.provider.Provider;
import io.github.camelnango.embedded.proxy.body.JsonPath;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * What an answer says about when to ask again: by the caller's headers, else the provider's, else the provider's body, else
 * the usual headers ({@code Retry-After}; after 429 or with no requests left the rate limit's reset). Of several headers
 * the longest wait counts. The provider's headers count after 403, 429 and 503 or with no requests left; with strict
 * compatibility after any error.
 */
public final class RetryTimes {
    /** Numbers above are milliseconds, not seconds: Nango's rule. */
    private static final double MILLIS_FROM = 31_536_000_000d;

    private static final List<String> RESETS = List.of("x-ratelimit-reset", "x-rate-limit-reset", "ratelimit-reset");
    private static final List<String> REMAINING =
            List.of("x-ratelimit-remaining", "x-rate-limit-remaining", "ratelimit-remaining");

    private static final Set<Integer> LIMITS = Set.of(403, 429, 503);

    private RetryTimes() {}

    /** The wait; {@code null} if the answer does not say. */
    public static @Nullable Duration of(
            Answer answer, ProxyRequest.RetryHeaders callers, Provider.Retry provider, boolean strict, Instant now) {
        Duration wait = strict ? null : first(answer, callers.at(), callers.after(), now);
        if (wait == null && (strict || isAboutLimits(answer, provider))) {
            wait = first(answer, provider.at(), provider.after(), now);
        }
        if (wait == null && provider.inBody() != null) {
            wait = inBody(answer, provider.inBody(), now);
        }
        return wait != null || strict ? wait : usual(answer, now);
    }

    /** Many providers send their reset time with every answer: after a 502 nobody has to wait for it. */
    private static boolean isAboutLimits(Answer answer, Provider.Retry provider) {
        return LIMITS.contains(answer.status()) || RetryRules.isExhausted(provider, answer);
    }

    private static @Nullable Duration first(Answer answer, List<String> at, List<String> after, Instant now) {
        return at.isEmpty() ? longest(answer, after, now, RetryTimes::after) : longest(answer, at, now, RetryTimes::at);
    }

    private static @Nullable Duration longest(
            Answer answer, List<String> names, Instant now, BiFunction<String, Instant, @Nullable Duration> parse) {
        return names.stream()
                .map(name -> answer.header(name.toLowerCase(Locale.ROOT)))
                .filter(Objects::nonNull)
                .map(value -> parse.apply(value.strip(), now))
                .filter(Objects::nonNull)
                .max(Duration::compareTo)
                .orElse(null);
    }

    private static @Nullable Duration usual(Answer answer, Instant now) {
        Duration wait = longest(answer, List.of("retry-after"), now, RetryTimes::after);
        boolean limited =
                answer.status() == 429 || REMAINING.stream().anyMatch(name -> "0".equals(answer.header(name)));
        return wait == null && limited ? longest(answer, RESETS, now, RetryTimes::reset) : wait;
    }

    private static @Nullable Duration inBody(Answer answer, Provider.InBody where, Instant now) {
        if (answer.text() == null || !JsonText.isJson(answer.text())) {
            return null;
        }
        JsonNode value = JsonPath.get(JsonText.parse(new Json(answer.text())), where.path());
        if (value == null || !value.isValueNode()) {
            return null;
        }
        String text = value.asText();
        if (where.pattern() != null) {
            try {
                Matcher matcher = Pattern.compile(where.pattern()).matcher(text);
                if (!matcher.find() || matcher.groupCount() < 1 || matcher.group(1) == null) {
                    return null;
                }
                text = matcher.group(1);
            } catch (PatternSyntaxException e) {
                return null;
            }
        }
        return where.absolute() ? at(text.strip(), now) : after(text.strip(), now);
    }

    /** A number of seconds, or a date. */
    public static @Nullable Duration after(String text, Instant now) {
        Double seconds = number(text);
        return seconds == null ? until(date(text), now) : seconds(seconds);
    }

    /** A time as number or date. */
    public static @Nullable Duration at(String text, Instant now) {
        Double number = number(text);
        if (number == null) {
            return until(date(text), now);
        }
        double millis = number > MILLIS_FROM ? number : number * 1000;
        return until(Instant.ofEpochMilli((long) millis), now);
    }

    /** The usual reset headers hold a time or, where the number is small, seconds from now. */
    private static @Nullable Duration reset(String text, Instant now) {
        Double number = number(text);
        return number != null && number < 1_000_000_000d ? seconds(number) : at(text, now);
    }

    private static @Nullable Duration seconds(double seconds) {
        return seconds < 0 || Double.isNaN(seconds) ? null : Duration.ofMillis((long) Math.ceil(seconds * 1000));
    }

    private static @Nullable Duration until(@Nullable Instant time, Instant now) {
        if (time == null || !time.isAfter(now)) {
            return null;
        }
        return Duration.ofSeconds((Duration.between(now, time).toMillis() + 999) / 1000);
    }

    private static @Nullable Double number(String text) {
        try {
            return text.matches("[0-9.eE+-]+") ? Double.valueOf(text) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable Instant date(String text) {
        try {
            return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeException e) {
            try {
                return OffsetDateTime.parse(text.replaceFirst(" ", "T")).toInstant();
            } catch (DateTimeException alsoNot) {
                return null;
            }
        }
    }
}
