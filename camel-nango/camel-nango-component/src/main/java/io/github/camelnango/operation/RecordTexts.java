package io.github.camelnango.operation;

import static io.github.camelnango.operation.JsonText.quote;

import io.github.camelnango.api.Json;
import io.github.camelnango.api.StoredRecord;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Stored records as JSON text in Nango's shape: the payload's members, then {@code _nango_metadata}. */
final class RecordTexts {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSxxx").withZone(ZoneOffset.UTC);

    private RecordTexts() {}

    static Json array(List<StoredRecord> records) {
        return new Json(records.stream().map(RecordTexts::object).collect(Collectors.joining(",", "[", "]")));
    }

    // The payload is an object that holds its id: the text is extended rather than parsed and written again.
    private static String object(StoredRecord stored) {
        Json payload = stored.payload();
        String members = payload == null ? "{\"id\":" + quote(stored.id()) + "}" : payload.text().strip();
        return members.substring(0, members.length() - 1) + ",\"_nango_metadata\":{\"first_seen_at\":"
                + time(stored.firstSeenAt()) + ",\"last_modified_at\":" + time(stored.lastModifiedAt())
                + ",\"last_action\":" + quote(stored.lastAction().name()) + ",\"deleted_at\":"
                + time(stored.deletedAt()) + ",\"pruned_at\":" + time(stored.prunedAt()) + ",\"cursor\":"
                + quote(stored.cursor()) + "}}";
    }

    private static String time(@Nullable Instant time) {
        return time == null ? "null" : quote(TIME.format(time));
    }
}
