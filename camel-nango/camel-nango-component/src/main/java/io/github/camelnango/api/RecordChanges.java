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

/**
 * What a write did.
 *
 * @param added records that are new, or back after a deletion
 * @param updated records whose content changed
 * @param deleted records that were deleted
 * @param unchanged records that were already as written
 * @param rejected records that could not be kept; {@link Records#rejects} tells why
 */
public record RecordChanges(int added, int updated, int deleted, int unchanged, int rejected) {
    /** Nothing. */
    public static final RecordChanges NONE = new RecordChanges(0, 0, 0, 0);

    /** What a write did that kept all records. */
    public RecordChanges(int added, int updated, int deleted, int unchanged) {
        this(added, updated, deleted, unchanged, 0);
    }

    /** The sum of both. */
    public RecordChanges plus(RecordChanges other) {
        return new RecordChanges(
                added + other.added,
                updated + other.updated,
                deleted + other.deleted,
                unchanged + other.unchanged,
                rejected + other.rejected);
    }
}
