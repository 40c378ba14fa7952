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
package io.github.camelnango.embedded.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoValidationException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * JSON of scripts and providers, as JavaScript's {@code JSON.parse} takes it: cut into pieces of text where it only passes
 * through, parsed where somebody looks inside. Numbers keep their digits. Its size is limited where it is read; errors never
 * quote it. Thread-safe.
 */
public final class JsonText {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            // A script may hand over a whole file as one string, and a provider may answer with one.
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxNestingDepth(10_000)
                    .build())
            .build();
    private static final ObjectMapper MAPPER = JsonMapper.builder(FACTORY)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private JsonText() {}

    /** Makes empty objects and arrays. */
    public static JsonNodeFactory nodes() {
        return MAPPER.getNodeFactory();
    }

    /** Whether the text is one JSON value; no tree is built. */
    public static boolean isJson(String text) {
        try (JsonParser parser = parser(text)) {
            if (parser.nextToken() == null) {
                return false;
            }
            parser.skipChildren();
            parser.finishToken();
            return parser.nextToken() == null;
        } catch (IOException e) {
            return false;
        }
    }

    public static JsonParser parser(String text) throws IOException {
        return FACTORY.createParser(text);
    }

    /** The elements of a JSON array, each as its own text, none of them parsed. */
    public static List<String> elements(String array) {
        List<String> elements = new ArrayList<>();
        eachElement(array, elements::add);
        return elements;
    }

    /** Calls back with the text of each element of a JSON array, in order. */
    public static void eachElement(String array, Consumer<String> element) {
        try (JsonParser parser = parser(array)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw new NangoValidationException("expected a JSON array");
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                int from = (int) parser.currentTokenLocation().getCharOffset();
                parser.skipChildren();
                // Strings are read lazily: without this the location is that of their first character.
                parser.finishToken();
                element.accept(
                        array.substring(from, (int) parser.currentLocation().getCharOffset()));
            }
        } catch (IOException e) {
            throw invalid(e);
        }
    }

    public static JsonNode parse(Json json) {
        return parse(json.text());
    }

    public static JsonNode parse(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw invalid(e);
        }
    }

    public static JsonNode tree(Map<String, Object> map) {
        return MAPPER.valueToTree(map);
    }

    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new NangoValidationException(
                    "a " + value.getClass().getName() + " cannot be written as JSON: " + e.getOriginalMessage(), e);
        }
    }

    public static Json json(Object value) {
        return new Json(write(value));
    }

    /** The text as a JSON string. */
    public static String quote(String text) {
        return TextNode.valueOf(text).toString();
    }

    private static NangoValidationException invalid(IOException e) {
        // The cause is left out: its message quotes the text, which may be a customer's data.
        String where = e instanceof JsonProcessingException json && json.getLocation() != null
                ? " at line " + json.getLocation().getLineNr() + ", column "
                        + json.getLocation().getColumnNr()
                : "";
        return new NangoValidationException("the text is not valid JSON" + where);
    }
}
