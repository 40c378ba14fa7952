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
package io.github.camelnango.embedded.auth;

import io.github.camelnango.api.Connection;
import io.github.camelnango.api.ConnectionRef;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.embedded.store.Database;
import io.github.camelnango.embedded.store.SqlWork;
import io.github.camelnango.embedded.store.Store;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Removes all that a store knows of a connection, its history too, and looks whether anything is left. */
final class Erasing {
    private static final String RUNS = "integration = :integration and connection_id = :connection";

    private final Store store;
    private final ConnectionRows rows;

    Erasing(Store store, ConnectionRows rows) {
        this.store = store;
        this.rows = rows;
    }

    /** How many rows of each table were removed; empty if there is no such connection. */
    Optional<Map<String, Long>> erase(ConnectionRef ref) {
        Connection connection =
                store.state().read(handle -> rows.find(handle, ref)).orElse(null);
        if (connection == null) {
            return Optional.empty();
        }
        var removed = new LinkedHashMap<String, Long>();
        removed.putAll(overwriting(store.state(), handle -> rows.delete(handle, connection.number())));
        removed.putAll(overwriting(store.log(), handle -> deleteRuns(handle, ref)));
        long left = store.state().read(handle -> rows.count(handle, connection.number()))
                + store.log().read(handle -> runs(handle, ref));
        if (left > 0) {
            throw new NangoException(
                    "erase_incomplete",
                    "Of " + ref + " " + left
                            + " rows were written while it was erased. Stop its syncs and erase it again.");
        }
        return Optional.of(removed);
    }

    private static <T extends @Nullable Object> T overwriting(Database database, SqlWork<T> work) {
        return database.write(handle -> {
            database.dialect().overwriteDeleted(handle.getConnection());
            return work.run(handle);
        });
    }

    /** Those of earlier connections of that name too. */
    private static Map<String, Long> deleteRuns(Handle handle, ConnectionRef ref) {
        var removed = new LinkedHashMap<String, Long>();
        removed.put(
                "nango_log",
                delete(handle, "nango_log where run in (select id from nango_run where " + RUNS + ")", ref));
        removed.put("nango_run", delete(handle, "nango_run where " + RUNS, ref));
        return removed;
    }

    private static long delete(Handle handle, String rows, ConnectionRef ref) {
        return handle.createUpdate("delete from " + rows)
                .bind("integration", ref.integration())
                .bind("connection", ref.id())
                .execute();
    }

    private static long runs(Handle handle, ConnectionRef ref) {
        return handle.createQuery("select count(*) from nango_run where " + RUNS)
                .bind("integration", ref.integration())
                .bind("connection", ref.id())
                .mapTo(Long.class)
                .one();
    }
}
