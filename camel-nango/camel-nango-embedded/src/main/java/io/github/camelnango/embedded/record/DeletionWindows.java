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
import io.github.camelnango.api.MassDeleteException;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.embedded.store.Database;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes what a provider no longer has: all records that were not written between the start and the end of a window.
 * A window is in the store, so it may stay open for any time, over failed runs and restarts.
 */
final class DeletionWindows {
    private static final Logger LOG = LoggerFactory.getLogger(DeletionWindows.class);

    /** Rows per transaction: other writers of the dataset wait no longer than this takes. */
    private static final int PAGE = 10_000;

    private final Database database;
    private final Datasets datasets;
    private final NangoSettings.@Nullable Deletions limits;

    /** @param limits {@code null} to delete any number, as Nango does */
    DeletionWindows(Database database, Datasets datasets, NangoSettings.@Nullable Deletions limits) {
        this.database = database;
        this.datasets = datasets;
        this.limits = limits;
    }

    void start(Dataset dataset, String window) {
        var row = datasets.findOrCreate(dataset);
        if (row.window() != null) {
            return;
        }
        datasets.write(row, (handle, locked) -> {
            if (locked.window() == null) {
                locked.window(window);
            }
            return locked.ds();
        });
    }

    /** Ends the window unless that would delete nearly all records. */
    List<String> endGuarded(Dataset dataset) {
        var row = open(dataset);
        if (limits != null && row.live() > limits.minimum()) {
            long unseen = new Unseen(database, row, Objects.requireNonNull(row.window())).count();
            if (limits.refuses(unseen, row.live())) {
                throw refused(dataset, row, unseen);
            }
            if (limits.warns(unseen, row.live())) {
                LOG.warn(
                        "The end of a deletion window deletes {} of {} records of {}, which were not written in it",
                        unseen,
                        row.live(),
                        dataset);
            }
        }
        return end(row);
    }

    private MassDeleteException refused(Dataset dataset, DatasetRow row, long unseen) {
        datasets.write(row, (handle, locked) -> {
            if (Objects.equals(locked.window(), row.window())) {
                locked.refused(unseen);
            }
            return locked.ds();
        });
        return new MassDeleteException(
                dataset,
                unseen,
                row.live(),
                "The window stays open, so a run that writes the records again ends it. If they are gone, delete them with"
                        + " nango:records and operation=confirmDeletes, or raise the component option deletionsRefuse.");
    }

    /** Ends the window although its end was refused. */
    List<String> confirm(Dataset dataset) {
        var row = open(dataset);
        if (row.refused() == null) {
            throw new NangoException(
                    "no_refused_deletions",
                    "No end of the open deletion window of " + dataset + " was refused: end it with"
                            + " operation=trackDeletesEnd");
        }
        LOG.warn("Deleting records of {} was confirmed", dataset);
        return end(row);
    }

    private DatasetRow open(Dataset dataset) {
        return database.read(handle -> datasets.find(handle, dataset))
                .filter(found -> found.window() != null)
                .orElseThrow(() -> none(dataset));
    }

    /** Not atomic, but whoever is interrupted leaves the window open, and the next end goes on. */
    private List<String> end(DatasetRow row) {
        var deleted = new ArrayList<String>();
        var run = new End(row, Objects.requireNonNull(row.window()));
        while (run.more()) {
            deleted.addAll(run.deletePage());
        }
        datasets.write(row, (handle, locked) -> {
            if (run.window.equals(locked.window())) {
                locked.window(null);
            }
            Seen.remove(handle, locked, run.window);
            return locked.ds();
        });
        return deleted;
    }

    /** Closes the window that may be open, and deletes nothing. */
    void forget(Dataset dataset) {
        database.read(handle -> datasets.find(handle, dataset))
                .ifPresent(row -> datasets.write(row, (handle, locked) -> {
                    String window = locked.window();
                    if (window != null) {
                        Seen.remove(handle, locked, window);
                        locked.window(null);
                    }
                    return locked.ds();
                }));
    }

    private static NangoException none(Dataset dataset) {
        return new NangoException(
                "no_deletion_window", "No track deletes starting point found for model '" + dataset.model() + "'.");
    }

    /** One walk over the rows as they were when the end began; rows written since are seen, and lie behind. */
    private final class End {
        private final DatasetRow dataset;
        private final String window;
        private final RowNumbers seen = new RowNumbers();
        private long seenBatch;
        private long after;
        private boolean more = true;

        End(DatasetRow dataset, String window) {
            this.dataset = dataset;
            this.window = window;
        }

        boolean more() {
            return more;
        }

        List<String> deletePage() {
            var unseen = database.read(this::nextUnseen);
            if (unseen.isEmpty()) {
                return List.of();
            }
            return datasets.write(dataset, (handle, locked) -> delete(handle, locked, unseen));
        }

        private List<Row> nextUnseen(Handle handle) throws SQLException {
            readSeen(handle);
            var unseen = new ArrayList<Row>();
            var page = LivePage.read(handle, dataset, after, PAGE);
            for (var row : page) {
                after = row.seq();
                if (!seen.contains(row.rid())) {
                    unseen.add(row);
                }
            }
            more = page.size() == PAGE;
            return unseen;
        }

        /** Under the lock, since a record may have been written after its row was read. */
        private List<String> delete(Handle handle, LockedDataset locked, List<Row> unseen) throws SQLException {
            if (!window.equals(locked.window())) {
                more = false;
                return List.of();
            }
            readSeen(handle);
            var ids = unseen.stream()
                    .filter(row -> !seen.contains(row.rid()))
                    .map(Row::id)
                    .toList();
            var batch = new Batch(locked);
            var deleted = new ArrayList<String>();
            for (var row :
                    Rows.find(handle, locked.conn(), locked.ds(), ids, false).values()) {
                if (row.live()) {
                    batch.delete(row, null);
                    deleted.add(row.id());
                }
            }
            batch.writeUnseen(handle);
            return deleted;
        }

        private void readSeen(Handle handle) {
            for (var batch : Seen.after(handle, dataset.conn(), dataset.ds(), window, seenBatch)) {
                seen.addAll(batch.rids());
                seenBatch = batch.batch();
            }
        }
    }
}
