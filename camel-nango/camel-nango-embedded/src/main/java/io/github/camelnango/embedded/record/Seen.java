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

import java.util.List;
import org.jdbi.v3.core.Handle;

/** Which rows were met while a deletion window was open: a set of row numbers per batch, kept until the window closes. */
final class Seen {

    /**
     * The rows met in one batch.
     *
     * @param batch number of the batch
     * @param rids the encoded row numbers
     */
    record SeenBatch(long batch, byte[] rids) {}

    private Seen() {}

    /** Notes the rows of one batch under the open window. */
    static void add(Handle handle, LockedDataset dataset, long[] rids) {
        handle.createUpdate("insert into nango_seen (conn, ds, run, batch, rids)"
                        + " select :conn, :ds, :run, coalesce(max(batch), 0) + 1, :rids from nango_seen"
                        + " where ds = :ds and run = :run and conn = :conn")
                .bind("conn", dataset.conn())
                .bind("ds", dataset.ds())
                .bind("run", dataset.window())
                .bind("rids", RowNumbers.encode(rids))
                .execute();
    }

    /** The batches of a window after a batch, in order. */
    static List<SeenBatch> after(Handle handle, long conn, long ds, String window, long batch) {
        return handle.createQuery("select batch, rids from nango_seen"
                        + " where ds = :ds and run = :run and conn = :conn and batch > :batch order by batch")
                .bind("conn", conn)
                .bind("ds", ds)
                .bind("run", window)
                .bind("batch", batch)
                .map((row, context) -> new SeenBatch(row.getLong(1), row.getBytes(2)))
                .list();
    }

    /** Forgets a window. */
    static void remove(Handle handle, LockedDataset dataset, String window) {
        handle.createUpdate("delete from nango_seen where ds = :ds and run = :run and conn = :conn")
                .bind("conn", dataset.conn())
                .bind("ds", dataset.ds())
                .bind("run", window)
                .execute();
    }
}
