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

import io.github.camelnango.api.ConnectionRef;
import io.github.camelnango.api.Dataset;
import io.github.camelnango.api.PendingDataset;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** How far consumers have come in the change streams of datasets. */
final class Positions {

    private Positions() {}

    static List<PendingDataset> pending(Handle handle, Followed followed) {
        // The highest number tells at little cost who has no changes; the probe drops those whose changes were cleared.
        var query = handle.createQuery("select c.connection_id, d.model_name, d.variant, d.ds, p.seq"
                + " from nango_connection c join nango_dataset d on d.conn = c.id left join nango_position p"
                + " on p.consumer = :consumer and p.ds = d.ds and p.conn = d.conn"
                + " where " + followed.condition()
                + " and d.hwm > coalesce(p.seq, 0)"
                + " and exists (select 1 from nango_record r"
                + " where r.ds = d.ds and r.conn = d.conn and r.seq > coalesce(p.seq, 0))"
                + " order by d.ds");
        return followed.bind(query)
                .map((row, context) -> {
                    var ref = new ConnectionRef(followed.integration(), row.getString(1));
                    var dataset = new Dataset(ref, row.getString(2), row.getString(3));
                    long seq = row.getLong(5);
                    return new PendingDataset(dataset, row.wasNull() ? null : Cursor.text(row.getLong(4), seq));
                })
                .list();
    }

    static void save(Handle handle, String consumer, DatasetRow dataset, long seq) {
        handle.createUpdate("insert into nango_position (consumer, conn, ds, seq) values (:consumer, :conn, :ds, :seq)"
                        + " on conflict (consumer, ds, conn) do update set seq = excluded.seq")
                .bind("consumer", consumer)
                .bind("conn", dataset.conn())
                .bind("ds", dataset.ds())
                .bind("seq", seq)
                .execute();
    }

    /** Moves the position unless it is no longer where it was; whether it was moved. */
    static boolean move(Handle handle, String consumer, DatasetRow dataset, @Nullable Long from, long to) {
        String sql = from == null
                ? "insert into nango_position (consumer, conn, ds, seq) values (:consumer, :conn, :ds, :seq)"
                        + " on conflict (consumer, ds, conn) do nothing"
                : "update nango_position set seq = :seq"
                        + " where consumer = :consumer and conn = :conn and ds = :ds and seq = :from";
        var update = handle.createUpdate(sql)
                .bind("consumer", consumer)
                .bind("conn", dataset.conn())
                .bind("ds", dataset.ds())
                .bind("seq", to);
        if (from != null) {
            update.bind("from", from);
        }
        return update.execute() == 1;
    }
}
