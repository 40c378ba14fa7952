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
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelnango.api.Dataset;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoValidationException;
import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the records of a call: one pass that finds each record's borders and id, and hashes its content. */
final class RecordReader {
    /** Anything that is JSON can be read to its end, so that one record's excess does not hide those after it. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .build())
            .build();

    /** Keeps members in order and numbers as they are spelled. */
    static final ObjectMapper MAPPER = JsonMapper.builder(FACTORY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();

    private static final String METADATA = "_nango_metadata";

    private final Dataset dataset;
    private final Payloads payloads;
    private final boolean strict;
    private final Canonical canonical;
    /** The id of the record that is read, once it has been read and is usable; and as it is, usable or not. */
    private @Nullable String met;

    private @Nullable String named;

    /**
     * @param payloads makes the hashes
     * @param strict whether another order of members is another content, and one record that cannot be kept fails all, as in
     *     Nango
     */
    RecordReader(Dataset dataset, Payloads payloads, boolean strict) {
        this.payloads = payloads;
        this.dataset = dataset;
        this.strict = strict;
        this.canonical = new Canonical(!strict);
    }

    /**
     * Reads a JSON array of records, batch by batch, so that only one batch is in memory besides the text. Nothing is
     * handed on before it is known that all of the text can be read.
     *
     * @throws NangoValidationException if it is no JSON array; if strict, also if a record cannot be kept
     */
    void read(Json records, Consumer<ReadBatch> next) {
        var walk = new Walk(records.text(), next);
        walk.run();
    }

    /** One walk over the text. */
    private final class Walk {
        private final String text;
        private final Consumer<ReadBatch> next;
        private ReadBatch batch = new ReadBatch();
        private int index;
        private boolean checked;
        private boolean skimming;

        Walk(String text, Consumer<ReadBatch> next) {
            this.text = text;
            this.next = next;
        }

        void run() {
            try (var parser = FACTORY.createParser(text)) {
                if (parser.nextToken() != JsonToken.START_ARRAY) {
                    throw new NangoValidationException("The records of " + dataset
                            + " must be a JSON array of objects, but are " + kind(parser.currentToken()));
                }
                while (parser.nextToken() != JsonToken.END_ARRAY && !endsAsNango(parser)) {
                    add(parser);
                    index++;
                }
                requireEnd(parser);
                handOn();
            } catch (JsonProcessingException e) {
                throw new NangoValidationException(
                        "The records of " + dataset + " are not valid JSON at character "
                                + e.getLocation().getCharOffset() + ", record " + index,
                        e);
            } catch (IOException e) {
                throw new NangoValidationException("The records of " + dataset + " cannot be read", e);
            }
        }

        /** Nango stops at an element that counts as false in JavaScript, and drops it with all after it. */
        private boolean endsAsNango(JsonParser parser) throws IOException {
            return strict
                    && switch (parser.currentToken()) {
                        case VALUE_NULL, VALUE_FALSE -> true;
                        case VALUE_STRING -> parser.getTextLength() == 0;
                        case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDoubleValue() == 0;
                        default -> false;
                    };
        }

        private void requireEnd(JsonParser parser) throws IOException {
            while (parser.currentToken() != JsonToken.END_ARRAY) {
                parser.nextToken();
                parser.skipChildren();
            }
            if (parser.nextToken() != null) {
                throw new NangoValidationException("The records of " + dataset + " are followed by further JSON");
            }
        }

        private void add(JsonParser parser) throws IOException {
            if (skimming) {
                skip(parser, 0);
                return;
            }
            if (batch.isFull()) {
                if (!checked) {
                    new Walk(text, later -> {}).check();
                    checked = true;
                }
                handOn();
            }
            int from = (int) parser.currentTokenLocation().getCharOffset();
            int depth = parser.currentToken() == JsonToken.START_OBJECT
                    ? parser.getParsingContext().getNestingDepth()
                    : 0;
            met = null;
            named = null;
            try {
                batch.add(record(parser, text));
            } catch (UnusableRecord e) {
                if (strict) {
                    throw new NangoValidationException(
                            "Record " + index + " for " + dataset + " " + e.reason() + ". Nothing was written.");
                }
                skip(parser, depth);
                int to = (int) parser.currentLocation().getCharOffset();
                batch.reject(new Rejected(met, named, "The record " + e.reason(), text, from, to));
            }
        }

        /** Reads all without keeping any of it; if strict, also each record, as one fails all. */
        private void check() {
            checked = true;
            skimming = !strict;
            run();
        }

        private void handOn() {
            if (!batch.isEmpty()) {
                next.accept(batch);
                batch = new ReadBatch();
            }
        }
    }

    /** Leaves an element that was begun, and notes the id if that is still to come. */
    private void skip(JsonParser parser, int depth) throws IOException {
        if (depth == 0) {
            parser.skipChildren();
            parser.finishToken();
            return;
        }
        while (parser.getParsingContext().getNestingDepth() >= depth) {
            boolean own = parser.nextToken() == JsonToken.FIELD_NAME
                    && parser.getParsingContext().getNestingDepth() == depth;
            if (own && parser.currentName().equals("id")) {
                parser.nextToken();
                try {
                    readId(parser);
                } catch (UnusableRecord e) {
                    // There is a reason already.
                }
            }
        }
    }

    private String readId(JsonParser parser) throws IOException {
        met = null;
        named = parser.currentToken().isScalarValue() ? parser.getText() : null;
        String id = RecordId.read(parser);
        met = id;
        return id;
    }

    /** Hashes one record as {@link #read} does. */
    Hash hash(String record) {
        try (var parser = FACTORY.createParser(record)) {
            parser.nextToken();
            return record(parser, record).hash();
        } catch (IOException e) {
            throw new NangoValidationException("A record of " + dataset + " is not valid JSON", e);
        }
    }

    private Incoming record(JsonParser parser, String text) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw new UnusableRecord("must be an object, but is " + kind(parser.currentToken()));
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
                id = readId(parser);
                canonicalId(parser, id);
            } else {
                canonical.value(parser);
            }
            members.end();
        }
        members.close();
        if (id == null) {
            throw RecordId.missing();
        }
        int to = (int) parser.currentLocation().getCharOffset();
        var hash = payloads.hash(canonical.bytes());
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

    private static String withoutMetadata(String record) throws IOException {
        var object = (ObjectNode) MAPPER.readTree(record);
        object.remove(METADATA);
        return MAPPER.writeValueAsString(object);
    }

    static String kind(@Nullable JsonToken token) {
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
