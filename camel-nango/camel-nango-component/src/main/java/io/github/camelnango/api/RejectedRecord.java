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
 * A record that was handed in and could not be kept. One that is handed in again as it was, run after run, is kept once.
 *
 * @param id its id, cut off if it is too long; {@code null} if it has none
 * @param reason why it was not kept
 * @param run the last run that handed it in; {@code null} for a route
 * @param at when it was last handed in
 * @param times how often it was handed in
 * @param payload its beginning, as JSON text
 * @param truncated whether the payload goes on
 * @param cursor position in the list
 */
public record RejectedRecord(
        @Nullable String id,
        String reason,
        @Nullable String run,
        Instant at,
        long times,
        String payload,
        boolean truncated,
        String cursor) {

    public RejectedRecord {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(payload, "payload");
        Objects.requireNonNull(cursor, "cursor");
    }

    /** Without the payload, which may be anything. */
    @Override
    public String toString() {
        return "RejectedRecord[" + id + ": " + reason + "]";
    }
}
