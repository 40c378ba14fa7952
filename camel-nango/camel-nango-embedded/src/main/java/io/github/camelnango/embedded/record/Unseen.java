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

import io.github.camelnango.embedded.store.Database;
import java.util.List;

/** Counts the live records that a deletion window has not seen, by their numbers alone. */
final class Unseen {
    private static final int PAGE = 50_000;

    private final Database database;
    private final DatasetRow dataset;
    private final String window;

    Unseen(Database database, DatasetRow dataset, String window) {
        this.database = database;
        this.dataset = dataset;
        this.window = window;
    }

    long count() {
        var seen = new RowNumbers();
        database.read(handle -> Seen.after(handle, dataset.conn(), dataset.ds(), window, 0))
                .forEach(batch -> seen.addAll(batch.rids()));
        long unseen = 0;
        long after = 0;
        for (var page = page(after); !page.isEmpty(); page = page(after)) {
            unseen += page.stream().filter(row -> !seen.contains(row[0])).count();
            after = page.get(page.size() - 1)[1];
        }
        return unseen;
    }

    private List<long[]> page(long after) {
        return database.read(handle -> handle.createQuery("select rid, seq from nango_record where ds = :ds and"
                        + " conn = :conn and seq > :after and seq <= :last and deleted_at is null"
                        + " order by seq limit :page")
                .bind("ds", dataset.ds())
                .bind("conn", dataset.conn())
                .bind("after", after)
                .bind("last", dataset.hwm())
                .bind("page", PAGE)
                .map((row, context) -> new long[] {row.getLong(1), row.getLong(2)})
                .list());
    }
}
