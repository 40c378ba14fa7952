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

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Reads live rows of a dataset without their payload, in the order of their last change. */
final class LivePage {
    private static final String SQL =
            "select rkey, ext_id, rid, seq, first_seen, deleted_at, pruned_at, hash, size, codec"
                    + " from nango_record where ds = ? and conn = ? and seq > ? and seq <= ? and deleted_at is null"
                    + " order by seq limit ?";

    private LivePage() {}

    /** At most so many rows after a change number that are not newer than what is known of the dataset. */
    static List<Row> read(Handle handle, DatasetRow dataset, long after, int limit) throws SQLException {
        try (var statement = handle.getConnection().prepareStatement(SQL)) {
            statement.setLong(1, dataset.ds());
            statement.setLong(2, dataset.conn());
            statement.setLong(3, after);
            statement.setLong(4, dataset.hwm());
            statement.setInt(5, limit);
            var rows = new ArrayList<Row>();
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(Rows.row(result, false));
                }
            }
            return rows;
        }
    }
}
