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
package io.github.camelnango.embedded.proxy.body;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.camelnango.embedded.json.JsonText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a JSON text, found without building a tree: pages can be large.
 *
 * @param kind its first token
 * @param text the piece; for a string its content
 * @param length elements of an array, characters of a string, else -1
 */
public record JsonSlice(JsonToken kind, String text, int length) {

    /** What stands at the path in lodash's notation, {@code null} for nothing; the whole text for no path. */
    public static @Nullable JsonSlice at(String json, @Nullable String path) {
        if (path == null || path.isEmpty()) {
            return find(json, List.of());
        }
        List<String> segments = JsonPath.segments(path);
        JsonSlice whole = segments.size() == 1 && segments.get(0).equals(path) ? null : find(json, List.of(path));
        return whole == null ? find(json, segments) : whole;
    }

    /** The piece as JSON. */
    public String json() {
        return kind == JsonToken.VALUE_STRING ? JsonText.quote(text) : text;
    }

    private static @Nullable JsonSlice find(String json, List<String> segments) {
        try (JsonParser parser = JsonText.parser(json)) {
            parser.nextToken();
            for (String segment : segments) {
                if (!enter(parser, segment)) {
                    return null;
                }
            }
            return slice(json, parser);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // bodies are checked when they are read
        }
    }

    private static boolean enter(JsonParser parser, String segment) throws IOException {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean found = parser.currentName().equals(segment);
                parser.nextToken();
                if (found) {
                    return true;
                }
                parser.skipChildren();
            }
        } else if (parser.currentToken() == JsonToken.START_ARRAY && segment.matches("\\d{1,9}")) {
            int index = Integer.parseInt(segment);
            for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                if (i == index) {
                    return true;
                }
                parser.skipChildren();
            }
        }
        return false;
    }

    private static JsonSlice slice(String json, JsonParser parser) throws IOException {
        JsonToken kind = parser.currentToken();
        if (kind == JsonToken.START_OBJECT || kind == JsonToken.START_ARRAY) {
            int start = (int) parser.currentTokenLocation().getCharOffset();
            int length = kind == JsonToken.START_ARRAY ? count(parser) : -1;
            if (kind == JsonToken.START_OBJECT) {
                parser.skipChildren();
            }
            int end = (int) parser.currentLocation().getCharOffset();
            return new JsonSlice(kind, json.substring(start, end), length);
        }
        String text = parser.getText();
        return new JsonSlice(kind, text, kind == JsonToken.VALUE_STRING ? text.length() : -1);
    }

    private static int count(JsonParser parser) throws IOException {
        int count = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            parser.skipChildren();
            count++;
        }
        return count;
    }
}
