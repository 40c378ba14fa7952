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
package io.github.camelnango.api;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A record in the cache with what is known about it.
 *
 * @param id the record's id, always as text
 * @param payload the record as it was saved; {@code null} when pruned
 * @param firstSeenAt when it was added (again)
 * @param lastModifiedAt when it last changed
 * @param lastAction what the last change did
 * @param deletedAt when it was deleted, if it is
 * @param prunedAt when its payload was pruned, if it was
 * @param cursor opaque position of the record in its dataset's change stream
 */
public record StoredRecord(
        String id,
        @Nullable Json payload,
        Instant firstSeenAt,
        Instant lastModifiedAt,
        LastAction lastAction,
        @Nullable Instant deletedAt,
        @Nullable Instant prunedAt,
        String cursor) {

    public StoredRecord {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(lastAction, "lastAction");
        Objects.requireNonNull(cursor, "cursor");
    }
}
