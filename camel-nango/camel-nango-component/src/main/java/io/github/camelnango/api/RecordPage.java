package io.github.camelnango.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some records in the order of their last change.
 *
 * @param records the records
 * @param nextCursor where to go on; {@code null} when there is no more now. A follower keeps the last record's own cursor
 */
public record RecordPage(List<StoredRecord> records, @Nullable String nextCursor) {

    public RecordPage {
        records = List.copyOf(records);
    }
}
