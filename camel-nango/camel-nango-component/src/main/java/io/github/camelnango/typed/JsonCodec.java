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
package io.github.camelnango.typed;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoValidationException;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.jspecify.annotations.Nullable;

/**
 * JSON from and to types of Java, by the ObjectMapper of the registry if it holds exactly one. Members that a type does
 * not have are left out: APIs have many and grow more. Thread-safe.
 */
public final class JsonCodec {
    private final ObjectMapper mapper;

    private JsonCodec(ObjectMapper mapper) {
        this.mapper = mapper.copy()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .registerModule(new SimpleModule("nango")
                        .addSerializer(Json.class, new JsonTextWriter())
                        .addDeserializer(Json.class, new JsonTextReader()));
    }

    /** With the registry's ObjectMapper, else with one of our own. */
    public static JsonCodec of(CamelContext context) {
        return new JsonCodec(mapper(context));
    }

    /** The registry's ObjectMapper if it holds exactly one, else one that writes times as ISO text, as JavaScript does. */
    public static ObjectMapper mapper(@Nullable CamelContext context) {
        Set<ObjectMapper> beans =
                context == null ? Set.of() : context.getRegistry().findByType(ObjectMapper.class);
        return beans.size() == 1
                ? beans.iterator().next()
                : JsonMapper.builder()
                        .addModule(new JavaTimeModule())
                        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                        .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                        .build();
    }

    /** Its way of seeing types. */
    public ObjectMapper mapper() {
        return mapper;
    }

    /** The type that Jackson sees. */
    public JavaType type(Type type) {
        return mapper.constructType(type);
    }

    /** A list of these. */
    JavaType listOf(Class<?> item) {
        return mapper.getTypeFactory().constructCollectionType(java.util.List.class, item);
    }

    /**
     * The JSON as the type; {@code null} for JSON null.
     *
     * @param what names what is read, for the message, such as {@code the input}
     * @throws NangoValidationException if it cannot be read as that
     */
    public <T> @Nullable T read(Json json, JavaType type, String what) {
        try {
            return isVoid(type) ? null : mapper.readValue(json.text(), type);
        } catch (JsonProcessingException e) {
            throw unreadable(type, what, e);
        }
    }

    <T> @Nullable T read(JsonNode tree, JavaType type, String what) {
        try {
            return isVoid(type) || tree.isNull() || tree.isMissingNode()
                    ? null
                    : mapper.readValue(mapper.treeAsTokens(tree), type);
        } catch (IOException e) {
            throw unreadable(type, what, e);
        }
    }

    JsonNode tree(Json json) {
        try {
            return mapper.readTree(json.text());
        } catch (JsonProcessingException e) {
            throw new NangoValidationException("The helper gave text that is no JSON", e);
        }
    }

    /**
     * The value as JSON.
     *
     * @param what names what is written, for the message
     * @throws NangoValidationException if it cannot be written
     */
    public Json write(@Nullable Object value, String what) {
        try {
            return new Json(mapper.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new NangoValidationException(
                    "A " + value.getClass().getName() + " cannot be written as JSON for " + what + ": "
                            + e.getOriginalMessage(),
                    e);
        }
    }

    private static boolean isVoid(JavaType type) {
        return type.hasRawClass(Void.class);
    }

    // Without the cause and the value: both quote the JSON, which may be a customer's data.
    private static NangoValidationException unreadable(JavaType type, String what, IOException e) {
        String reason = "it is not valid JSON";
        if (e instanceof com.fasterxml.jackson.databind.exc.MismatchedInputException mismatch) {
            String path = mismatch.getPath().stream()
                    .map(part -> part.getFieldName() == null ? "[" + part.getIndex() + "]" : "." + part.getFieldName())
                    .reduce("", String::concat);
            Class<?> target = mismatch.getTargetType();
            reason = (path.isEmpty() ? "it" : path.replaceFirst("^\\.", ""))
                    + (target == null ? " does not fit" : " is no " + target.getSimpleName());
        }
        return new NangoValidationException(what + " cannot be read as " + type.toCanonical() + ": " + reason);
    }

    private static final class JsonTextWriter extends JsonSerializer<Json> {
        @Override
        public void serialize(Json json, JsonGenerator generator, SerializerProvider provider) throws IOException {
            generator.writeRawValue(json.text());
        }
    }

    private static final class JsonTextReader extends JsonDeserializer<Json> {
        @Override
        public Json deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return new Json(parser.readValueAsTree().toString());
        }

        @Override
        public Json getNullValue(DeserializationContext context) {
            return Json.NULL;
        }
    }
}
