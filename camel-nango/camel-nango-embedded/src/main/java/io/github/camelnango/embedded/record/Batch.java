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

import io.github.camelnango.api.RecordChanges;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Collects the changes of one transaction, and writes them together at its end. Not thread-safe. */
final class Batch {
    private final LockedDataset dataset;
    private final List<Row> inserted = new ArrayList<>();
    private final List<Row> replaced = new ArrayList<>();
    private final List<Row> deleted = new ArrayList<>();
    private final List<Long> seen = new ArrayList<>();
    private RecordChanges changes = RecordChanges.NONE;

    Batch(LockedDataset dataset) {
        this.dataset = dataset;
    }

    /** A record that was not there. */
    void insert(String id, Hash hash, Payload payload) {
        long seq = dataset.nextSeq();
        inserted.add(row(id, hash, payload, seq, null));
        dataset.count(1, payload.size());
        changes = changes.plus(new RecordChanges(1, 0, 0, 0));
    }

    /** A deleted record that was not there: only Nango does this. */
    void insertDeleted(String id, Hash hash, Payload payload, @Nullable Long at) {
        long seq = dataset.nextSeq();
        inserted.add(row(id, hash, payload, seq, at == null ? (Long) seq : at));
        dataset.count(0, payload.size());
    }

    private Row row(String id, Hash hash, Payload payload, long seq, @Nullable Long deletedAt) {
        long rid = dataset.nextRid();
        seen.add(rid);
        var key = Hash.key(dataset.ds(), id);
        return new Row(key, id, rid, seq, seq, deletedAt, null, hash, payload.size(), payload);
    }

    /** A record with other content, or back after a deletion. */
    void change(Row row, Hash hash, Payload payload) {
        seen.add(row.rid());
        replaced.add(row.with(hash, payload).changed(dataset.nextSeq()));
        dataset.count(row.live() ? 0 : 1, (long) payload.size() - row.size());
        changes = changes.plus(row.live() ? new RecordChanges(0, 1, 0, 0) : new RecordChanges(1, 0, 0, 0));
    }

    /** A record that gets its pruned content back, which is no change. */
    void restore(Row row, Hash hash, Payload payload) {
        replaced.add(row.with(hash, payload));
        dataset.count(0, (long) payload.size() - row.size());
        unchanged(row);
    }

    void unchanged(Row row) {
        seen.add(row.rid());
        changes = changes.plus(new RecordChanges(0, 0, 0, 1));
    }

    /**
     * A live record that is deleted and keeps its content.
     *
     * @param at when it was deleted; {@code null} for now
     */
    void delete(Row row, @Nullable Long at) {
        seen.add(row.rid());
        deleted.add(row.deleted(dataset.nextSeq(), at));
        dataset.count(-1, 0);
        changes = changes.plus(new RecordChanges(0, 0, 1, 0));
    }

    /** A record that is deleted (again) and gets other content: only Nango does this. */
    void deleteOverwriting(Row row, Hash hash, Payload payload, @Nullable Long at) {
        seen.add(row.rid());
        replaced.add(row.with(hash, payload).deleted(dataset.nextSeq(), at));
        dataset.count(row.live() ? -1 : 0, (long) payload.size() - row.size());
        if (row.live()) {
            changes = changes.plus(new RecordChanges(0, 0, 1, 0));
        }
    }

    /** Writes what was collected, and in an open deletion window also which rows were met. */
    RecordChanges write(Handle handle) throws SQLException {
        writeUnseen(handle);
        if (dataset.window() != null && !seen.isEmpty()) {
            Seen.add(handle, dataset, seen.stream().mapToLong(Long::longValue).toArray());
        }
        return changes;
    }

    /** Writes what was collected; the rows do not count as met. */
    void writeUnseen(Handle handle) throws SQLException {
        Rows.insert(handle, dataset, inserted);
        Rows.replace(handle, dataset, replaced);
        Rows.delete(handle, dataset, deleted);
    }
}
