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
import io.github.camelnango.api.NangoException;
import io.github.camelnango.embedded.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;

/** The rows of datasets: found by name, made on the first write, locked by writers. Thread-safe. */
final class Datasets {
    private static final String COLUMNS = "d.conn, d.ds, d.hwm, d.next_rid, d.live, d.bytes, d.window_run, d.refused";

    private final Database database;
    private final Clock clock;
    private final ConcurrentMap<Long, ReentrantLock> queues = new ConcurrentHashMap<>();

    Datasets(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * The dataset's row; empty if nothing was ever written to it.
     *
     * @throws NangoException {@code unknown_connection}
     */
    Optional<DatasetRow> find(Handle handle, Dataset dataset) {
        return handle.createQuery("select " + COLUMNS + " from nango_connection c left join nango_dataset d"
                        + " on d.conn = c.id and d.model_name = :model and d.variant = :variant"
                        + " where c.integration = :integration and c.connection_id = :connection")
                .bind("model", dataset.model())
                .bind("variant", dataset.variant())
                .bind("integration", dataset.connection().integration())
                .bind("connection", dataset.connection().id())
                .map((result, context) -> row(result))
                .findOne()
                .orElseThrow(() -> unknownConnection(dataset));
    }

    /** All rows of all datasets. */
    List<DatasetRow> all(Handle handle) {
        return handle
                .createQuery("select " + COLUMNS + " from nango_dataset d order by d.ds")
                .map((result, context) -> row(result))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** The dataset's row, made if there is none. */
    DatasetRow findOrCreate(Dataset dataset) {
        return database.read(handle -> find(handle, dataset)).orElseGet(() -> create(dataset));
    }

    /**
     * Runs work that writes records of a dataset: alone, on the row as it is now, which is stored again afterwards.
     * Writers of this process queue fairly before they take a connection; the row lock keeps out other processes.
     */
    <T> T write(DatasetRow dataset, DatasetWork<T> work) {
        var queue = queues.computeIfAbsent(dataset.ds(), ds -> new ReentrantLock(true));
        queue.lock();
        try {
            return database.write(handle -> {
                var locked = new LockedDataset(lock(handle, dataset), clock);
                T result = work.run(handle, locked);
                locked.store(handle);
                return result;
            });
        } finally {
            queue.unlock();
        }
    }

    private DatasetRow create(Dataset dataset) {
        return database.write(handle -> {
            // The update locks the counter, so that of two who make the same dataset the second finds the first's.
            handle.execute(
                    "insert into nango_store (name, value) values ('last_dataset', '0') on conflict (name) do nothing");
            long number = handle.createQuery("update nango_store set value = cast(cast(value as bigint) + 1 as text)"
                            + " where name = 'last_dataset' returning value")
                    .mapTo(String.class)
                    .map(Long::parseLong)
                    .one();
            var other = find(handle, dataset);
            if (other.isPresent()) {
                return other.get();
            }
            handle.createUpdate("insert into nango_dataset (conn, ds, model_name, variant)"
                            + " select id, :ds, :model, :variant from nango_connection"
                            + " where integration = :integration and connection_id = :connection")
                    .bind("ds", number)
                    .bind("model", dataset.model())
                    .bind("variant", dataset.variant())
                    .bind("integration", dataset.connection().integration())
                    .bind("connection", dataset.connection().id())
                    .execute();
            return find(handle, dataset).orElseThrow(() -> unknownConnection(dataset));
        });
    }

    private DatasetRow lock(Handle handle, DatasetRow dataset) {
        return handle.createQuery("select " + COLUMNS + " from nango_dataset d where d.ds = :ds and d.conn = :conn"
                        + database.dialect().forUpdate())
                .bind("ds", dataset.ds())
                .bind("conn", dataset.conn())
                .map((result, context) -> row(result))
                .findOne()
                .flatMap(row -> row)
                .orElseThrow(() -> new NangoException(
                        "unknown_connection", "The connection was deleted while its records were written"));
    }

    private static Optional<DatasetRow> row(ResultSet result) throws SQLException {
        long conn = result.getLong(1);
        if (result.wasNull()) {
            return Optional.empty();
        }
        return Optional.of(new DatasetRow(
                conn,
                result.getLong(2),
                result.getLong(3),
                result.getLong(4),
                result.getLong(5),
                result.getLong(6),
                result.getString(7),
                result.getObject(8) == null ? null : (Long) result.getLong(8)));
    }

    private static NangoException unknownConnection(Dataset dataset) {
        return new NangoException(
                "unknown_connection",
                "There is no connection '" + dataset.connection().id() + "' of integration '"
                        + dataset.connection().integration() + "', whose records of " + dataset.model()
                        + " were asked for. Create the connection first.");
    }
}
