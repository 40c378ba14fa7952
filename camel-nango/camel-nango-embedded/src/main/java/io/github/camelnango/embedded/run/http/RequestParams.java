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
package io.github.camelnango.embedded.run.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelnango.api.NangoException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A script's {@code params} laid over the query that its endpoint may have: a name that is there already is replaced
 * where it stands, others are added, arrays are joined by commas.
 *
 * @param endpoint the endpoint without its query
 * @param query the query; {@code null} for none
 */
record RequestParams(String endpoint, @Nullable String query) {

    static RequestParams of(String endpoint, JsonNode params) {
        if (params.isNull() || params.isMissingNode()) {
            return new RequestParams(endpoint, null);
        }
        if (params.isTextual()) {
            return ofText(endpoint, params.textValue());
        }
        if (!params.isObject()) {
            throw ProxyConfig.invalid("params", "a string or an object", params);
        }
        return ofMap(endpoint, params);
    }

    private static RequestParams ofText(String endpoint, String params) {
        if (endpoint.indexOf('?') >= 0 && !params.isEmpty()) {
            throw new NangoException(
                    "invalid_query_params",
                    "Can't set query params in endpoint and in params: give params as an object, or only one of both");
        }
        String query = params.startsWith("?") ? params.substring(1) : params;
        return new RequestParams(endpoint, query.isEmpty() ? null : query);
    }

    private static RequestParams ofMap(String endpoint, JsonNode params) {
        int mark = endpoint.indexOf('?');
        String path = mark < 0 ? endpoint : endpoint.substring(0, mark);
        List<String> pairs = new ArrayList<>();
        if (mark >= 0) {
            Arrays.stream(endpoint.substring(mark + 1).split("&"))
                    .filter(pair -> !pair.isEmpty())
                    .forEach(pairs::add);
        }
        for (Map.Entry<String, JsonNode> param : params.properties()) {
            set(pairs, param.getKey(), value(param.getKey(), param.getValue()));
        }
        return new RequestParams(path, pairs.isEmpty() ? null : String.join("&", pairs));
    }

    private static void set(List<String> pairs, String name, String value) {
        String pair = encode(name) + "=" + encode(value);
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            if (nameOf(pairs.get(i)).equals(name)) {
                places.add(i);
            }
        }
        if (places.isEmpty()) {
            pairs.add(pair);
            return;
        }
        for (int i = places.size() - 1; i > 0; i--) {
            pairs.remove((int) places.get(i));
        }
        pairs.set(places.get(0), pair);
    }

    private static String nameOf(String pair) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return name; // a stray percent sign, or a placeholder that is filled in later
        }
    }

    private static String value(String name, JsonNode value) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(element -> element.isNull() ? "" : scalar(name, element))
                    .collect(Collectors.joining(","));
        }
        return scalar(name, value);
    }

    private static String scalar(String name, JsonNode value) {
        if (value.isContainerNode()) {
            throw ProxyConfig.invalid("params." + name, "a string, a number or an array of these", value);
        }
        return value.asText();
    }

    /** As browsers encode forms; Java differs in the asterisk's favour only. */
    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Names only: values may be a customer's data. */
    @Override
    public String toString() {
        StringJoiner names = new StringJoiner("&", endpoint + "?", "");
        if (query != null) {
            for (String pair : query.split("&")) {
                names.add(nameOf(pair));
            }
        }
        return names.toString();
    }
}
