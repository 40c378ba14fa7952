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
import io.github.camelnango.api.NangoValidationException;
import io.github.camelnango.api.Records;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which changes of a dataset somebody else made since a position. A writer has the dataset to itself, so the numbers of its
 * changes follow each other: whatever lies between two writes of ours is not ours. Not thread-safe.
 *
 * <p>Nango only remembers the end of the last write, and so forgets, with each write, what others did before it; strict
 * compatibility does the same.
 */
final class OthersChanges {
    private static final byte FORM = 2;

    private final long dataset;
    private final boolean strict;
    private final boolean ignoring;
    private final List<long[]> ranges = new ArrayList<>();
    private long known;
    private boolean unlimited;
    private long before;
    private long after;

    private OthersChanges(long dataset, boolean strict, boolean ignoring) {
        this.dataset = dataset;
        this.strict = strict;
        this.ignoring = ignoring;
    }

    /** For writes that overwrite everything. */
    static OthersChanges ignored() {
        return new OthersChanges(0, false, true);
    }

    /**
     * @param number the dataset's
     * @throws NangoValidationException if the text is no position of the dataset
     */
    static OthersChanges since(String text, Dataset dataset, long number, boolean strict) {
        OthersChanges changes = new OthersChanges(number, strict, false);
        if (text.equals(Records.START)) {
            changes.unlimited = strict;
            return changes;
        }
        ByteBuffer bytes = bytes(text);
        if (bytes == null) {
            changes.known = Cursor.parse(text, dataset, number);
            return changes;
        }
        if (bytes.getLong() != number) {
            throw new NangoValidationException("The position given for a write to " + dataset
                    + " is one of other records: use what an earlier write to these returned");
        }
        changes.known = bytes.getLong();
        while (bytes.remaining() >= 16) {
            changes.ranges.add(new long[] {bytes.getLong(), bytes.getLong()});
        }
        return changes;
    }

    private static @Nullable ByteBuffer bytes(String text) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            return bytes.remaining() >= 17 && bytes.get() == FORM ? bytes : null;
        } catch (IllegalArgumentException e) {
            return null; // a cursor, or nothing of ours
        }
    }

    /** Whether the last change of the row was somebody else's. */
    boolean made(Row row) {
        if (ignoring || unlimited) {
            return false;
        }
        return row.seq() > known || ranges.stream().anyMatch(range -> row.seq() > range[0] && row.seq() <= range[1]);
    }

    /** Notes a write that may yet be repeated. */
    void writing(LockedDataset locked) {
        before = locked.before();
        after = locked.last();
    }

    /** The write that was noted is done. */
    void written() {
        if (strict) {
            unlimited &= after == before;
            known = after > before ? after : known;
        } else if (after > 0) {
            if (before > known) {
                ranges.add(new long[] {known, before});
            }
            known = Math.max(known, after);
        }
        before = 0;
        after = 0;
    }

    /** The position after what was written. */
    String text() {
        if (unlimited) {
            return Records.START;
        }
        ByteBuffer bytes = ByteBuffer.allocate(17 + 16 * ranges.size())
                .put(FORM)
                .putLong(dataset)
                .putLong(known);
        ranges.forEach(range -> bytes.putLong(range[0]).putLong(range[1]));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }
}
