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
package io.github.camelnango.function;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelnango.api.Json;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * JSON Schemas of types as the ObjectMapper writes them. A member is required unless it bears an annotation named
 * {@code Nullable}, or is an {@code Optional} that the mapper has been taught. One schema in the making: not thread-safe.
 */
final class TypeSchemas {
    private static final Set<Class<?>> WHOLE = Set.of(
            byte.class,
            short.class,
            int.class,
            long.class,
            Byte.class,
            Short.class,
            Integer.class,
            Long.class,
            BigInteger.class);
    private static final Map<String, String> FORMATS = Map.of(
            "java.time.Instant", "date-time",
            "java.time.OffsetDateTime", "date-time",
            "java.time.ZonedDateTime", "date-time",
            "java.util.Date", "date-time",
            "java.time.LocalDate", "date",
            "java.time.Duration", "duration",
            "java.util.UUID", "uuid",
            "java.net.URI", "uri",
            "java.net.URL", "uri");

    private final ObjectMapper mapper;
    private final JavaType root;
    private final Map<JavaType, String> names = new LinkedHashMap<>();
    private final ObjectNode definitions;

    private TypeSchemas(ObjectMapper mapper, JavaType root) {
        this.mapper = mapper;
        this.root = root;
        this.definitions = mapper.createObjectNode();
    }

    static Json of(ObjectMapper mapper, JavaType type) {
        TypeSchemas schemas = new TypeSchemas(mapper, type);
        ObjectNode schema = isObject(type) ? schemas.members(type) : schemas.schema(type);
        if (!schemas.definitions.isEmpty()) {
            schema.set("$defs", schemas.definitions);
        }
        return new Json(schema.toString());
    }

    private ObjectNode schema(JavaType type) {
        Class<?> raw = type.getRawClass();
        ObjectNode schema = mapper.createObjectNode();
        String format = FORMATS.get(raw.getName());
        if (format != null) {
            return schema.put("type", "string").put("format", format);
        }
        if (type.isReferenceType()) {
            return nullable(schema(type.getReferencedType()));
        }
        if (type.isEnumType()) {
            return values(schema.put("type", "string"), raw);
        }
        if (raw == byte[].class) {
            return schema.put("type", "string").put("contentEncoding", "base64");
        }
        if (type.isMapLikeType()) {
            schema.put("type", "object").set("additionalProperties", schema(type.getContentType()));
            return schema;
        }
        if (type.isCollectionLikeType() || type.isArrayType()) {
            schema.put("type", "array").set("items", schema(type.getContentType()));
            return schema;
        }
        String scalar = scalar(raw);
        return scalar != null ? schema.put("type", scalar) : isObject(type) ? reference(schema, type) : schema;
    }

    private static @Nullable String scalar(Class<?> raw) {
        if (raw == boolean.class || raw == Boolean.class) {
            return "boolean";
        }
        if (WHOLE.contains(raw)) {
            return "integer";
        }
        if (raw.isPrimitive() && raw != char.class || Number.class.isAssignableFrom(raw)) {
            return "number";
        }
        boolean text = CharSequence.class.isAssignableFrom(raw)
                || raw == char.class
                || raw == Character.class
                || raw.getName().startsWith("java.time.");
        return text ? "string" : null;
    }

    /** What has members; of everything else that no rule knows, anything may be in it. */
    static boolean isObject(JavaType type) {
        Class<?> raw = type.getRawClass();
        return scalar(raw) == null
                && !type.isContainerType()
                && !type.isReferenceType()
                && !raw.isEnum()
                && !FORMATS.containsKey(raw.getName())
                && !raw.getName().startsWith("java.")
                && raw != Json.class
                && !JsonNode.class.isAssignableFrom(raw);
    }

    /** A type that has members stands once, so that it may hold itself. */
    private ObjectNode reference(ObjectNode schema, JavaType type) {
        if (type.equals(root)) {
            return schema.put("$ref", "#");
        }
        String name = names.get(type);
        if (name == null) {
            String simple = type.getRawClass().getSimpleName();
            name = names.containsValue(simple) ? simple + names.size() : simple;
            names.put(type, name);
            definitions.set(name, members(type));
        }
        return schema.put("$ref", "#/$defs/" + name);
    }

    private ObjectNode members(JavaType type) {
        ObjectNode schema = mapper.createObjectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = mapper.createArrayNode();
        for (BeanPropertyDefinition property :
                mapper.getSerializationConfig().introspect(type).findProperties()) {
            AnnotatedMember member = property.getAccessor();
            if (member == null) {
                continue;
            }
            boolean optional = property.getPrimaryType().isReferenceType() || isNullable(member);
            ObjectNode value = schema(property.getPrimaryType());
            properties.set(property.getName(), isNullable(member) ? nullable(value) : value);
            if (!optional) {
                required.add(property.getName());
            }
        }
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        return schema;
    }

    private ObjectNode nullable(ObjectNode schema) {
        ObjectNode either = mapper.createObjectNode();
        either.putArray("anyOf").add(schema).add(mapper.createObjectNode().put("type", "null"));
        return either;
    }

    private ObjectNode values(ObjectNode schema, Class<?> type) {
        ArrayNode values = schema.putArray("enum");
        for (Object constant : type.getEnumConstants()) {
            values.add(mapper.valueToTree(constant).asText());
        }
        return schema;
    }

    /** Annotations of a type's use, such as JSpecify's, stand at the component, the field or the getter's result. */
    private static boolean isNullable(AnnotatedMember member) {
        Stream<AnnotatedElement> places = Stream.of(member.getAnnotated());
        String name = member.getMember().getName();
        Class<?> owner = member.getDeclaringClass();
        if (owner.isRecord()) {
            places = Stream.of(owner.getRecordComponents())
                    .filter(component -> component.getName().equals(name))
                    .flatMap(TypeSchemas::places);
        } else if (member.getMember() instanceof Field field) {
            places = Stream.of(field, field.getAnnotatedType());
        } else if (member.getMember() instanceof Method method) {
            places = Stream.of(method, method.getAnnotatedReturnType());
        }
        return places.flatMap(place -> Stream.of(place.getAnnotations()))
                .map(Annotation::annotationType)
                .anyMatch(type -> type.getSimpleName().equals("Nullable"));
    }

    private static Stream<AnnotatedElement> places(RecordComponent component) {
        return Stream.of(component, component.getAnnotatedType(), component.getAccessor());
    }
}
