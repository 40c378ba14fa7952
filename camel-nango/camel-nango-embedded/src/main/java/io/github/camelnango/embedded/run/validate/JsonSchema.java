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
package io.github.camelnango.embedded.run.validate;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import io.github.camelnango.embedded.json.JsonText;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One JSON Schema, and what it expects where, in words that never hold the value. Thread-safe. */
final class JsonSchema {
    private static final Set<String> TOLD = Set.of(
            "pattern",
            "format",
            "minLength",
            "maxLength",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "minItems",
            "maxItems",
            "multipleOf");

    private final @Nullable Schema schema;
    private final Set<String> names = new HashSet<>();

    JsonSchema(SchemaRegistry registry, String text) {
        this.schema = read(registry, text);
        declared(JsonText.parse(text));
    }

    /** A schema that cannot be read fits nothing, which is told. */
    private static @Nullable Schema read(SchemaRegistry registry, String text) {
        try {
            return registry.getSchema(text, InputFormat.JSON);
        } catch (RuntimeException e) {
            return null;
        }
    }

    private void declared(JsonNode node) {
        node.path("properties").fieldNames().forEachRemaining(names::add);
        node.forEach(this::declared);
    }

    /**
     * What does not fit; empty if all does.
     *
     * @param partial whether members at the top may be missing
     */
    List<String> issues(String json, String place, boolean partial) {
        if (schema == null) {
            return List.of("the value: the schema cannot be used");
        }
        return schema.validate(json, InputFormat.JSON).stream()
                .filter(error -> !(partial
                        && error.getKeyword().equals("required")
                        && path(error).isEmpty()))
                .map(error -> text(error, place))
                .toList();
    }

    private String text(Error error, String place) {
        String where = place + path(error);
        String keyword = error.getKeyword();
        Object[] details = error.getArguments();
        if (keyword.equals("required")) {
            return shown(where + "." + error.getProperty()) + ": expected, is missing";
        }
        return shown(where) + ": "
                + switch (keyword) {
                    case "type" -> "expected " + details[1] + ", is " + details[0];
                    case "enum", "const" -> "expected " + details[0];
                    case "additionalProperties" -> "expected no other members";
                    default ->
                        TOLD.contains(keyword) && details.length > 0
                                ? "expected " + keyword + " " + details[0]
                                : "a check of the schema is not met (" + keyword + ")";
                };
    }

    private static String shown(String path) {
        String text = path.startsWith(".") ? path.substring(1) : path;
        return text.isEmpty() ? "the value" : text;
    }

    /** Names that the schema does not declare are data. */
    private String path(Error error) {
        StringBuilder path = new StringBuilder();
        for (String part : error.getInstanceLocation().toString().split("/")) {
            if (part.isEmpty()) {
                continue;
            }
            boolean index = part.chars().allMatch(Character::isDigit);
            path.append(index ? "[" + part + "]" : "." + (names.contains(part) ? part : "*"));
        }
        return path.toString();
    }
}
