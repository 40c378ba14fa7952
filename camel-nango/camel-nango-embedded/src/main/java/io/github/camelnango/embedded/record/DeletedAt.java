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

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.camelnango.embedded.store.Micros;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** When a record says that it was deleted, in its member {@code deletedAt}. */
final class DeletedAt {
    private DeletedAt() {}

    /** The time in microseconds; {@code null} if the record says none that can be read. */
    static @Nullable Long of(Incoming record) {
        String text = record.text();
        if (!text.contains("\"deletedAt\"")) {
            return null;
        }
        try (JsonParser parser = RecordReader.MAPPER.createParser(text)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean found = parser.currentName().equals("deletedAt");
                JsonToken value = parser.nextToken();
                if (found) {
                    return time(parser, value);
                }
                parser.skipChildren();
            }
            return null;
        } catch (IOException | DateTimeException | ArithmeticException e) {
            return null; // a time of the provider is not worth a failed deletion
        }
    }

    private static @Nullable Long time(JsonParser parser, JsonToken value) throws IOException {
        return switch (value) {
            case VALUE_STRING ->
                Micros.of(OffsetDateTime.parse(parser.getText()).toInstant());
            case VALUE_NUMBER_INT -> Micros.of(Instant.ofEpochMilli(parser.getLongValue()));
            default -> null;
        };
    }
}
