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
package io.github.camelnango.embedded.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelnango.api.Dataset;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoValidationException;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the records of a call: one pass that finds each record's borders and id, and hashes its content. */
final class RecordReader {
    /** Records may be as large as memory allows; nesting stays limited. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(10_000)
                    .build())
            .build();

    /** Keeps members in order and numbers as they are spelled. */
    static final ObjectMapper MAPPER = JsonMapper.builder(FACTORY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();

    private static final String METADATA = "_nango_metadata";
    private static final int MAX_ID = 255;

    private final Dataset dataset;
    private final boolean strict;
    private final Canonical canonical;

    /** @param strict whether another order of members is another content, as in Nango */
    RecordReader(Dataset dataset, boolean strict) {
        this.dataset = dataset;
        this.strict = strict;
        this.canonical = new Canonical(!strict);
    }

    /**
     * Reads a JSON array of records.
     *
     * @throws NangoValidationException if any of them has no usable id or is no object
     */
    List<Incoming> read(Json records) {
        String text = records.text();
        var result = new ArrayList<Incoming>();
        try (var parser = FACTORY.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw new NangoValidationException("The records of " + dataset
                        + " must be a JSON array of objects, but are " + kind(parser.currentToken()));
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                result.add(record(parser, text, result.size()));
            }
            if (parser.nextToken() != null) {
                throw new NangoValidationException("The records of " + dataset + " are followed by further JSON");
            }
            return result;
        } catch (StreamConstraintsException e) {
            throw new NangoValidationException(
                    "Record " + result.size() + " for " + dataset + " cannot be kept: " + e.getOriginalMessage()
                            + ". Nothing was written.",
                    e);
        } catch (JsonProcessingException e) {
            throw new NangoValidationException(
                    "The records of " + dataset + " are not valid JSON at character "
                            + e.getLocation().getCharOffset() + ", record " + result.size(),
                    e);
        } catch (IOException e) {
            throw new NangoValidationException("The records of " + dataset + " cannot be read", e);
        }
    }

    /** Hashes one record as {@link #read} does. */
    Hash hash(String record) {
        try (var parser = FACTORY.createParser(record)) {
            parser.nextToken();
            return record(parser, record, 0).hash();
        } catch (IOException e) {
            throw new NangoValidationException("A record of " + dataset + " is not valid JSON", e);
        }
    }

    private Incoming record(JsonParser parser, String text, int index) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw invalid(index, "must be an object, but is " + kind(parser.currentToken()));
        }
        int from = (int) parser.currentTokenLocation().getCharOffset();
        String id = null;
        boolean metadata = false;
        canonical.reset();
        var members = canonical.new Members();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            if (name.equals(METADATA)) {
                metadata = true;
                parser.skipChildren();
                continue;
            }
            members.begin(name);
            if (name.equals("id")) {
                id = id(parser, index);
                canonicalId(parser, id);
            } else {
                canonical.value(parser);
            }
            members.end();
        }
        members.close();
        if (id == null) {
            throw invalid(index, "has no id: an id of 1 to 255 characters, or a number, is needed");
        }
        int to = (int) parser.currentLocation().getCharOffset();
        var hash = Hash.of(canonical.bytes());
        if (!metadata) {
            return new Incoming(id, hash, text, from, to);
        }
        String own = withoutMetadata(text.substring(from, to));
        return new Incoming(id, hash, own, 0, own.length());
    }

    /** Readers get every id as text, so 7 and "7" are the same content. */
    private void canonicalId(JsonParser parser, String id) throws IOException {
        if (strict) {
            canonical.value(parser);
        } else {
            canonical.string(id);
        }
    }

    private String id(JsonParser parser, int index) throws IOException {
        String id =
                switch (parser.currentToken()) {
                    case VALUE_STRING -> parser.getText().replace("\0", "");
                    case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> numberId(parser.getText(), index);
                    default ->
                        throw invalid(
                                index,
                                "has an id that is " + kind(parser.currentToken())
                                        + ": an id of 1 to 255 characters, or a number, is needed");
                };
        requireUsable(id, index);
        return id;
    }

    private void requireUsable(String id, int index) {
        if (id.isEmpty()) {
            throw invalid(index, "has an empty id: an id of 1 to 255 characters, or a number, is needed");
        }
        if (id.length() > MAX_ID) {
            throw invalid(
                    index,
                    "has an id of " + id.length() + " characters, but at most 255 are possible: " + id.substring(0, 40)
                            + "...");
        }
        for (int i = 0; i < id.length(); i++) {
            boolean pair = Character.isHighSurrogate(id.charAt(i))
                    && i + 1 < id.length()
                    && Character.isLowSurrogate(id.charAt(i + 1));
            if (pair) {
                i++;
            } else if (Character.isSurrogate(id.charAt(i))) {
                throw invalid(index, "has an id with half a surrogate pair at position " + i + ", which is no text");
            }
        }
    }

    private String numberId(String text, int index) {
        try {
            var number = new BigDecimal(Canonical.number(text));
            if (Math.abs(number.scale()) <= MAX_ID) {
                return number.toPlainString();
            }
        } catch (NumberFormatException e) {
            // Too large even for a BigDecimal: as below.
        }
        throw invalid(
                index,
                "has the number " + text.substring(0, Math.min(40, text.length()))
                        + " as id, which is too large: use text");
    }

    private static String withoutMetadata(String record) throws IOException {
        var object = (ObjectNode) MAPPER.readTree(record);
        object.remove(METADATA);
        return MAPPER.writeValueAsString(object);
    }

    private NangoValidationException invalid(int index, String what) {
        return new NangoValidationException(
                "Record " + index + " for " + dataset + " " + what + ". Nothing was written.");
    }

    private static String kind(@Nullable JsonToken token) {
        if (token == null) {
            return "nothing";
        }
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case VALUE_STRING -> "a string";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "a boolean";
            default -> "null";
        };
    }
}
