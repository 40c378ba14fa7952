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
import java.io.IOException;
import java.math.BigDecimal;

/** Reads the id of a record. */
final class RecordId {
    static final int MAX = 255;
    private static final String NEEDED = ": an id of 1 to 255 characters, or a number, is needed";

    private RecordId() {}

    static UnusableRecord missing() {
        return new UnusableRecord("has no id" + NEEDED);
    }

    /**
     * The id as text, without NUL characters.
     *
     * @throws UnusableRecord if the current token can be no id
     */
    static String read(JsonParser parser) throws IOException {
        String id =
                switch (parser.currentToken()) {
                    case VALUE_STRING -> parser.getText().replace("\0", "");
                    case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getText());
                    default ->
                        throw new UnusableRecord(
                                "has an id that is " + RecordReader.kind(parser.currentToken()) + NEEDED);
                };
        requireUsable(id);
        return id;
    }

    private static void requireUsable(String id) {
        if (id.isEmpty()) {
            throw new UnusableRecord("has an empty id" + NEEDED);
        }
        if (id.length() > MAX) {
            throw new UnusableRecord("has an id of " + id.length() + " characters, but at most 255 are possible");
        }
        for (int i = 0; i < id.length(); i++) {
            boolean pair = Character.isHighSurrogate(id.charAt(i))
                    && i + 1 < id.length()
                    && Character.isLowSurrogate(id.charAt(i + 1));
            if (pair) {
                i++;
            } else if (Character.isSurrogate(id.charAt(i))) {
                throw new UnusableRecord(
                        "has an id with half a surrogate pair at position " + i + ", which is no text");
            }
        }
    }

    private static String number(String text) {
        if (text.length() <= Canonical.MAX_NUMBER) {
            try {
                var number = new BigDecimal(Canonical.number(text));
                if (Math.abs(number.scale()) <= MAX) {
                    return number.toPlainString();
                }
            } catch (NumberFormatException e) {
                // Too large even for a BigDecimal: as below.
            }
        }
        throw new UnusableRecord("has the number " + text.substring(0, Math.min(40, text.length()))
                + " as id, which is too large: use text");
    }
}
