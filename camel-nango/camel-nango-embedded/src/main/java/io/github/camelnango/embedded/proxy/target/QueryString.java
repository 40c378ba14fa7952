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
package io.github.camelnango.embedded.proxy.target;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sets parameters of a raw query; parameters that are not touched stay as they were written. */
public final class QueryString {

    private QueryString() {}

    /** The query with the parameter set: a parameter of that name is replaced in its place, further ones are removed. */
    public static String set(@Nullable String query, String name, String value) {
        return replace(query, name, List.of(pair(name, value)));
    }

    /** The query with all parameters of another one set. */
    public static @Nullable String merge(@Nullable String query, @Nullable String more) {
        if (more == null || more.isEmpty()) {
            return query;
        }
        if (query == null || query.isEmpty()) {
            return more;
        }
        Map<String, List<String>> added = new LinkedHashMap<>();
        for (String pair : more.split("&")) {
            added.computeIfAbsent(name(pair), name -> new ArrayList<>()).add(pair);
        }
        String result = query;
        for (Map.Entry<String, List<String>> entry : added.entrySet()) {
            result = replace(result, entry.getKey(), entry.getValue());
        }
        return result;
    }

    public static String pair(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String replace(@Nullable String query, String name, List<String> pairs) {
        List<String> result = new ArrayList<>();
        boolean placed = false;
        for (String pair : query == null || query.isEmpty() ? new String[0] : query.split("&")) {
            if (!name(pair).equals(name)) {
                result.add(pair);
            } else if (!placed) {
                result.addAll(pairs);
                placed = true;
            }
        }
        if (!placed) {
            result.addAll(pairs);
        }
        return String.join("&", result);
    }

    private static String name(String pair) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return name; // a stray % is legal in practice
        }
    }
}
