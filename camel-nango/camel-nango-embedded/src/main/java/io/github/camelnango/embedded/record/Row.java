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

import org.jspecify.annotations.Nullable;

/**
 * A record's row.
 *
 * @param key its key
 * @param id the record's id
 * @param rid its number among the rows of the dataset
 * @param seq number of its last change
 * @param firstSeen number of the change that added it (again)
 * @param deletedAt when it was deleted; {@code null} while it is live
 * @param prunedAt when its payload was pruned; {@code null} if it was not
 * @param hash of its content
 * @param size of its JSON text in bytes
 * @param payload its content; {@code null} when pruned, or not read
 */
record Row(
        Hash key,
        String id,
        long rid,
        long seq,
        long firstSeen,
        @Nullable Long deletedAt,
        @Nullable Long prunedAt,
        Hash hash,
        int size,
        @Nullable Payload payload) {

    boolean live() {
        return deletedAt == null;
    }

    /** Deleted by a change of that number, which was at that time unless the record says another; the content stays. */
    Row deleted(long at, @Nullable Long said) {
        return new Row(key, id, rid, at, firstSeen, said == null ? (Long) at : said, prunedAt, hash, size, payload);
    }

    /** With other content, at the same place in the change stream. */
    Row with(Hash newHash, Payload newPayload) {
        return new Row(key, id, rid, seq, firstSeen, deletedAt, null, newHash, newPayload.size(), newPayload);
    }

    /** Changed, or back after a deletion. */
    Row changed(long at) {
        return new Row(key, id, rid, at, live() ? firstSeen : at, null, prunedAt, hash, size, payload);
    }
}
