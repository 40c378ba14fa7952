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

import io.github.camelnango.embedded.store.Micros;
import java.time.Clock;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** A dataset whose row this transaction has locked: it alone gives out numbers here. Not thread-safe. */
final class LockedDataset {
    private final DatasetRow before;
    private final long now;
    private long hwm;
    private long nextRid;
    private long live;
    private long bytes;
    private @Nullable String window;
    private @Nullable Long refused;

    LockedDataset(DatasetRow row, Clock clock) {
        this.before = row;
        this.now = Micros.of(clock.instant());
        this.hwm = row.hwm();
        this.nextRid = row.nextRid();
        this.live = row.live();
        this.bytes = row.bytes();
        this.window = row.window();
        this.refused = row.refused();
    }

    long conn() {
        return before.conn();
    }

    long ds() {
        return before.ds();
    }

    @Nullable
    String window() {
        return window;
    }

    void window(@Nullable String newWindow) {
        window = newWindow;
        refused = null;
    }

    /** Notes that the end of the open window was refused so many deletions. */
    void refused(long deletions) {
        refused = deletions;
    }

    /** The highest change number before this transaction. */
    long before() {
        return before.hwm();
    }

    /** The highest change number now. */
    long last() {
        return hwm;
    }

    /** The next change number: the time, or one more than the last if the clock has not moved on, or went back. */
    long nextSeq() {
        hwm = Math.max(hwm + 1, now);
        return hwm;
    }

    long nextRid() {
        return nextRid++;
    }

    /** Counts what a change adds; negative for what it takes away. */
    void count(int liveRecords, long jsonBytes) {
        live += liveRecords;
        bytes += jsonBytes;
    }

    /** Stores what changed; a batch that changed nothing costs nothing. */
    void store(Handle handle) {
        var after = new DatasetRow(before.conn(), before.ds(), hwm, nextRid, live, bytes, window, refused);
        if (Objects.equals(after, before)) {
            return;
        }
        handle.createUpdate("update nango_dataset set hwm = :hwm, next_rid = :rid, live = :live, bytes = :bytes,"
                        + " window_run = :window, refused = :refused where ds = :ds and conn = :conn")
                .bind("hwm", hwm)
                .bind("rid", nextRid)
                .bind("live", live)
                .bind("bytes", bytes)
                .bind("window", window)
                .bind("refused", refused)
                .bind("ds", before.ds())
                .bind("conn", before.conn())
                .execute();
    }
}
