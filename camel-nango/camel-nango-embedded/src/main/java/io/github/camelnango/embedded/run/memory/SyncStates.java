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

import io.github.camelnango.embedded.store.Database;
import io.github.camelnango.embedded.store.Store;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is remembered of a sync between its runs. Methods block; thread-safe. */
public final class SyncStates {
    private static final String KEY = " where conn = :conn and sync = :sync and variant = :variant";
    /** Values of the column: a row is there for other reasons too, such as a run that was asked for. */
    private static final int UNSAID = 0;

    private static final int PAUSED = 1;
    private static final int STARTED = 2;

    private final Database database;

    public SyncStates(Store store) {
        this.database = store.state();
    }

    /** Start of the last successful run. */
    public Optional<Instant> lastSyncDate(long connection, String sync, String variant) {
        return time("last_sync_date", connection, sync, variant);
    }

    /** When the next scheduled run is due. */
    public Optional<Instant> nextRunAt(long connection, String sync, String variant) {
        return time("next_run_at", connection, sync, variant);
    }

    /** {@code null} forgets it, as before the first run. */
    public void lastSyncDate(long connection, String sync, String variant, @Nullable Instant date) {
        set("last_sync_date", connection, sync, variant, date);
    }

    public void nextRunAt(long connection, String sync, String variant, Instant due) {
        set("next_run_at", connection, sync, variant, due);
    }

    /**
     * Whether schedules leave the sync alone.
     *
     * @param autoStart what holds as long as nobody has paused or started it
     */
    public boolean paused(long connection, String sync, String variant, boolean autoStart) {
        return database.read(handle -> handle.createQuery("select paused from nango_sync_state" + KEY)
                .bind("conn", connection)
                .bind("sync", sync)
                .bind("variant", variant)
                .mapTo(Integer.class)
                .findOne()
                .filter(said -> said != UNSAID)
                .map(said -> said == PAUSED)
                .orElse(!autoStart));
    }

    public void pause(long connection, String sync, String variant, boolean paused) {
        database.write(handle -> handle.createUpdate("insert into nango_sync_state (conn, sync, variant, paused)"
                        + " values (:conn, :sync, :variant, :paused)"
                        + " on conflict (conn, sync, variant) do update set paused = :paused")
                .bind("conn", connection)
                .bind("sync", sync)
                .bind("variant", variant)
                .bind("paused", paused ? PAUSED : STARTED)
                .execute());
    }

    private Optional<Instant> time(String column, long connection, String sync, String variant) {
        return database.read(handle -> handle.createQuery("select " + column + " from nango_sync_state" + KEY)
                .bind("conn", connection)
                .bind("sync", sync)
                .bind("variant", variant)
                .map((row, context) -> {
                    long micros = row.getLong(1);
                    return row.wasNull() ? Optional.<Instant>empty() : Optional.of(instant(micros));
                })
                .findOne()
                .flatMap(value -> value));
    }

    private void set(String column, long connection, String sync, String variant, @Nullable Instant time) {
        database.write(handle -> handle.createUpdate("insert into nango_sync_state (conn, sync, variant, " + column
                        + ") values (:conn, :sync, :variant, :time) on conflict (conn, sync, variant) do update set "
                        + column + " = :time")
                .bind("conn", connection)
                .bind("sync", sync)
                .bind("variant", variant)
                .bind("time", time == null ? null : Long.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, time)))
                .execute());
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
