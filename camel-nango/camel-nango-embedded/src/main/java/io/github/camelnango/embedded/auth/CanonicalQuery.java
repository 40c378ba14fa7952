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
package io.github.camelnango.embedded.auth;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelnango.embedded.json.JsonText;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The parameters of a query or a body, sorted by name and encoded by RFC 3986, as request signatures want them. */
final class CanonicalQuery {

    private CanonicalQuery() {}

    static String of(String query) {
        return of(
                Arrays.stream(query.split("&")).filter(pair -> !pair.isEmpty()).map(CanonicalQuery::pair));
    }

    /** Of a body as it is sent: the members of a JSON object as JavaScript makes text of them, else what it holds as a form. */
    static String ofBody(String body, String contentType) {
        if (!contentType.toLowerCase(Locale.ROOT).contains("json") || !JsonText.isJson(body)) {
            return of(body);
        }
        return of(JsonText.parse(body).properties().stream()
                .map(member -> Map.entry(member.getKey(), text(member.getValue()))));
    }

    private static String text(JsonNode value) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(element -> element.isNull() ? "" : text(element))
                    .collect(Collectors.joining(","));
        }
        return value.isObject() ? "[object Object]" : value.asText();
    }

    private static String of(Stream<Map.Entry<String, String>> pairs) {
        return pairs.sorted(Comparator.comparing(Map.Entry::getKey))
                .map(pair -> encode(pair.getKey()) + "=" + encode(pair.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static Map.Entry<String, String> pair(String pair) {
        int equals = pair.indexOf('=');
        return Map.entry(
                decode(equals < 0 ? pair : pair.substring(0, equals)),
                decode(equals < 0 ? "" : pair.substring(equals + 1)));
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text; // a stray % is legal in practice
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
