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
package io.github.camelnango.embedded.run.call;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoValidationException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * JSON at the border to scripts: cut into pieces of text where it only passes through, parsed where somebody looks
 * inside. Immutable.
 */
public final class JsonText {
    public static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
            // A script may hand over a whole file as one string; the engine's heap is the limit.
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build());

    private JsonText() {}

    /** The elements of a JSON array, each as its own text, none of them parsed. */
    public static List<String> elements(String array) {
        List<String> elements = new ArrayList<>();
        eachElement(array, elements::add);
        return elements;
    }

    /** Calls back with the text of each element of a JSON array, in order. */
    public static void eachElement(String array, Consumer<String> element) {
        try (JsonParser parser = MAPPER.createParser(array)) {
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

    public static JsonNode parse(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw invalid(e);
        }
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

    private static NangoValidationException invalid(IOException e) {
        // The cause is left out: its message quotes the text, which may be a customer's data.
        String where = e instanceof JsonProcessingException json && json.getLocation() != null
                ? " at line " + json.getLocation().getLineNr() + ", column "
                        + json.getLocation().getColumnNr()
                : "";
        return new NangoValidationException("the text is not valid JSON" + where);
    }
}
