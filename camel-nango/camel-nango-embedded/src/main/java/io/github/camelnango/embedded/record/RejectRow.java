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

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * A rejected record as it is stored.
 *
 * @param hash of reason and content
 * @param id its id, cut off; {@code null} if it has none
 * @param reason why it cannot be kept
 * @param size how many characters its JSON text has
 * @param payload the beginning of it, compressed; encrypted are only the bytes
 * @param encrypted the bytes of the payload
 */
record RejectRow(Hash hash, @Nullable String id, String reason, int size, Payload payload, byte[] encrypted) {
    /** Characters of a record's JSON text that are kept. */
    static final int KEPT = 16_384;

    /** Rows per dataset: a provider that sends nothing but bad records must not fill the disk. */
    private static final int ROWS = 10_000;

    static RejectRow of(Rejected record, Payloads payloads, UnaryOperator<byte[]> encryption) {
        var payload = Payload.of(record.beginning(KEPT));
        return new RejectRow(
                payloads.hash(content(record)),
                id(record.named()),
                clean(record.reason()),
                record.length(),
                payload,
                encryption.apply(payload.bytes()));
    }

    private static Bytes content(Rejected record) {
        var bytes = new Bytes();
        bytes.addText(record.reason());
        bytes.addText(record.beginning(record.length()));
        return bytes;
    }

    private static @Nullable String id(@Nullable String id) {
        return id == null ? null : clean(id.substring(0, Math.min(RecordId.MAX, id.length())));
    }

    /** Databases take neither NUL nor half a surrogate pair. */
    private static String clean(String text) {
        return new String(text.replace('\0', '\ufffd').getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    static void write(Handle handle, LockedDataset dataset, List<RejectRow> rows, @Nullable String run, long now) {
        long seq = Math.max(now, last(handle, dataset) + 1);
        for (var row : rows) {
            handle.createUpdate("insert into nango_reject"
                            + " (conn, ds, seq, hash, ext_id, run, reason, at, times, size, kept, codec, payload)"
                            + " values (:conn, :ds, :seq, :hash, :id, :run, :reason, :at, 1, :size, :kept, :codec,"
                            + " :payload) on conflict (hash, ds, conn) do update set seq = excluded.seq,"
                            + " run = excluded.run, at = excluded.at, times = nango_reject.times + 1")
                    .bind("conn", dataset.conn())
                    .bind("ds", dataset.ds())
                    .bind("seq", seq++)
                    .bind("hash", row.hash().bytes())
                    .bind("id", row.id())
                    .bind("run", run)
                    .bind("reason", row.reason())
                    .bind("at", now)
                    .bind("size", row.size())
                    .bind("kept", row.payload().size())
                    .bind("codec", row.payload().codec())
                    .bind("payload", row.encrypted())
                    .execute();
        }
        handle.createUpdate("delete from nango_reject where ds = :ds and conn = :conn and seq <= (select seq"
                        + " from nango_reject where ds = :ds and conn = :conn order by seq desc limit 1 offset :rows)")
                .bind("ds", dataset.ds())
                .bind("conn", dataset.conn())
                .bind("rows", ROWS)
                .execute();
    }

    private static long last(Handle handle, LockedDataset dataset) {
        return handle.createQuery("select coalesce(max(seq), 0) from nango_reject where ds = :ds and conn = :conn")
                .bind("ds", dataset.ds())
                .bind("conn", dataset.conn())
                .mapTo(Long.class)
                .one();
    }

    static void remove(Handle handle, LockedDataset dataset) {
        handle.createUpdate("delete from nango_reject where ds = :ds and conn = :conn")
                .bind("ds", dataset.ds())
                .bind("conn", dataset.conn())
                .execute();
    }

    /** What {@link #read} finds: see the table. */
    record Stored(
            long seq,
            @Nullable String id,
            @Nullable String run,
            String reason,
            long at,
            long times,
            long size,
            int kept,
            int codec,
            byte[] payload) {}

    static List<Stored> read(Handle handle, DatasetRow dataset, long after, int limit) {
        return handle.createQuery(
                        "select seq, ext_id, run, reason, at, times, size, kept, codec, payload"
                                + " from nango_reject where ds = :ds and conn = :conn and seq > :after order by seq limit :limit")
                .bind("ds", dataset.ds())
                .bind("conn", dataset.conn())
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> new Stored(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7),
                        row.getInt(8),
                        row.getInt(9),
                        row.getBytes(10)))
                .list();
    }
}
