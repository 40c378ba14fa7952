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
package io.github.camelnango.operation.record;

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
        String members = payload == null
                ? "{\"id\":" + quote(stored.id()) + "}"
                : payload.text().strip();
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
