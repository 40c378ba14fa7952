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

import io.github.camelnango.api.NangoException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The SQL of record rows, in batches of plain JDBC. Who writes must hold the {@link LockedDataset}. */
final class Rows {
    /** How many keys are asked for at once: always the same number, so that there is one statement to prepare. */
    private static final int KEYS = 250;

    private static final String COLUMNS =
            "rkey, ext_id, rid, seq, first_seen, deleted_at, pruned_at, hash, size, codec";

    private static final String INSERT = "insert into nango_record (rid, seq, first_seen, deleted_at, pruned_at, hash,"
            + " size, codec, payload, rkey, conn, ds, ext_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String REPLACE = "update nango_record set rid = ?, seq = ?, first_seen = ?, deleted_at = ?,"
            + " pruned_at = ?, hash = ?, size = ?, codec = ?, payload = ? where rkey = ? and conn = ?";
    private static final String DELETE = "update nango_record set seq = ?, deleted_at = ? where rkey = ? and conn = ?";

    private Rows() {}

    /** The rows of these ids, those there are, by id. */
    static Map<String, Row> find(Handle handle, long conn, long ds, Collection<String> ids, boolean withPayload)
            throws SQLException {
        var found = new HashMap<String, Row>();
        var keys = new ArrayList<Hash>(ids.size());
        var idOfKey = new HashMap<Hash, String>();
        for (String id : ids) {
            var key = Hash.key(ds, id);
            keys.add(key);
            idOfKey.put(key, id);
        }
        String sql = "select " + COLUMNS + (withPayload ? ", payload" : "")
                + " from nango_record where conn = ? and rkey in (" + String.join(",", Collections.nCopies(KEYS, "?"))
                + ")";
        try (var statement = handle.getConnection().prepareStatement(sql)) {
            for (int from = 0; from < keys.size(); from += KEYS) {
                bindKeys(statement, conn, keys, from);
                try (var result = statement.executeQuery()) {
                    while (result.next()) {
                        var row = row(result, withPayload);
                        requireSame(row, idOfKey.get(row.key()));
                        found.put(row.id(), row);
                    }
                }
            }
        }
        return found;
    }

    private static void bindKeys(PreparedStatement statement, long conn, List<Hash> keys, int from)
            throws SQLException {
        statement.setLong(1, conn);
        for (int i = 0; i < KEYS; i++) {
            statement.setBytes(
                    i + 2, keys.get(Math.min(from + i, keys.size() - 1)).bytes());
        }
    }

    private static void requireSame(Row row, @Nullable String id) {
        if (!row.id().equals(id)) {
            throw new NangoException(
                    "store_failed", "The records '" + id + "' and '" + row.id() + "' have the same key in the store");
        }
    }

    /** The row that a result is at; the columns as {@link #COLUMNS} names them, then the payload. */
    static Row row(ResultSet result, boolean withPayload) throws SQLException {
        byte[] payload = withPayload ? result.getBytes(11) : null;
        int size = result.getInt(9);
        return new Row(
                Hash.of(result.getBytes(1)),
                result.getString(2),
                result.getLong(3),
                result.getLong(4),
                result.getLong(5),
                nullableLong(result, 6),
                nullableLong(result, 7),
                Hash.of(result.getBytes(8)),
                size,
                payload == null ? null : new Payload(result.getInt(10), size, payload));
    }

    static String columnsWithPayload() {
        return COLUMNS + ", payload";
    }

    private static @Nullable Long nullableLong(ResultSet result, int column) throws SQLException {
        long value = result.getLong(column);
        return result.wasNull() ? null : value;
    }

    static void insert(Handle handle, LockedDataset dataset, List<Row> rows) throws SQLException {
        try (var statement = handle.getConnection().prepareStatement(INSERT)) {
            for (var row : rows) {
                bind(statement, row);
                statement.setBytes(10, row.key().bytes());
                statement.setLong(11, dataset.conn());
                statement.setLong(12, dataset.ds());
                statement.setString(13, row.id());
                statement.addBatch();
            }
            execute(statement, rows);
        }
    }

    /** Replaces everything of existing rows but their identity. */
    static void replace(Handle handle, LockedDataset dataset, List<Row> rows) throws SQLException {
        try (var statement = handle.getConnection().prepareStatement(REPLACE)) {
            for (var row : rows) {
                bind(statement, row);
                statement.setBytes(10, row.key().bytes());
                statement.setLong(11, dataset.conn());
                statement.addBatch();
            }
            execute(statement, rows);
        }
    }

    /** Marks existing rows as {@link Row#deleted}; their payload need not have been read. */
    static void delete(Handle handle, LockedDataset dataset, List<Row> rows) throws SQLException {
        try (var statement = handle.getConnection().prepareStatement(DELETE)) {
            for (var row : rows) {
                statement.setLong(1, row.seq());
                statement.setObject(2, row.deletedAt(), Types.BIGINT);
                statement.setBytes(3, row.key().bytes());
                statement.setLong(4, dataset.conn());
                statement.addBatch();
            }
            execute(statement, rows);
        }
    }

    private static void execute(PreparedStatement statement, List<Row> rows) throws SQLException {
        if (!rows.isEmpty()) {
            statement.executeBatch();
        }
    }

    private static void bind(PreparedStatement statement, Row row) throws SQLException {
        var payload = row.payload();
        statement.setLong(1, row.rid());
        statement.setLong(2, row.seq());
        statement.setLong(3, row.firstSeen());
        statement.setObject(4, row.deletedAt(), Types.BIGINT);
        statement.setObject(5, row.prunedAt(), Types.BIGINT);
        statement.setBytes(6, row.hash().bytes());
        statement.setInt(7, row.size());
        statement.setInt(8, payload == null ? Payload.PLAIN : payload.codec());
        statement.setBytes(9, payload == null ? null : payload.bytes());
    }
}
