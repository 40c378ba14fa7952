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

import io.github.camelnango.api.PrunedRecords;
import io.github.camelnango.embedded.store.Micros;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** Removes the content of records and keeps their hashes. */
final class Pruning {
    private final Datasets datasets;
    private final Clock clock;

    Pruning(Datasets datasets, Clock clock) {
        this.datasets = datasets;
        this.clock = clock;
    }

    /**
     * Removes the content of some records.
     *
     * @param after only of records changed after that
     * @param until and not later than that
     */
    PrunedRecords prune(DatasetRow dataset, long after, long until, int limit) {
        return datasets.write(dataset, (handle, locked) -> {
            List<Long> found = unpruned(handle, locked, after, until, limit + 1);
            boolean more = found.size() > limit;
            if (found.isEmpty()) {
                return new PrunedRecords(0, false);
            }
            // Nobody else writes here now, so all between are those that were found.
            long first = found.get(0);
            long last = found.get(Math.min(limit, found.size()) - 1);
            locked.count(0, -bytes(handle, locked, first, last));
            int pruned = bind(
                            handle.createUpdate("update nango_record set payload = null, codec = 0, size = 0,"
                                    + " pruned_at = :now where ds = :ds and conn = :conn and seq >= :first"
                                    + " and seq <= :until and pruned_at is null"),
                            locked,
                            last)
                    .bind("first", first)
                    .bind("now", Micros.of(clock.instant()))
                    .execute();
            return new PrunedRecords(pruned, more);
        });
    }

    private static List<Long> unpruned(Handle handle, LockedDataset dataset, long after, long until, int limit) {
        return bind(
                        handle.createQuery(
                                "select seq from nango_record where ds = :ds and conn = :conn"
                                        + " and seq > :after and seq <= :until and pruned_at is null order by seq limit :limit"),
                        dataset,
                        until)
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(Long.class)
                .list();
    }

    private static long bytes(Handle handle, LockedDataset dataset, long first, long until) {
        return bind(
                        handle.createQuery("select sum(size) from nango_record where ds = :ds and conn = :conn"
                                + " and seq >= :first and seq <= :until and pruned_at is null"),
                        dataset,
                        until)
                .bind("first", first)
                .mapTo(Long.class)
                .one();
    }

    private static <S extends SqlStatement<S>> S bind(S statement, LockedDataset dataset, long until) {
        return statement.bind("ds", dataset.ds()).bind("conn", dataset.conn()).bind("until", until);
    }
}
