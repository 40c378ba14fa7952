package io.github.camelnango.embedded.run;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.camelnango.api.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Records of one call cut into the pieces that are written at once. */
final class RecordChunks {
    static final int SIZE = 1000;

    private RecordChunks() {}

    /**
     * A piece of an array of records.
     *
     * @param records a JSON array
     * @param ids the records' ids as text, for those that have one
     */
    record Chunk(Json records, List<String> ids) {}

    static List<Chunk> of(String records) {
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
        try (JsonParser parser = JsonText.MAPPER.createParser(record)) {
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
