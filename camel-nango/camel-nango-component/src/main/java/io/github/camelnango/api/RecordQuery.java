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
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which records of a dataset to read; all conditions hold together.
 *
 * @param cursor only records after this position; {@code null} for the beginning
 * @param modifiedAfter only records changed at or after this time
 * @param ids only these record ids; empty for all
 * @param filter only records whose last action is one of these; empty for all
 * @param limit at most this many, 1 to 10,000
 */
public record RecordQuery(
        @Nullable String cursor, @Nullable Instant modifiedAfter, List<String> ids, Set<LastAction> filter, int limit) {

    public RecordQuery {
        ids = List.copyOf(ids);
        filter = Set.copyOf(filter);
        if (limit < 1 || limit > 10_000) {
            throw new NangoValidationException("limit must be between 1 and 10000, but is " + limit);
        }
    }

    /** All records after a cursor. */
    public static RecordQuery after(@Nullable String cursor, int limit) {
        return new RecordQuery(cursor, null, List.of(), Set.of(), limit);
    }
}
