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
package io.github.camelnango.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes a JSON Schema the way TypeScript writes a type, on one line. */
final class SchemaText {
    private static final int DEPTH = 3;

    private final JsonNode root;

    private SchemaText(JsonNode root) {
        this.root = root;
    }

    static String of(JsonNode schema) {
        return new SchemaText(schema).text(schema, 0);
    }

    private String text(JsonNode schema, int depth) {
        if (schema.has("const")) {
            return schema.get("const").toString();
        }
        if (schema.has("enum")) {
            return join(schema.get("enum"), " | ", JsonNode::toString);
        }
        for (String union : List.of("anyOf", "oneOf")) {
            if (schema.has(union)) {
                return join(schema.get(union), " | ", part -> text(part, depth));
            }
        }
        if (schema.has("allOf")) {
            return join(schema.get("allOf"), " & ", part -> text(part, depth));
        }
        if (schema.has("$ref")) {
            return referred(schema.get("$ref").asText(), depth);
        }
        JsonNode type = schema.path("type");
        return type.isArray() ? join(type, " | ", JsonNode::asText) : named(schema, type.asText(""), depth);
    }

    /** What a reference means, at its first place; within itself, or far down, only its name. */
    private String referred(String reference, int depth) {
        JsonNode schema = root.at(reference.substring(reference.indexOf('#') + 1));
        String name = reference.substring(reference.lastIndexOf('/') + 1);
        return schema.isMissingNode() || depth >= DEPTH ? name : text(schema, depth + 1);
    }

    private String named(JsonNode schema, String type, int depth) {
        return switch (type) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "integer" -> "number";
            case "" -> "any";
            default -> type;
        };
    }

    private String array(JsonNode schema, int depth) {
        String items = text(schema.path("items"), depth);
        return items.contains(" ") && !items.startsWith("{") ? "(" + items + ")[]" : items + "[]";
    }

    private String object(JsonNode schema, int depth) {
        JsonNode properties = schema.path("properties");
        if (depth == DEPTH && !properties.isEmpty()) {
            return "{...}";
        }
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        List<String> members = new ArrayList<>();
        for (Map.Entry<String, JsonNode> property : properties.properties()) {
            String mark = required.contains(property.getKey()) ? ": " : "?: ";
            members.add(property.getKey() + mark + text(property.getValue(), depth + 1));
        }
        JsonNode others = schema.path("additionalProperties");
        if (others.isObject()) {
            members.add("[key: string]: " + text(others, depth + 1));
        }
        return members.isEmpty() ? "{}" : members.stream().collect(Collectors.joining(", ", "{ ", " }"));
    }

    private static String join(JsonNode parts, String separator, Function<JsonNode, String> text) {
        List<String> texts = new ArrayList<>();
        parts.forEach(part -> texts.add(text.apply(part)));
        return String.join(separator, texts);
    }
}
