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
package io.github.camelnango.javascript.source;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The models of a {@code nango.yaml} as JSON Schemas. Types are those that Nango documents: names of TypeScript and their aliases, other
 * models, {@code []} and {@code |}, objects in place, {@code name?}, {@code __extends} and {@code __string}. What is none of them is taken
 * for a text, as Nango does, or, if it looks like a type, for anything. Used by one thread.
 */
final class YamlModels {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("string", "string"),
            Map.entry("char", "string"),
            Map.entry("varchar", "string"),
            Map.entry("date", "string"),
            Map.entry("Date", "string"),
            Map.entry("number", "number"),
            Map.entry("integer", "number"),
            Map.entry("int", "number"),
            Map.entry("float", "number"),
            Map.entry("bigint", "number"),
            Map.entry("boolean", "boolean"),
            Map.entry("bool", "boolean"),
            Map.entry("object", "object"),
            Map.entry("array", "array"),
            Map.entry("null", "null"));
    private static final Set<String> ANYTHING = Set.of("any", "unknown", "undefined", "void", "never", "symbol");
    private static final Pattern TYPE_LIKE = Pattern.compile("[A-Z].*|.*[<>(){};].*");

    private final Map<String, Object> models;
    private final Set<String> used = new LinkedHashSet<>();

    /** @param models the raw member of that name */
    YamlModels(Map<String, Object> models) {
        this.models = models;
    }

    /** The schema of a type as {@code input} and {@code output} name it: {@code Issue}, {@code Issue[]}, {@code string}. */
    ObjectNode schema(Object type) {
        used.clear();
        ObjectNode schema = NODES.objectNode().put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.setAll(of(type));
        Map<String, ObjectNode> definitions = new LinkedHashMap<>();
        while (!definitions.keySet().containsAll(used)) {
            for (String model : List.copyOf(used)) {
                if (!definitions.containsKey(model)) {
                    definitions.put(model, object(fields(model, Set.of())));
                }
            }
        }
        if (!definitions.isEmpty()) {
            schema.putObject("$defs").setAll(definitions);
        }
        return schema;
    }

    private ObjectNode of(@Nullable Object value) {
        if (value instanceof Map<?, ?> fields) {
            return object(NangoYaml.map(fields));
        }
        if (value instanceof List<?> types) {
            ObjectNode array = type("array");
            if (!types.isEmpty()) {
                array.set("items", union(types));
            }
            return array;
        }
        if (value == null) {
            return type("null");
        }
        return value instanceof String text ? text(text.strip()) : constant(value);
    }

    private ObjectNode text(String text) {
        boolean generic = text.contains("<") || text.contains("(");
        if (text.contains("|") && !generic) {
            return union(List.of(text.split("\\|")));
        }
        if (text.endsWith("[]") && !generic) {
            ObjectNode array = type("array");
            array.set("items", text(text.substring(0, text.length() - 2).strip()));
            return array;
        }
        String type = TYPES.get(text);
        if (type != null) {
            return type(type);
        }
        if (models.containsKey(text)) {
            used.add(text);
            return NODES.objectNode()
                    .put("$ref", "#/$defs/" + text.replace("~", "~0").replace("/", "~1"));
        }
        if (ANYTHING.contains(text) || TYPE_LIKE.matcher(text).matches()) {
            return NODES.objectNode();
        }
        return text.equals("true") || text.equals("false")
                ? constant(Boolean.valueOf(text))
                : constant(text.replaceAll("^(['\"])(.*)\\1$", "$2"));
    }

    private ObjectNode union(List<?> types) {
        if (types.size() == 1) {
            return of(types.get(0));
        }
        ObjectNode union = NODES.objectNode();
        ArrayNode anyOf = union.putArray("anyOf");
        types.forEach(type -> anyOf.add(of(type)));
        return union;
    }

    private ObjectNode object(Map<String, Object> fields) {
        ObjectNode object = type("object");
        ObjectNode properties = object.putObject("properties");
        ArrayNode required = NODES.arrayNode();
        fields.forEach((key, value) -> {
            String name = key.endsWith("?") ? key.substring(0, key.length() - 1) : key;
            if (name.equals("__string")) {
                object.set("additionalProperties", of(value));
                return;
            }
            properties.set(name, of(value));
            if (!key.endsWith("?") && !mayBeUndefined(value)) {
                required.add(name);
            }
        });
        if (!required.isEmpty()) {
            object.set("required", required);
        }
        return object;
    }

    private static boolean mayBeUndefined(@Nullable Object value) {
        return value instanceof String text
                && List.of(text.split("\\|")).stream().map(String::strip).anyMatch(ANYTHING::contains);
    }

    /** A model's fields with those of the models that it extends; its own come first. */
    private Map<String, Object> fields(String model, Set<String> below) {
        Map<String, Object> own = NangoYaml.child(models, model);
        Map<String, Object> all = new LinkedHashMap<>(own);
        all.remove("__extends");
        Set<String> path = new LinkedHashSet<>(below);
        path.add(model);
        if (own.get("__extends") instanceof String parents) {
            for (String parent : parents.split(",")) {
                if (!path.contains(parent.strip())) {
                    fields(parent.strip(), path).forEach((key, value) -> putUnlessOwn(all, key, value));
                }
            }
        }
        return all;
    }

    private static void putUnlessOwn(Map<String, Object> all, String key, @Nullable Object value) {
        String other = key.endsWith("?") ? key.substring(0, key.length() - 1) : key + "?";
        if (!all.containsKey(key) && !all.containsKey(other)) {
            all.put(key, value);
        }
    }

    private static ObjectNode type(String type) {
        return NODES.objectNode().put("type", type);
    }

    private static ObjectNode constant(Object value) {
        ObjectNode schema = NODES.objectNode();
        if (value instanceof Boolean flag) {
            return schema.put("const", flag);
        }
        return value instanceof Number number
                ? schema.put("const", new BigDecimal(number.toString()))
                : schema.put("const", value.toString());
    }
}
