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
package io.github.camelnango.api;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The helper of a sync written in Java. Thread-safe. Records are written in the order in which they are given; if a write
 * fails and the sync goes on all the same, no checkpoint is saved and no deletion window is closed until the records are
 * saved after all.
 */
public interface NangoSync extends NangoAction {

    /** The variant, {@code base} by default. */
    default String variant() {
        return run().variant();
    }

    /** When the last successful run started; {@code null} on the first. */
    default @Nullable Instant lastSyncDate() {
        return run().lastSyncDate();
    }

    /** Adds records and replaces those that exist. Each has an {@code id}. They are written a thousand at a time. */
    void batchSave(Iterable<?> records, String model);

    /** Merges into records that exist; those that do not are left out. */
    void batchUpdate(Iterable<?> records, String model);

    /** Deletes records by their ids; other members may be missing. */
    void batchDelete(Iterable<?> records, String model);

    /**
     * Records by their ids.
     *
     * @param ids texts or numbers
     * @return by the ids as they were given; those that do not exist are missing
     */
    <K, T> Map<K, T> getRecordsByIds(Collection<K> ids, String model, Class<T> type);

    /** All records of a model in the order of their last change, read page by page as the loop goes. */
    default <T> Iterable<T> listRecords(String model, Class<T> type) {
        return listRecords(model, null, type);
    }

    /** The records of a model that were changed after the one with this cursor. */
    <T> Iterable<T> listRecords(String model, @Nullable String cursor, Class<T> type);

    /** Begins to notice which records are written, unless an earlier run has begun and not ended. */
    void trackDeletesStart(String model);

    /** Deletes the records that were not written since {@link #trackDeletesStart}; returns their ids. */
    List<String> trackDeletesEnd(String model);

    /** Deletes the records that this run has not written; returns their ids. */
    List<String> deleteRecordsFromPreviousExecutions(String model);

    /**
     * Says what happens to a record that somebody else changed during the run.
     *
     * @param strategy {@code override} (default) or {@code ignore_if_modified_after}
     */
    void setMergingStrategy(String strategy, String model);
}
