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
package io.github.camelnango;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelnango.api.Connection;
import io.github.camelnango.api.Integration;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.Secret;
import io.github.camelnango.typed.JsonCodec;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.Converter;
import org.apache.camel.Exchange;
import org.apache.camel.spi.TypeConverterRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Converts between {@link Json} and what routes work with. POJOs are read and written by the ObjectMapper of the registry
 * if it holds exactly one. Text, bytes and streams have to be JSON and are checked. Thread-safe.
 */
@Converter(generateLoader = true)
public final class NangoConverters implements CamelContextAware {

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private @Nullable CamelContext context;
    private volatile @Nullable ObjectMapper mapper;

    @Override
    public @Nullable CamelContext getCamelContext() {
        return context;
    }

    @Override
    public void setCamelContext(@Nullable CamelContext context) {
        this.context = context;
    }

    @Converter
    public Json toJson(String text) throws IOException {
        try (JsonParser parser = mapper().createParser(text)) {
            if (parser.nextToken() == null) {
                throw new IOException("The text is empty; expected is JSON");
            }
            parser.skipChildren();
            if (parser.nextToken() != null) {
                throw new IOException("There is more after the JSON value");
            }
        }
        return new Json(text);
    }

    @Converter
    public Json toJson(byte[] bytes) throws IOException {
        return toJson(new String(bytes, StandardCharsets.UTF_8));
    }

    @Converter
    public Json toJson(InputStream stream) throws IOException {
        return toJson(stream.readAllBytes());
    }

    @Converter
    public Json toJson(Map<?, ?> map) throws IOException {
        return write(map);
    }

    @Converter
    public Json toJson(Collection<?> collection) throws IOException {
        return write(collection);
    }

    @Converter
    public Json toJson(JsonNode node) throws IOException {
        return write(node);
    }

    @Converter
    public String toString(Json json) {
        return json.text();
    }

    @Converter
    public byte[] toBytes(Json json) {
        return json.text().getBytes(StandardCharsets.UTF_8);
    }

    @Converter
    public InputStream toStream(Json json) {
        return new ByteArrayInputStream(toBytes(json));
    }

    @Converter
    public JsonNode toNode(Json json) throws IOException {
        return mapper().readTree(json.text());
    }

    @Converter
    public Map<String, Object> toMap(Json json) throws IOException {
        return mapper().readValue(json.text(), MAP);
    }

    @Converter
    public List<?> toList(Json json) throws IOException {
        return mapper().readValue(json.text(), List.class);
    }

    @Converter
    public Iterable<?> toIterable(Json json) throws IOException {
        return toList(json);
    }

    @Converter
    public Iterator<?> toIterator(Json json) throws IOException {
        return toList(json).iterator();
    }

    /** To and from POJOs, and what has no converter of its own, such as arrays, iterables and numbers. */
    @Converter(fallback = true)
    public <T> @Nullable T convertTo(Class<T> type, Exchange exchange, Object value, TypeConverterRegistry registry)
            throws IOException {
        if (type == Json.class) {
            return type.cast(isSecret(value) ? null : write(spread(value)));
        }
        return value instanceof Json json && (isPojo(type) || isScalar(type))
                ? mapper().readValue(json.text(), type)
                : null;
    }

    // What holds secrets has no way into text; to get at them is to be asked for with the option credentials.
    private static boolean isSecret(Object value) {
        return value instanceof Connection || value instanceof Secret || value instanceof Integration;
    }

    private static boolean isScalar(Class<?> type) {
        return type == Boolean.class || Number.class.isAssignableFrom(type);
    }

    private static boolean isPojo(Class<?> type) {
        return !type.isInterface()
                && !type.getName().startsWith("java.lang.")
                && !type.getName().startsWith("org.apache.camel.");
    }

    private static Object spread(Object value) {
        Iterator<?> iterator = value instanceof Iterator<?> it
                ? it
                : value instanceof Iterable<?> iterable && !(value instanceof JsonNode) ? iterable.iterator() : null;
        if (iterator == null) {
            return value;
        }
        List<Object> list = new ArrayList<>();
        iterator.forEachRemaining(list::add);
        return list;
    }

    private Json write(Object value) throws IOException {
        return new Json(mapper().writeValueAsString(value));
    }

    private ObjectMapper mapper() {
        ObjectMapper found = mapper;
        if (found == null) {
            found = JsonCodec.mapper(context);
            mapper = found;
        }
        return found;
    }
}
