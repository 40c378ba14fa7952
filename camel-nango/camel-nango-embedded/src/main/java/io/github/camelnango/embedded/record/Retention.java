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

import io.github.camelnango.NangoSettings;
import io.github.camelnango.api.PrunedRecords;
import io.github.camelnango.api.Registration;
import io.github.camelnango.embedded.store.Database;
import io.github.camelnango.embedded.store.Micros;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes the content of records that have not changed for long, and records that were deleted long ago, each hour and a
 * page at a time. Several nodes may do so at once; the second finds nothing. Thread-safe.
 */
public final class Retention implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final Duration PAUSE = Duration.ofHours(1);
    private static final int PAGE = 1_000;

    private final Database database;
    private final Datasets datasets;
    private final Clock clock;
    private final NangoSettings.Retention limits;
    private final Later later;
    private final Executor io;
    private final Pruning pruning;
    /** Up to where each dataset is done, so that not all of it is gone through each hour. */
    private final Map<Long, Long> prunedUntil = new HashMap<>();

    private boolean closed;
    private @Nullable Registration next;

    Retention(
            Database database,
            Datasets datasets,
            Clock clock,
            NangoSettings.Retention limits,
            Later later,
            Executor io) {
        this.database = database;
        this.datasets = datasets;
        this.clock = clock;
        this.limits = limits;
        this.later = later;
        this.io = io;
        this.pruning = new Pruning(datasets, clock);
        if (!limits.equals(NangoSettings.Retention.FOREVER)) {
            plan();
        }
    }

    private synchronized void plan() {
        if (!closed) {
            next = later.after(PAUSE, () -> io.execute(this::sweepAndPlan));
        }
    }

    private void sweepAndPlan() {
        try {
            sweep();
        } catch (RuntimeException e) {
            LOG.warn("Old records could not be removed; it is tried again in an hour", e);
        } finally {
            plan();
        }
    }

    /** Removes what is due. */
    void sweep() {
        Map<Long, Long> positions = database.read(handle -> {
            var least = new HashMap<Long, Long>();
            handle.createQuery("select ds, min(seq) from nango_position group by ds")
                    .map((row, context) -> Map.entry(row.getLong(1), row.getLong(2)))
                    .forEach(entry -> least.put(entry.getKey(), entry.getValue()));
            return least;
        });
        int pruned = 0;
        int removed = 0;
        for (DatasetRow dataset : database.read(datasets::all)) {
            long consumed = positions.getOrDefault(dataset.ds(), Long.MAX_VALUE);
            if (limits.contentDays() > 0) {
                long until = Math.min(consumed, before(limits.contentDays()));
                pruned += pages(() -> prune(dataset, until));
                prunedUntil.put(dataset.ds(), until);
            }
            if (limits.deletedDays() > 0) {
                long until = Math.min(consumed, before(limits.deletedDays()));
                removed += pages(() -> remove(dataset, until));
            }
        }
        if (pruned + removed > 0) {
            LOG.info("Removed the content of {} records, and {} deleted records, since they are old", pruned, removed);
        }
    }

    private long before(int days) {
        return Micros.of(clock.instant().minus(Duration.ofDays(days)));
    }

    private int pages(IntSupplier page) {
        int total = 0;
        int done = PAGE;
        while (done == PAGE) {
            done = unlessClosed(page);
            total += done;
        }
        return total;
    }

    private synchronized int unlessClosed(IntSupplier page) {
        return closed ? 0 : page.getAsInt();
    }

    private int prune(DatasetRow dataset, long until) {
        PrunedRecords pruned = pruning.prune(dataset, prunedUntil.getOrDefault(dataset.ds(), 0L), until, PAGE);
        return pruned.count();
    }

    private int remove(DatasetRow dataset, long until) {
        return datasets.write(dataset, (handle, locked) -> {
            var due = handle.createQuery("select seq, size from nango_record where ds = :ds and conn = :conn"
                            + " and seq <= :until and deleted_at is not null order by seq limit :page")
                    .bind("ds", locked.ds())
                    .bind("conn", locked.conn())
                    .bind("until", until)
                    .bind("page", PAGE)
                    .map((row, context) -> new long[] {row.getLong(1), row.getLong(2)})
                    .list();
            if (due.isEmpty()) {
                return 0;
            }
            locked.count(0, -due.stream().mapToLong(row -> row[1]).sum());
            return handle.createUpdate("delete from nango_record where ds = :ds and conn = :conn and seq >= :first"
                            + " and seq <= :last and deleted_at is not null")
                    .bind("ds", locked.ds())
                    .bind("conn", locked.conn())
                    .bind("first", due.get(0)[0])
                    .bind("last", due.get(due.size() - 1)[0])
                    .execute();
        });
    }

    /** Waits for the page that is being removed, and stops. */
    @Override
    public synchronized void close() {
        closed = true;
        if (next != null) {
            next.close();
        }
    }

    /** Wakes the retention later. */
    @FunctionalInterface
    public interface Later {

        /** Runs the task, which does not block, after the delay unless the registration is closed before. */
        Registration after(Duration delay, Runnable task);
    }
}
