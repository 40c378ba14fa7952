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
package io.github.camelnango.memory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelnango.api.Dataset;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.LastAction;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.NangoValidationException;
import io.github.camelnango.api.PendingDataset;
import io.github.camelnango.api.RecordChanges;
import io.github.camelnango.api.RecordPage;
import io.github.camelnango.api.RecordQuery;
import io.github.camelnango.api.Records;
import io.github.camelnango.api.StoredRecord;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Records in maps, with the change sequence as cursor. */
public final class InMemoryRecords implements Records {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final Map<Dataset, Map<String, StoredRecord>> datasets = new LinkedHashMap<>();
    private final Map<Dataset, Set<String>> windows = new HashMap<>();
    private final Map<String, String> positions = new HashMap<>();
    private final Set<String> started = new HashSet<>();
    private long sequence;

    @Override
    public synchronized RecordChanges save(Dataset dataset, Json records, String run) {
        return write(dataset, records, (before, node) -> node);
    }

    @Override
    public synchronized RecordChanges update(Dataset dataset, Json records, String run) {
        return write(dataset, records, (before, node) -> {
            if (before == null || before.lastAction() == LastAction.DELETED) {
                return null;
            }
            ObjectNode merged = (ObjectNode) read(before.payload().text());
            merged.setAll((ObjectNode) node);
            return merged;
        });
    }

    @Override
    public synchronized RecordChanges delete(Dataset dataset, Json records, String run) {
        int deleted = 0;
        for (JsonNode node : read(records.text())) {
            deleted += remove(dataset, id(node)) ? 1 : 0;
        }
        return new RecordChanges(0, 0, deleted, 0);
    }

    private interface Merge {
        JsonNode apply(StoredRecord before, JsonNode node);
    }

    private RecordChanges write(Dataset dataset, Json records, Merge merge) {
        Map<String, StoredRecord> stored = datasets.computeIfAbsent(dataset, d -> new LinkedHashMap<>());
        int added = 0;
        int updated = 0;
        int unchanged = 0;
        for (JsonNode node : read(records.text())) {
            String id = id(node);
            windows.getOrDefault(dataset, new HashSet<>()).add(id);
            StoredRecord before = stored.get(id);
            JsonNode after = merge.apply(before, node);
            boolean live = before != null && before.lastAction() != LastAction.DELETED;
            if (after == null || live && before.payload().text().equals(after.toString())) {
                unchanged++;
                continue;
            }
            added += live ? 0 : 1;
            updated += live ? 1 : 0;
            put(stored, id, after.toString(), live ? LastAction.UPDATED : LastAction.ADDED);
        }
        return new RecordChanges(added, updated, 0, unchanged);
    }

    private void put(Map<String, StoredRecord> stored, String id, String payload, LastAction action) {
        sequence++;
        Instant at = START.plusSeconds(sequence);
        Instant deleted = action == LastAction.DELETED ? at : null;
        stored.put(id, new StoredRecord(id, new Json(payload), START, at, action, deleted, null, cursor(sequence)));
    }

    private boolean remove(Dataset dataset, String id) {
        Map<String, StoredRecord> stored = datasets.getOrDefault(dataset, Map.of());
        StoredRecord before = stored.get(id);
        if (before == null || before.lastAction() == LastAction.DELETED) {
            return false;
        }
        put(stored, id, before.payload().text(), LastAction.DELETED);
        return true;
    }

    @Override
    public synchronized RecordPage list(Dataset dataset, RecordQuery query) {
        List<StoredRecord> matching = datasets.getOrDefault(dataset, Map.of()).values().stream()
                .filter(r -> query.cursor() == null || r.cursor().compareTo(query.cursor()) > 0)
                .filter(r ->
                        query.modifiedAfter() == null || !r.lastModifiedAt().isBefore(query.modifiedAfter()))
                .filter(r -> query.ids().isEmpty() || query.ids().contains(r.id()))
                .filter(r -> query.filter().isEmpty() || query.filter().contains(r.lastAction()))
                .sorted(Comparator.comparing(StoredRecord::cursor))
                .toList();
        List<StoredRecord> page = matching.subList(0, Math.min(query.limit(), matching.size()));
        return new RecordPage(
                page, page.size() < matching.size() ? page.get(page.size() - 1).cursor() : null);
    }

    @Override
    public synchronized void trackDeletesStart(Dataset dataset, String window) {
        windows.putIfAbsent(dataset, new HashSet<>());
    }

    @Override
    public synchronized List<String> trackDeletesEnd(Dataset dataset, String window) {
        Set<String> seen = windows.remove(dataset);
        if (seen == null) {
            throw new NangoException("no_deletion_window", "No deletion window is open for " + dataset);
        }
        List<String> deleted = new ArrayList<>();
        for (String id : List.copyOf(datasets.getOrDefault(dataset, Map.of()).keySet())) {
            if (!seen.contains(id) && remove(dataset, id)) {
                deleted.add(id);
            }
        }
        return deleted;
    }

    @Override
    public synchronized long clear(Dataset dataset) {
        Map<String, StoredRecord> removed = datasets.remove(dataset);
        return removed == null ? 0 : removed.size();
    }

    @Override
    public synchronized List<PendingDataset> pending(
            String consumer, String integration, Set<String> models, String connection, String variant) {
        return datasets.keySet().stream()
                .filter(d -> d.connection().integration().equals(integration) && models.contains(d.model()))
                .filter(d -> connection == null || d.connection().id().equals(connection))
                .filter(d -> variant == null || d.variant().equals(variant))
                .filter(d -> !Objects.equals(lastCursor(d), position(consumer, d)))
                .map(d -> new PendingDataset(d, position(consumer, d)))
                .toList();
    }

    public synchronized String position(String consumer, Dataset dataset) {
        return positions.get(consumer + " " + dataset);
    }

    @Override
    public synchronized void startFromNow(
            String consumer, String integration, Set<String> models, String connection, String variant) {
        if (started.add(consumer)) {
            pending(consumer, integration, models, connection, variant).stream()
                    .map(PendingDataset::dataset)
                    .filter(d -> position(consumer, d) == null)
                    .forEach(d -> savePosition(consumer, d, lastCursor(d)));
        }
    }

    @Override
    public synchronized void savePosition(String consumer, Dataset dataset, String cursor) {
        positions.put(consumer + " " + dataset, cursor);
    }

    @Override
    public synchronized String lastCursor(Dataset dataset) {
        return datasets.getOrDefault(dataset, Map.of()).values().stream()
                .map(StoredRecord::cursor)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static String cursor(long sequence) {
        return String.format("c%06d", sequence);
    }

    private static String id(JsonNode node) {
        if (!node.hasNonNull("id")) {
            throw new NangoValidationException("A record has no id");
        }
        return node.get("id").asText();
    }

    private static JsonNode read(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
