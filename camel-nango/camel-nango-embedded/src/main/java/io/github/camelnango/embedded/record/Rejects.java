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

import io.github.camelnango.api.Dataset;
import io.github.camelnango.api.NangoValidationException;
import io.github.camelnango.api.RejectPage;
import io.github.camelnango.api.RejectedRecord;
import io.github.camelnango.embedded.store.Database;
import io.github.camelnango.embedded.store.Encryption;
import io.github.camelnango.embedded.store.Micros;
import io.github.camelnango.embedded.store.Store;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Keeps the records that could not be kept, with the reason. Thread-safe. */
final class Rejects {
    private final Database database;
    private final Datasets datasets;
    private final Encryption encryption;
    private final Payloads payloads;
    private final Clock clock;

    Rejects(Store store, Datasets datasets, Payloads payloads, Clock clock) {
        this.payloads = payloads;
        this.database = store.state();
        this.encryption = store.encryption();
        this.datasets = datasets;
        this.clock = clock;
    }

    /**
     * Keeps them. A row of the same id counts as seen: the provider still has it, in whatever form, so a deletion window
     * must not delete it.
     *
     * @param run the run or deletion window that wrote them
     */
    void add(Dataset dataset, List<Rejected> rejected, @Nullable String run) {
        var context = context(dataset);
        var rows = rejected.stream()
                .map(record -> RejectRow.of(record, payloads, bytes -> encryption.encrypt(context, bytes)))
                .toList();
        var ids = rejected.stream().map(Rejected::id).filter(Objects::nonNull).toList();
        datasets.write(datasets.findOrCreate(dataset), (handle, locked) -> {
            RejectRow.write(handle, locked, rows, run, Micros.of(clock.instant()));
            see(handle, locked, ids);
            return locked.ds();
        });
    }

    private static void see(Handle handle, LockedDataset locked, List<String> ids) throws SQLException {
        if (locked.window() != null && !ids.isEmpty()) {
            var batch = new Batch(locked);
            Rows.find(handle, locked.conn(), locked.ds(), ids, false).values().forEach(batch::unchanged);
            batch.write(handle);
        }
    }

    RejectPage list(Dataset dataset, @Nullable String cursor, int limit) {
        if (limit < 1 || limit > 10_000) {
            throw new NangoValidationException("limit must be between 1 and 10000, but is " + limit);
        }
        return database.read(handle -> {
            var row = datasets.find(handle, dataset).orElse(null);
            long after = cursor == null ? 0 : Cursor.parse(cursor, dataset, row == null ? 0 : row.ds());
            if (row == null) {
                return new RejectPage(List.of(), null);
            }
            var rows = RejectRow.read(handle, row, after, limit + 1);
            var records = rows.stream()
                    .limit(limit)
                    .map(found -> record(dataset, row.ds(), found))
                    .toList();
            return new RejectPage(
                    records, rows.size() > limit ? records.get(limit - 1).cursor() : null);
        });
    }

    private RejectedRecord record(Dataset dataset, long ds, RejectRow.Stored row) {
        byte[] plain = encryption.decrypt(context(dataset), row.payload());
        String text = new Payload(row.codec(), row.kept(), plain).json();
        return new RejectedRecord(
                row.id(),
                row.reason(),
                row.run(),
                Micros.instant(row.at()),
                row.times(),
                text,
                row.size() > text.length(),
                Cursor.text(ds, row.seq()));
    }

    private static String context(Dataset dataset) {
        return "reject/" + dataset.connection().integration() + "/"
                + dataset.connection().id() + "/" + dataset.model() + "/" + dataset.variant();
    }
}
