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
package io.github.camelnango.embedded.run.record;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.camelnango.api.Json;
import io.github.camelnango.embedded.json.JsonText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Records of one call cut into the pieces that are written at once. */
public final class RecordChunks {
    static final int SIZE = 1000;

    private RecordChunks() {}

    /**
     * A piece of an array of records.
     *
     * @param records a JSON array
     * @param ids the records' ids as text, for those that have one
     */
    public record Chunk(Json records, List<String> ids) {}

    public static List<Chunk> of(String records) {
        List<Chunk> chunks = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        JsonText.eachElement(records, record -> {
            texts.add(record);
            if (texts.size() == SIZE) {
                chunks.add(chunk(texts));
                texts.clear();
            }
        });
        if (!texts.isEmpty()) {
            chunks.add(chunk(texts));
        }
        return chunks;
    }

    private static Chunk chunk(List<String> records) {
        List<String> ids = new ArrayList<>(records.size());
        for (String record : records) {
            id(record, ids);
        }
        return new Chunk(new Json("[" + String.join(",", records) + "]"), ids);
    }

    private static void id(String record, List<String> ids) {
        try (JsonParser parser = JsonText.parser(record)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return; // the store says which record is none
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean id = parser.currentName().equals("id");
                if (parser.nextToken().isScalarValue() && id) {
                    ids.add(parser.getText());
                    return;
                }
                parser.skipChildren();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e); // it was read before
        }
    }
}
