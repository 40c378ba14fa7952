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
 * The end of a deletion window, or {@code deleteRecordsFromPreviousExecutions}, would delete nearly all records of a
 * dataset, and was refused: a provider that answers with too little looks just like that. Nothing was deleted.
 */
public final class MassDeleteException extends NangoException {
    private static final long serialVersionUID = 1L;
    /** Its {@link #getType type}. */
    public static final String TYPE = "mass_delete_refused";

    private final long deletions;
    private final long live;

    /**
     * @param deletions how many records would be deleted
     * @param live how many there are
     * @param remedy what to do, as a sentence
     */
    public MassDeleteException(Dataset dataset, long deletions, long live, String remedy) {
        super(
                TYPE,
                "Refused to delete " + deletions + " of " + live + " records of " + dataset
                        + ", because a complete listing did not contain them: it may have been incomplete. Nothing was"
                        + " deleted. " + remedy);
        this.deletions = deletions;
        this.live = live;
    }

    /** How many records would be deleted. */
    public long getDeletions() {
        return deletions;
    }

    /** How many records there are. */
    public long getLive() {
        return live;
    }
}
