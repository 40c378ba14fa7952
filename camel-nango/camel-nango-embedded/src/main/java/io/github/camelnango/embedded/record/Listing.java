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

import io.github.camelnango.api.Dataset;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.LastAction;
import io.github.camelnango.api.RecordPage;
import io.github.camelnango.api.RecordQuery;
import io.github.camelnango.api.StoredRecord;
import io.github.camelnango.embedded.store.Micros;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reads pages of records in the order of their last change. */
final class Listing {
    private final Payloads payloads;
    private final boolean strict;

    /**
     * @param payloads reads the records' content
     * @param strict whether filters that combine {@code deleted} with others leave the deleted out, as in Nango
     */
    Listing(Payloads payloads, boolean strict) {
        this.payloads = payloads;
        this.strict = strict;
    }

    RecordPage page(Handle handle, Dataset dataset, @Nullable DatasetRow row, RecordQuery query) throws SQLException {
        long number = row == null ? 0 : row.ds();
        long after = query.cursor() == null ? 0 : Cursor.parse(query.cursor(), dataset, number);
        if (row == null) {
            return new RecordPage(List.of(), null);
        }
        var rows = rows(handle, row, after, query);
        boolean more = rows.size() > query.limit();
        var records = rows.stream()
                .limit(query.limit())
                .map(found -> record(row.ds(), found))
                .toList();
        return new RecordPage(records, more ? records.get(records.size() - 1).cursor() : null);
    }

    private List<Row> rows(Handle handle, DatasetRow dataset, long after, RecordQuery query) throws SQLException {
        var sql = new StringBuilder("select " + Rows.columnsWithPayload()
                + " from nango_record where ds = ? and conn = ? and seq > ?" + filter(query.filter()));
        if (!query.ids().isEmpty()) {
            sql.append(" and rkey in (")
                    .append(String.join(",", Collections.nCopies(query.ids().size(), "?")))
                    .append(")");
        }
        sql.append(" order by seq limit ?");
        long start = query.modifiedAfter() == null ? after : Math.max(after, micros(query.modifiedAfter()) - 1);
        try (var statement = handle.getConnection().prepareStatement(sql.toString())) {
            int column = 1;
            statement.setLong(column++, dataset.ds());
            statement.setLong(column++, dataset.conn());
            statement.setLong(column++, start);
            for (String id : query.ids()) {
                statement.setBytes(
                        column++, Hash.key(dataset.ds(), id.replace("\0", "")).bytes());
            }
            statement.setInt(column, query.limit() + 1);
            var rows = new ArrayList<Row>();
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(Rows.row(result, true));
                }
            }
            return rows;
        }
    }

    /** How many records a list with that filter goes through. */
    long count(Handle handle, DatasetRow dataset, Set<LastAction> filter) {
        return handle.createQuery("select count(*) from nango_record where ds = :ds and conn = :conn" + filter(filter))
                .bind("ds", dataset.ds())
                .bind("conn", dataset.conn())
                .mapTo(Long.class)
                .one();
    }

    private String filter(Set<LastAction> filter) {
        if (filter.isEmpty() || filter.size() == LastAction.values().length && !strict) {
            return "";
        }
        return filter.stream()
                .filter(action -> !strict || filter.size() == 1 || action != LastAction.DELETED)
                .map(action -> switch (action) {
                    case ADDED -> "deleted_at is null and first_seen = seq";
                    case UPDATED -> "deleted_at is null and first_seen <> seq";
                    case DELETED -> "deleted_at is not null";
                })
                .collect(Collectors.joining(" or ", " and (", ")"));
    }

    private StoredRecord record(long dataset, Row row) {
        var action =
                !row.live() ? LastAction.DELETED : row.firstSeen() == row.seq() ? LastAction.ADDED : LastAction.UPDATED;
        String json = payloads.json(row);
        return new StoredRecord(
                row.id(),
                json == null ? null : new Json(json),
                Micros.instant(row.firstSeen()),
                Micros.instant(row.seq()),
                action,
                row.deletedAt() == null ? null : Micros.instant(row.deletedAt()),
                row.prunedAt() == null ? null : Micros.instant(row.prunedAt()),
                Cursor.text(dataset, row.seq()));
    }

    /** The first microsecond that is not before the time. */
    private static long micros(Instant time) {
        long micros = Micros.of(time);
        return Micros.instant(micros).isBefore(time) ? micros + 1 : micros;
    }
}
