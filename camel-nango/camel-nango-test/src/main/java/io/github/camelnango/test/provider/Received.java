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
package io.github.camelnango.test.provider;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A request as it came, with the credentials that nobody gets to see. */
final class Received {
    private static final Set<String> SECRET = Set.of("authorization", "proxy-authorization", "cookie", "x-api-key");

    private final String method;
    private final String path;
    private final String target;
    private final Map<String, List<String>> params;
    private final Map<String, String> headers = new HashMap<>();
    private final String body;
    private volatile int status;
    private volatile boolean matched = true;

    Received(HttpExchange exchange) throws IOException {
        method = exchange.getRequestMethod();
        path = exchange.getRequestURI().getPath();
        target = exchange.getRequestURI().toString();
        params = params(exchange.getRequestURI().getRawQuery());
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static Map<String, List<String>> params(String query) {
        Map<String, List<String>> params = new LinkedHashMap<>();
        for (String part : query == null ? new String[0] : query.split("&")) {
            int equals = part.indexOf('=');
            params.computeIfAbsent(decode(equals < 0 ? part : part.substring(0, equals)), name -> new ArrayList<>())
                    .add(equals < 0 ? "" : decode(part.substring(equals + 1)));
        }
        return params;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    String method() {
        return method;
    }

    String target() {
        return target;
    }

    Map<String, String> headers() {
        return headers;
    }

    String body() {
        return body;
    }

    void answered(int with) {
        status = with;
    }

    void unmatched() {
        matched = false;
    }

    ProviderRequest shown(Set<String> secrets) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        params.forEach((name, values) -> query.put(
                name, values.stream().map(value -> hidden(value, secrets)).toList()));
        Map<String, String> shown = new HashMap<>();
        headers.forEach((name, value) -> shown.put(name, SECRET.contains(name) ? "***" : hidden(value, secrets)));
        return new ProviderRequest(method, hidden(path, secrets), query, shown, hidden(body, secrets), status, matched);
    }

    private static String hidden(String text, Set<String> secrets) {
        String shown = text;
        for (String secret : secrets) {
            shown = shown.replace(secret, "***");
        }
        return shown;
    }
}
