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
import io.github.camelnango.api.Dataset;
import io.github.camelnango.api.GuardedWrite;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.LastAction;
import io.github.camelnango.api.PendingDataset;
import io.github.camelnango.api.PrunedRecords;
import io.github.camelnango.api.RecordChanges;
import io.github.camelnango.api.RecordPage;
import io.github.camelnango.api.RecordQuery;
import io.github.camelnango.api.RecordWrite;
import io.github.camelnango.api.Records;
import io.github.camelnango.api.RejectPage;
import io.github.camelnango.api.TransactedDelivery;
import io.github.camelnango.embedded.store.Database;
import io.github.camelnango.embedded.store.Store;
import io.github.camelnango.embedded.store.transaction.RouteTransactions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The records cache in the store. Thread-safe; writers of one dataset wait for each other, those of different datasets
 * on PostgreSQL do not.
 *
 * <p>Members in another order, numbers in another spelling and members that are {@code undefined} make no record
 * changed; {@code strictCompatibility} brings back what Nango does there, in deletions, updates and filters.
 */
public final class StoredRecords implements Records {
    private static final Logger LOG = LoggerFactory.getLogger(StoredRecords.class);

    private final Database database;
    private final Clock clock;
    private final boolean strict;
    private final Datasets datasets;
    private final Payloads payloads;
    private final Writing writing;
    private final Listing listing;
    private final DeletionWindows windows;
    private final Rejects rejects;

    /** Records of the store, which stays the caller's to close. */
    public StoredRecords(Store store, NangoSettings settings) {
        database = store.state();
        strict = settings.strictCompatibility();
        clock = settings.clock();
        datasets = new Datasets(database, clock);
        payloads = Payloads.of(store);
        writing = new Writing(database, datasets, payloads, strict);
        listing = new Listing(payloads, strict);
        windows = new DeletionWindows(
                database, datasets, strict ? null : settings.limits().deletions());
        rejects = new Rejects(store, datasets, payloads, clock);
    }

    /** Removes records when their time has come, until closed. */
    public Retention retain(NangoSettings.Retention limits, Retention.Later later, Executor io) {
        return new Retention(database, datasets, clock, limits, later, io);
    }

    @Override
    public RecordChanges save(Dataset dataset, Json records, @Nullable String run) {
        return write(dataset, records, run, writing::save, OthersChanges.ignored());
    }

    @Override
    public RecordChanges update(Dataset dataset, Json records, @Nullable String run) {
        return write(dataset, records, run, writing::update, OthersChanges.ignored());
    }

    @Override
    public RecordChanges delete(Dataset dataset, Json records, @Nullable String run) {
        return write(dataset, records, run, writing::delete, OthersChanges.ignored());
    }

    @Override
    public GuardedWrite write(RecordWrite kind, Dataset dataset, Json records, @Nullable String run, String since) {
        var row = kind == RecordWrite.SAVE
                ? Optional.of(datasets.findOrCreate(dataset))
                : database.read(handle -> datasets.find(handle, dataset));
        if (row.isEmpty()) {
            return new GuardedWrite(RecordChanges.NONE, since);
        }
        var others = OthersChanges.since(since, dataset, row.get().ds(), strict);
        Writer writer =
                switch (kind) {
                    case SAVE -> writing::save;
                    case UPDATE -> writing::update;
                    case DELETE -> writing::delete;
                };
        return new GuardedWrite(write(dataset, records, run, writer, others), others.text());
    }

    /** A method of {@link Writing}. */
    private interface Writer {
        RecordChanges write(Dataset dataset, Map<String, Incoming> chunk, OthersChanges others);
    }

    private RecordChanges write(
            Dataset dataset, Json records, @Nullable String run, Writer writer, OthersChanges others) {
        var changes = new AtomicReference<>(RecordChanges.NONE);
        new RecordReader(dataset, payloads, strict)
                .read(
                        records,
                        batch -> changes.set(changes.get().plus(writeBatch(dataset, batch, writer, run, others))));
        return changes.get();
    }

    private RecordChanges writeBatch(
            Dataset dataset, ReadBatch batch, Writer writer, @Nullable String run, OthersChanges others) {
        if (batch.repeated() > 0) {
            LOG.warn("Ignored {} records for {} whose id was in the same batch before", batch.repeated(), dataset);
        }
        // In this order a crash in between leaves rejects that come again, and not records whose rejects are lost.
        int rejected = strict ? 0 : batch.rejected().size();
        if (rejected > 0) {
            rejects.add(dataset, batch.rejected(), run);
        }
        var changes = batch.records().isEmpty() ? RecordChanges.NONE : writer.write(dataset, batch.records(), others);
        return changes.plus(new RecordChanges(0, 0, 0, 0, rejected));
    }

    @Override
    public RejectPage rejects(Dataset dataset, @Nullable String cursor, int limit) {
        return rejects.list(dataset, cursor, limit);
    }

    @Override
    public RecordPage list(Dataset dataset, RecordQuery query) {
        return database.read(handle ->
                listing.page(handle, dataset, datasets.find(handle, dataset).orElse(null), query));
    }

    @Override
    public long count(Dataset dataset, Set<LastAction> filter) {
        return database.read(handle -> datasets.find(handle, dataset)
                .map(row -> filter.isEmpty() ? row.live() : listing.count(handle, row, filter))
                .orElse(0L));
    }

    @Override
    public PrunedRecords prune(Dataset dataset, String until, int limit) {
        var row = database.read(handle -> datasets.find(handle, dataset));
        long last = Cursor.parse(until, dataset, row.map(DatasetRow::ds).orElse(0L));
        return new Pruning(datasets, clock).prune(row.orElseThrow(), 0, last, limit);
    }

    @Override
    public void trackDeletesStart(Dataset dataset, String window) {
        windows.start(dataset, window);
    }

    @Override
    public List<String> trackDeletesEnd(Dataset dataset, String window) {
        return windows.endGuarded(dataset);
    }

    @Override
    public List<String> confirmDeletes(Dataset dataset) {
        return windows.confirm(dataset);
    }

    /** Closes the deletion window that may be open, and deletes nothing. */
    public void forgetWindow(Dataset dataset) {
        windows.forget(dataset);
    }

    /** Whether the first cursor is after the second; {@code false} if they are not cursors of the same records. */
    public static boolean isAfter(String cursor, String other) {
        return Cursor.isAfter(cursor, other);
    }

    @Override
    public long clear(Dataset dataset) {
        return database.read(handle -> datasets.find(handle, dataset))
                .map(row -> new Clearing(datasets).clear(row))
                .orElse(0L);
    }

    @Override
    public List<PendingDataset> pending(
            String consumer,
            String integration,
            Set<String> models,
            @Nullable String connection,
            @Nullable String variant) {
        if (models.isEmpty()) {
            return List.of();
        }
        var followed = new Followed(consumer, integration, models, connection, variant);
        return database.read(handle -> Positions.pending(handle, followed));
    }

    @Override
    public List<PendingDataset> pending(
            Function<Dataset, @Nullable String> positions,
            String integration,
            Set<String> models,
            @Nullable String connection,
            @Nullable String variant) {
        if (models.isEmpty()) {
            return List.of();
        }
        var followed = new Followed("", integration, models, connection, variant);
        return database.read(handle -> Positions.pending(handle, followed, positions));
    }

    @Override
    public void startFromNow(
            String consumer,
            String integration,
            Set<String> models,
            @Nullable String connection,
            @Nullable String variant) {
        var followed = new Followed(consumer, integration, models, connection, variant);
        database.write(handle -> FirstStart.skipToNow(handle, followed, clock.instant()));
    }

    @Override
    public void savePosition(String consumer, Dataset dataset, String cursor) {
        database.write(handle -> {
            var row = datasets.find(handle, dataset);
            long seq = Cursor.parse(cursor, dataset, row.map(DatasetRow::ds).orElse(0L));
            Positions.save(handle, consumer, row.orElseThrow(), seq);
            return seq;
        });
    }

    @Override
    public TransactedDelivery transacted(Object transactionManager) {
        return new TransactedPositions(RouteTransactions.of(transactionManager, database), datasets);
    }

    @Override
    public @Nullable String lastCursor(Dataset dataset) {
        return database.read(handle -> datasets.find(handle, dataset))
                .filter(row -> row.hwm() > 0)
                .map(row -> Cursor.text(row.ds(), row.hwm()))
                .orElse(null);
    }
}
