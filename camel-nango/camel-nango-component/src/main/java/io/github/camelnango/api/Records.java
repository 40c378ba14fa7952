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

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Port: the records cache. Methods block; implementations are thread-safe. A write is one transaction per 1,000 records
 * and durable when the method returns.
 *
 * <p>A record that cannot be kept, as it has no usable id, is no object, holds a number beyond a double, or differs from
 * one with the same id before it, does not keep others from being written: it goes to the {@link #rejects}. With
 * {@code strictCompatibility} it fails the whole call, or is dropped, as in Nango.
 *
 * <p>{@code run} is the id of the run that writes, or of a deletion window opened by a route; ids written in it count as
 * seen. It is {@code null} for writes outside of both.
 */
public interface Records {

    /** Before the first change of a dataset. */
    String START = "start";

    /**
     * Adds new records and replaces changed ones ({@code batchSave}).
     *
     * @param records a JSON array of objects with an {@code id}
     * @throws NangoValidationException if it is no JSON array; nothing of it is written then
     */
    RecordChanges save(Dataset dataset, Json records, @Nullable String run);

    /** Merges partial records into live ones ({@code batchUpdate}); unknown ids are ignored. */
    RecordChanges update(Dataset dataset, Json records, @Nullable String run);

    /** Marks records as deleted and keeps their payload ({@code batchDelete}); unknown ids are ignored. */
    RecordChanges delete(Dataset dataset, Json records, @Nullable String run);

    /**
     * Writes as the method of that name, but leaves alone existing records that somebody else has changed since; they
     * count as unchanged, and as seen. So a slow sync does not overwrite what a webhook brought meanwhile.
     *
     * @param since {@link #START}, a record's cursor, or what the last such write returned
     * @throws NangoException {@code not_supported} if these records are kept where that cannot be done
     */
    default GuardedWrite write(RecordWrite kind, Dataset dataset, Json records, @Nullable String run, String since) {
        throw new NangoException(
                "not_supported", "The records of " + dataset + " cannot be written unless they were modified");
    }

    /** One page of records in the order of their last change. */
    RecordPage list(Dataset dataset, RecordQuery query);

    /**
     * One page of the records that were rejected, in the order in which they were last handed in.
     *
     * @param cursor only records after this position; {@code null} for the beginning
     * @param limit at most this many, 1 to 10,000
     * @throws NangoException {@code not_supported} if rejects are kept nowhere
     */
    default RejectPage rejects(Dataset dataset, @Nullable String cursor, int limit) {
        throw new NangoException("not_supported", "Rejected records of " + dataset + " cannot be listed here");
    }

    /**
     * Opens a deletion window unless one is open ({@code trackDeletesStart}). A window survives failed runs.
     *
     * @param window the run's id, or a name that a route chose
     */
    void trackDeletesStart(Dataset dataset, String window);

    /**
     * Closes the open window: deletes all live records that were not written since it was opened.
     *
     * @return the ids deleted
     * @throws NangoException {@code no_deletion_window} if none is open
     * @throws MassDeleteException if that would delete nearly all records; the window stays open
     */
    List<String> trackDeletesEnd(Dataset dataset, String window);

    /**
     * Closes the open window after its end was refused: deletes what has still not been written since it was opened.
     *
     * @return the ids deleted
     * @throws NangoException {@code no_refused_deletions} if no end was refused since it was opened
     */
    default List<String> confirmDeletes(Dataset dataset) {
        throw new NangoException("not_supported", "Deletions of " + dataset + " cannot be confirmed here");
    }

    /**
     * How many records of the dataset had one of these as their last change.
     *
     * @param filter empty for all that are not deleted, which costs nothing; else the records are gone through
     */
    default long count(Dataset dataset, Set<LastAction> filter) {
        throw new NangoException("not_supported", "Records of " + dataset + " cannot be counted here");
    }

    /**
     * Removes the content of records, oldest change first, and keeps what else is known of them: the same content saved again
     * comes back without being a change, other content is one.
     *
     * @param until the cursor of the last record to prune
     * @param limit how many at most, 1 to 10000
     */
    default PrunedRecords prune(Dataset dataset, String until, int limit) {
        throw new NangoException("not_supported", "Records of " + dataset + " cannot be pruned here");
    }

    /** Removes all records of the dataset at once, without a trace ({@code emptyCache}); how many. */
    long clear(Dataset dataset);

    /**
     * The datasets with changes after the consumer's position.
     *
     * @param consumer the consumer's name
     * @param integration the integration
     * @param models the models of interest
     * @param connection one connection only; {@code null} for all
     * @param variant one variant only; {@code null} for all
     */
    List<PendingDataset> pending(
            String consumer,
            String integration,
            Set<String> models,
            @Nullable String connection,
            @Nullable String variant);

    /**
     * As {@link #pending(String, String, Set, String, String)}, of a consumer whose positions are kept elsewhere.
     *
     * @param positions the consumer's position in a dataset, {@code null} for the beginning; a position in records that are
     *     no longer there, since their connection was made anew, is ignored
     */
    default List<PendingDataset> pending(
            Function<Dataset, @Nullable String> positions,
            String integration,
            Set<String> models,
            @Nullable String connection,
            @Nullable String variant) {
        throw new NangoException("not_supported", "Positions cannot be kept elsewhere here");
    }

    /**
     * Notes that the consumer starts, and at its first start counts what those datasets hold as consumed. Later starts
     * change nothing: a dataset that has appeared in between is consumed from its beginning. The parameters are those of
     * {@link #pending}.
     */
    void startFromNow(
            String consumer,
            String integration,
            Set<String> models,
            @Nullable String connection,
            @Nullable String variant);

    /** Stores the consumer's position in a dataset. */
    void savePosition(String consumer, Dataset dataset, String cursor);

    /**
     * Deliveries that store positions in transactions of the user's.
     *
     * @param transactionManager begins the transactions
     * @throws NangoException {@code not_supported} if these records are kept where that cannot be done
     * @throws NangoValidationException if the manager's transactions are none of these records' database
     */
    default TransactedDelivery transacted(Object transactionManager) {
        throw new NangoException(
                "not_supported",
                "transacted=true is not possible here: positions are not stored in a database that a route can share");
    }

    /** The cursor of the dataset's last change; {@code null} when it has none. */
    @Nullable
    String lastCursor(Dataset dataset);
}
