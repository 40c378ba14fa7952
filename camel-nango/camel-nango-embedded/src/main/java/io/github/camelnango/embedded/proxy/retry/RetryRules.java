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

import io.github.camelnango.api.ProxyRequest;
import io.github.camelnango.embedded.provider.Provider;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a failed attempt is repeated, and when.
 *
 * <p>Worth a retry are network failures that may pass and, unless the provider names its own statuses, 401, 429 and 5xx;
 * further the statuses that the caller names, and any error that says that no requests are left. The wait is what the
 * answer says (at most an hour), else 3 s, 6 s, 12 s and so on up to 10 minutes.
 *
 * <p>POST and PATCH may do twice what is to be done once. Unless {@code retryUnsafe} is set they are repeated only when
 * nothing can have been done: the connection failed before anything was sent, the provider refused (a 4xx, such as 429), or
 * it answered 503 with {@code Retry-After}; and on statuses that the caller names. With strict compatibility Nango's rule
 * holds: they are repeated like others, and only headers that the provider's entry names are looked at.
 */
public final class RetryRules {
    private static final Set<String> UNSAFE = Set.of("POST", "PATCH");
    private static final Duration LONGEST_ASKED = Duration.ofHours(1);
    private static final Duration LONGEST_OWN = Duration.ofMinutes(10);
    private static final Pattern RANGE = Pattern.compile("(\\d{3})-(\\d{3})");

    private final boolean strict;

    public RetryRules(boolean strict) {
        this.strict = strict;
    }

    /**
     * @param pause before the next attempt; {@code null} if there is none
     * @param reason why, in one word
     */
    public record Decision(@Nullable Duration pause, String reason) {
        private static final Decision NO = new Decision(null, "not_retryable");
        private static final Decision UNSAFE = new Decision(null, "not_idempotent");
    }

    /** After no answer came; {@code attempt} counts from 0. */
    public Decision afterNetworkError(ProxyRequest request, String code, int attempt) {
        if (!NetworkErrors.isRetryable(code)) {
            return Decision.NO;
        }
        if (!isSafe(request) && !NetworkErrors.isUnsent(code)) {
            return Decision.UNSAFE;
        }
        return new Decision(exponential(attempt), "network_error");
    }

    /** After an answer with an error; {@code attempt} counts from 0. */
    public Decision afterAnswer(
            ProxyRequest request, Provider.Retry provider, Answer answer, int attempt, Instant now) {
        boolean asked = request.retryOn().contains(answer.status());
        boolean exhausted = isExhausted(provider, answer);
        if (!isListed(provider, answer.status()) && !asked && !exhausted) {
            return Decision.NO;
        }
        boolean refused = answer.status() < 500 || answer.status() == 503 && answer.header("retry-after") != null;
        if (!isSafe(request) && !refused && !asked && !exhausted) {
            return Decision.UNSAFE;
        }
        Duration wait = RetryTimes.of(answer, request.retryHeaders(), provider, strict, now);
        String reason = "status_code_" + answer.status();
        return new Decision(wait == null ? exponential(attempt) : min(wait, LONGEST_ASKED), reason);
    }

    private boolean isSafe(ProxyRequest request) {
        return strict || request.retryUnsafe() || !UNSAFE.contains(request.method());
    }

    public static boolean isExhausted(Provider.Retry provider, Answer answer) {
        return provider.remaining() != null
                && "0".equals(answer.header(provider.remaining().toLowerCase(Locale.ROOT)));
    }

    private static boolean isListed(Provider.Retry provider, int status) {
        if (provider.errorCodes().isEmpty()) {
            return status >= 500 || status == 429 || status == 401;
        }
        return provider.errorCodes().stream().anyMatch(rule -> matches(rule.strip(), status));
    }

    private static boolean matches(String rule, int status) {
        Matcher range = RANGE.matcher(rule);
        if (range.matches()) {
            return status >= Integer.parseInt(range.group(1)) && status <= Integer.parseInt(range.group(2));
        }
        return rule.endsWith("xx") ? rule.startsWith(status / 100 + "x") : rule.equals(Integer.toString(status));
    }

    private static Duration exponential(int attempt) {
        return min(Duration.ofSeconds(3L << Math.min(attempt, 20)), LONGEST_OWN);
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
