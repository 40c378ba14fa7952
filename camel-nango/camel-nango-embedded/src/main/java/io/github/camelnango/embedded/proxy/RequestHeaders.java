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
package io.github.camelnango.embedded.proxy;

import io.github.camelnango.api.NangoValidationException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The headers of a request: defaults, then what is injected, then the caller's own. */
final class RequestHeaders {
    /** Set by the client, or about one connection only. */
    private static final Set<String> OURS = Set.of(
            "host",
            "content-length",
            "transfer-encoding",
            "connection",
            "keep-alive",
            "te",
            "trailer",
            "upgrade",
            "expect",
            "proxy-connection",
            "proxy-authorization",
            "user-agent");

    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0a-\\x1f\\x7f]");

    private RequestHeaders() {}

    /**
     * All headers but the content type, lower-case names.
     *
     * @param injected what provider and credentials add
     * @param callers the caller's
     * @param userAgent our own name
     */
    static Map<String, List<String>> of(
            Map<String, String> injected, Map<String, List<String>> callers, String userAgent) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        headers.put("accept", List.of("application/json, text/plain, */*"));
        headers.put("user-agent", List.of(userAgent));
        injected.forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), List.of(value)));
        callers.forEach((name, values) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (!OURS.contains(lower)) {
                headers.put(lower, values);
            }
        });
        headers.remove("content-type");
        headers.keySet().removeIf(name -> OURS.contains(name) && !name.equals("user-agent"));
        headers.forEach(RequestHeaders::check);
        return headers;
    }

    /** What caller or provider say of the body. */
    static @Nullable String contentType(@Nullable String providers, Map<String, List<String>> callers) {
        for (Map.Entry<String, List<String>> header : callers.entrySet()) {
            if (header.getKey().equalsIgnoreCase("content-type")
                    && !header.getValue().isEmpty()) {
                return header.getValue().get(0);
            }
        }
        return providers;
    }

    /** What of the caller's headers goes to a foreign host: what it needs to know of body and answer. */
    static boolean isHarmless(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("accept")
                || lower.startsWith("if-")
                || lower.equals("range")
                || lower.equals("content-type")
                || lower.equals("content-encoding")
                || lower.equals("content-language");
    }

    private static void check(String name, List<String> values) {
        if (!NAME.matcher(name).matches()) {
            throw new NangoValidationException("a header has a name that HTTP does not allow");
        }
        if (values.stream().anyMatch(value -> CONTROL.matcher(value).find())) {
            throw new NangoValidationException("the value of header '" + name + "' holds a control character");
        }
    }
}
