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
package io.github.camelnango.embedded.run.memory;

import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.embedded.store.Database;
import io.github.camelnango.embedded.store.Store;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Stored checkpoints, by connection and name. A write must know the version it replaces, so that of two runs that read
 * the same one only the first can write. Methods block; thread-safe.
 */
public final class Checkpoints {
    private final Database database;

    public Checkpoints(Store store) {
        this.database = store.state();
    }

    /**
     * A checkpoint as it was read.
     *
     * @param value the value; {@code null} once cleared
     * @param version goes up with every write
     */
    public record Stored(@Nullable Json value, long version) {}

    public Optional<Stored> read(long connection, String name) {
        return database.read(handle -> handle.createQuery(
                        "select value, version from nango_checkpoint where conn = :conn and name = :name")
                .bind("conn", connection)
                .bind("name", name)
                .map((row, context) -> {
                    String value = row.getString("value");
                    return new Stored(value == null ? null : new Json(value), row.getLong("version"));
                })
                .findOne());
    }

    /**
     * Writes the value, or clears it.
     *
     * @param known what was read before; {@code null} if there was none
     * @return what is stored now
     * @throws NangoException {@code checkpoint_conflict} if somebody has written since
     */
    public Stored write(long connection, String name, @Nullable Json value, @Nullable Stored known) {
        Stored next = new Stored(value, known == null ? 1 : known.version() + 1);
        int written = database.write(handle ->
                known == null ? insert(handle, connection, name, next) : update(handle, connection, name, next));
        if (written == 0) {
            throw new NangoException("checkpoint_conflict", "Checkpoint has been updated since last read");
        }
        return next;
    }

    /** Forgets the checkpoint, its version too. */
    public void delete(long connection, String name) {
        database.write(handle -> handle.createUpdate("delete from nango_checkpoint where conn = :conn and name = :name")
                .bind("conn", connection)
                .bind("name", name)
                .execute());
    }

    private static int insert(Handle handle, long connection, String name, Stored next) {
        return handle.createUpdate("insert into nango_checkpoint (conn, name, value, version)"
                        + " values (:conn, :name, :value, :version) on conflict (conn, name) do nothing")
                .bind("conn", connection)
                .bind("name", name)
                .bind("value", text(next))
                .bind("version", next.version())
                .execute();
    }

    private static int update(Handle handle, long connection, String name, Stored next) {
        return handle.createUpdate("update nango_checkpoint set value = :value, version = :version"
                        + " where conn = :conn and name = :name and version = :known")
                .bind("conn", connection)
                .bind("name", name)
                .bind("value", text(next))
                .bind("version", next.version())
                .bind("known", next.version() - 1)
                .execute();
    }

    private static @Nullable String text(Stored stored) {
        return stored.value() == null ? null : stored.value().text();
    }
}
