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

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelnango.api.NangoValidationException;
import java.util.Locale;
import java.util.Map;

/**
 * Reads and writes JSON objects that may hold secrets: an error says where the text is wrong and never quotes it. Numbers
 * keep their digits. Thread-safe.
 */
public final class JsonObjects {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private JsonObjects() {}

    /**
     * Reads an object.
     *
     * @param what names it in an error: {@code The metadata of connection github/acme}
     * @throws NangoValidationException if it is no JSON, or JSON but no object
     */
    public static ObjectNode read(String text, String what) {
        JsonNode node;
        try {
            node = MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            // No cause: Jackson's message quotes the text.
            throw new NangoValidationException(
                    what + " is not valid JSON at line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ": expected a JSON object");
        }
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw new NangoValidationException(what + " is not a JSON object: expected {...} but got "
                + (node.isMissingNode() ? "nothing" : kind(node)));
    }

    private static String kind(JsonNode node) {
        return "a JSON " + node.getNodeType().name().toLowerCase(Locale.ROOT);
    }

    /** An empty object. */
    public static ObjectNode empty() {
        return MAPPER.createObjectNode();
    }

    /** The object as nested maps, lists, texts, numbers and booleans. */
    public static Map<String, Object> toMap(ObjectNode object) {
        return MAPPER.convertValue(object, MAP);
    }

    /** The object of a map of texts. */
    public static ObjectNode of(Map<String, String> texts) {
        return MAPPER.valueToTree(texts);
    }
}
