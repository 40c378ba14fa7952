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

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelnango.api.Dataset;
import io.github.camelnango.api.RecordChanges;
import io.github.camelnango.embedded.store.Database;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Writes one chunk of records without two of one id; one transaction, or none if nothing differs. */
final class Writing {
    private final Database database;
    private final Datasets datasets;
    private final Payloads payloads;
    private final boolean strict;

    /**
     * @param payloads the form of the records' content
     * @param strict whether deletions and updates behave as Nango's do where those are defects
     */
    Writing(Database database, Datasets datasets, Payloads payloads, boolean strict) {
        this.payloads = payloads;
        this.database = database;
        this.datasets = datasets;
        this.strict = strict;
    }

    /** Adds new records and replaces changed ones. */
    RecordChanges save(Dataset dataset, Map<String, Incoming> chunk, OthersChanges others) {
        var row = datasets.findOrCreate(dataset);
        var differing = differing(row, chunk);
        if (differing.isEmpty() && row.window() == null) {
            return new RecordChanges(0, 0, 0, chunk.size());
        }
        // Compressed before the lock is taken, since others wait for that.
        var made = new HashMap<String, Payload>();
        differing.forEach((id, record) -> made.put(id, payloads.of(row.ds(), id, record.text())));
        return written(others, row, (handle, locked) -> {
            // A window may have made rows deleted that were met as live, and all that are met must be noted.
            boolean all = row.window() != null || locked.window() != null;
            var records = all ? chunk : differing;
            var known = Rows.find(handle, locked.conn(), locked.ds(), records.keySet(), false);
            var batch = new Batch(locked);
            records.forEach((id, record) -> {
                if (!leave(batch, known.get(id), others)) {
                    save(
                            batch,
                            known.get(id),
                            record,
                            () -> made.computeIfAbsent(id, same -> payloads.of(locked.ds(), id, record.text())));
                }
            });
            return batch.write(handle).plus(new RecordChanges(0, 0, 0, chunk.size() - records.size()));
        });
    }

    private RecordChanges written(OthersChanges others, DatasetRow row, DatasetWork<RecordChanges> work) {
        RecordChanges changes = datasets.write(row, (handle, locked) -> {
            RecordChanges result = work.run(handle, locked);
            others.writing(locked);
            return result;
        });
        others.written();
        return changes;
    }

    /** Whether the record stays as somebody else left it. */
    private static boolean leave(Batch batch, @Nullable Row stored, OthersChanges others) {
        if (stored == null || !others.made(stored)) {
            return false;
        }
        batch.unchanged(stored);
        return true;
    }

    private Map<String, Incoming> differing(DatasetRow row, Map<String, Incoming> chunk) {
        return database.read(handle -> {
            var known = Rows.find(handle, row.conn(), row.ds(), chunk.keySet(), false);
            var differing = new LinkedHashMap<String, Incoming>();
            chunk.forEach((id, record) -> {
                var stored = known.get(id);
                if (stored == null || !isCurrent(stored, record)) {
                    differing.put(id, record);
                }
            });
            return differing;
        });
    }

    private static boolean isCurrent(Row stored, Incoming record) {
        return stored.live() && stored.prunedAt() == null && stored.hash().equals(record.hash());
    }

    private static void save(Batch batch, @Nullable Row stored, Incoming record, Supplier<Payload> payload) {
        if (stored != null && isCurrent(stored, record)) {
            batch.unchanged(stored);
            return;
        }
        if (stored == null) {
            batch.insert(record.id(), record.hash(), payload.get());
        } else if (stored.live() && stored.hash().equals(record.hash())) {
            batch.restore(stored, record.hash(), payload.get());
        } else {
            batch.change(stored, record.hash(), payload.get());
        }
    }

    /** Merges partial records into the live ones that there are. */
    RecordChanges update(Dataset dataset, Map<String, Incoming> chunk, OthersChanges others) {
        var row = database.read(handle -> datasets.find(handle, dataset));
        if (row.isEmpty()) {
            return RecordChanges.NONE;
        }
        var reader = new RecordReader(dataset, payloads, strict);
        return written(others, row.get(), (handle, locked) -> {
            var known = Rows.find(handle, locked.conn(), locked.ds(), chunk.keySet(), true);
            var batch = new Batch(locked);
            for (var partial : chunk.values()) {
                var stored = known.get(partial.id());
                if (stored != null && stored.live() && !leave(batch, stored, others)) {
                    update(batch, locked.ds(), stored, partial, reader);
                }
            }
            return batch.write(handle);
        });
    }

    private void update(Batch batch, long ds, Row stored, Incoming partial, RecordReader reader) {
        if (strict && stored.hash().equals(partial.hash())) {
            batch.unchanged(stored);
            return;
        }
        String merged = merged(stored, partial);
        var hash = strict ? partial.hash() : reader.hash(merged);
        if (!strict && hash.equals(stored.hash())) {
            batch.unchanged(stored);
        } else {
            batch.change(stored, hash, payloads.of(ds, stored.id(), merged));
        }
    }

    private String merged(Row stored, Incoming partial) {
        try {
            String json = payloads.json(stored);
            if (json == null) {
                return partial.text();
            }
            var record = (ObjectNode) RecordReader.MAPPER.readTree(json);
            merge(record, (ObjectNode) RecordReader.MAPPER.readTree(partial.text()));
            return RecordReader.MAPPER.writeValueAsString(record);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored record is not JSON", e);
        }
    }

    private static void merge(ObjectNode target, ObjectNode partial) {
        partial.properties().forEach(member -> {
            JsonNode old = target.get(member.getKey());
            if (old instanceof ObjectNode object && member.getValue() instanceof ObjectNode change) {
                merge(object, change);
            } else {
                target.set(member.getKey(), member.getValue());
            }
        });
    }

    /** Marks those records as deleted that are there and live. */
    RecordChanges delete(Dataset dataset, Map<String, Incoming> chunk, OthersChanges others) {
        if (strict) {
            return deleteAsNango(dataset, chunk, others);
        }
        var row = database.read(handle -> datasets.find(handle, dataset));
        if (row.isEmpty()) {
            return RecordChanges.NONE;
        }
        return written(others, row.get(), (handle, locked) -> {
            var batch = new Batch(locked);
            var known = Rows.find(handle, locked.conn(), locked.ds(), chunk.keySet(), false);
            for (var record : chunk.values()) {
                var stored = known.get(record.id());
                if (leave(batch, stored, others)) {
                    continue;
                }
                if (stored != null && stored.live()) {
                    batch.delete(stored, DeletedAt.of(record));
                } else if (stored != null) {
                    batch.unchanged(stored);
                }
            }
            return batch.write(handle);
        });
    }

    private RecordChanges deleteAsNango(Dataset dataset, Map<String, Incoming> chunk, OthersChanges others) {
        return written(others, datasets.findOrCreate(dataset), (handle, locked) -> {
            var batch = new Batch(locked);
            var known = Rows.find(handle, locked.conn(), locked.ds(), chunk.keySet(), false);
            for (var record : chunk.values()) {
                var stored = known.get(record.id());
                if (leave(batch, stored, others)) {
                    continue;
                }
                var payload = payloads.of(locked.ds(), record.id(), record.text());
                if (stored == null) {
                    batch.insertDeleted(record.id(), record.hash(), payload, DeletedAt.of(record));
                } else {
                    batch.deleteOverwriting(stored, record.hash(), payload, DeletedAt.of(record));
                }
            }
            return batch.write(handle);
        });
    }
}
