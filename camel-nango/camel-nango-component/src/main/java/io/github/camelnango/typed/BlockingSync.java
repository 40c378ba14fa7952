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
package io.github.camelnango.typed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoSync;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The helper of a sync. Thread-safe. */
final class BlockingSync extends BlockingAction implements NangoSync {
    /** What is written in one transaction; more at once would only need more memory. */
    private static final int CHUNK = 1000;

    private static final String METADATA = "_nango_metadata";

    private final BlockingCalls calls;

    BlockingSync(BlockingCalls calls) {
        super(calls);
        this.calls = calls;
    }

    @Override
    public void batchSave(Iterable<?> records, String model) {
        write("batchSave", records, model);
    }

    @Override
    public void batchUpdate(Iterable<?> records, String model) {
        write("batchUpdate", records, model);
    }

    @Override
    public void batchDelete(Iterable<?> records, String model) {
        write("batchDelete", records, model);
    }

    private void write(String method, Iterable<?> records, String model) {
        List<Json> chunk = new ArrayList<>();
        for (Object record : records) {
            chunk.add(json(record));
            if (chunk.size() == CHUNK) {
                calls.call(method, chunk, model);
                chunk.clear();
            }
        }
        if (!chunk.isEmpty()) {
            calls.call(method, chunk, model);
        }
    }

    /** A record that was listed before has a member that is not its own. */
    private Json json(Object record) {
        Json json = calls.codec().write(record, "a record");
        if (!json.text().contains(METADATA)) {
            return json;
        }
        JsonNode tree = calls.codec().tree(json);
        if (tree instanceof ObjectNode object) {
            object.remove(METADATA);
        }
        return new Json(tree.toString());
    }

    @Override
    public <K, T> Map<K, T> getRecordsByIds(Collection<K> ids, String model, Class<T> type) {
        Map<String, K> given = new LinkedHashMap<>();
        ids.forEach(id -> given.putIfAbsent(String.valueOf(id), id));
        Map<K, T> records = new LinkedHashMap<>();
        if (given.isEmpty()) {
            return records;
        }
        for (JsonNode pair : calls.tree("getRecordsByIds", given.keySet(), model)) {
            T record = calls.codec().read(pair.path(1), calls.codec().type(type), "A record of " + model);
            records.put(given.get(pair.path(0).asText()), record);
        }
        return records;
    }

    @Override
    public <T> Iterable<T> listRecords(String model, @Nullable String cursor, Class<T> type) {
        return () -> new RecordLoop<>(calls, model, cursor, type);
    }

    @Override
    public void trackDeletesStart(String model) {
        calls.call("trackDeletesStart", model);
    }

    @Override
    public List<String> trackDeletesEnd(String model) {
        return deleted("trackDeletesEnd", model);
    }

    @Override
    public List<String> deleteRecordsFromPreviousExecutions(String model) {
        return deleted("deleteRecordsFromPreviousExecutions", model);
    }

    private List<String> deleted(String method, String model) {
        List<String> ids = new ArrayList<>();
        calls.tree(method, model).path("deletedKeys").forEach(id -> ids.add(id.asText()));
        return ids;
    }

    @Override
    public void setMergingStrategy(String strategy, String model) {
        calls.call("setMergingStrategy", Map.of("strategy", strategy), model);
    }
}
