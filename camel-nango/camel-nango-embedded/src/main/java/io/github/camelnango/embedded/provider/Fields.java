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

import io.github.camelnango.api.NangoValidationException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Fields of a YAML map, read by type. A value of the wrong type is an error that names provider, file and field.
 *
 * @param owner whose fields, for messages
 * @param values the fields, immutable
 */
record Fields(String owner, Map<String, Object> values) {

    /** A copy that nobody can change, also below; fields without a value are left out. */
    static Map<String, Object> frozen(Map<?, ?> map) {
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            if (value != null) {
                copy.put(String.valueOf(key), frozenValue(value));
            }
        });
        return Collections.unmodifiableMap(copy);
    }

    private static Object frozenValue(Object value) {
        if (value instanceof Map<?, ?> map) {
            return frozen(map);
        }
        if (value instanceof List<?> list) {
            return list.stream()
                    .filter(item -> item != null)
                    .<Object>map(Fields::frozenValue)
                    .toList();
        }
        return value;
    }

    NangoValidationException wrong(String problem) {
        return new NangoValidationException(owner + " " + problem);
    }

    @Nullable
    String textOrNull(String field) {
        Object value = values.get(field);
        return value == null ? null : scalar(field, value);
    }

    String text(String field, String otherwise) {
        String text = textOrNull(field);
        return text == null ? otherwise : text;
    }

    boolean flag(String field) {
        Object value = values.get(field);
        if (value == null || value instanceof Boolean) {
            return Boolean.TRUE.equals(value);
        }
        throw wrong("has a wrong field '" + field + "': expected true or false");
    }

    /** A list, or a single value as a list of one. */
    List<String> list(String field) {
        Object value = values.get(field);
        if (value == null) {
            return List.of();
        }
        return value instanceof List<?> list
                ? list.stream().map(item -> scalar(field, item)).toList()
                : List.of(scalar(field, value));
    }

    Map<String, String> texts(String field) {
        return texts(field, UnaryOperator.identity());
    }

    Map<String, String> lowerCaseTexts(String field) {
        return texts(field, name -> name.toLowerCase(Locale.ROOT));
    }

    private Map<String, String> texts(String field, UnaryOperator<String> names) {
        Map<String, String> texts = new LinkedHashMap<>();
        below(field).values.forEach((name, value) -> texts.put(names.apply(name), scalar(field + "." + name, value)));
        return Collections.unmodifiableMap(texts);
    }

    /** The fields of a map below; none if it is absent. */
    Fields below(String field) {
        Object value = values.get(field);
        if (value == null) {
            return new Fields(owner, Map.of());
        }
        if (!(value instanceof Map<?, ?> map)) {
            throw wrong("has a wrong field '" + field + "': expected a map");
        }
        return new Fields(owner, frozen(map));
    }

    private String scalar(String field, Object value) {
        if (value instanceof Map || value instanceof List) {
            throw wrong("has a wrong field '" + field + "': expected a text");
        }
        return value.toString();
    }
}
