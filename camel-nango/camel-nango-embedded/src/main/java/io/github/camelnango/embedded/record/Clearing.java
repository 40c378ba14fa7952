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

/** Removes all records of a dataset without a trace; its numbering, window and positions go on. */
final class Clearing {
    private static final int PAGE = 10_000;

    private final Datasets datasets;

    Clearing(Datasets datasets) {
        this.datasets = datasets;
    }

    /** Removes page by page, so that other writers need not wait for the whole; how many records were removed. */
    long clear(DatasetRow dataset) {
        long total = 0;
        for (int removed = PAGE; removed == PAGE; total += removed) {
            removed = datasets.write(dataset, (handle, locked) -> {
                var sums = handle.createQuery("select coalesce(sum(case when deleted_at is null then 1 else 0 end), 0),"
                                + " coalesce(sum(size), 0), max(seq) from (select deleted_at, size, seq"
                                + " from nango_record where ds = :ds and conn = :conn order by seq limit :page) page")
                        .bind("ds", locked.ds())
                        .bind("conn", locked.conn())
                        .bind("page", PAGE)
                        .map((row, context) -> new long[] {row.getLong(1), row.getLong(2), row.getLong(3)})
                        .one();
                locked.count((int) -sums[0], -sums[1]);
                return handle.createUpdate("delete from nango_record where ds = :ds and conn = :conn and seq <= :last")
                        .bind("ds", locked.ds())
                        .bind("conn", locked.conn())
                        .bind("last", sums[2])
                        .execute();
            });
        }
        datasets.write(dataset, (handle, locked) -> {
            RejectRow.remove(handle, locked);
            return locked.ds();
        });
        return total;
    }
}
