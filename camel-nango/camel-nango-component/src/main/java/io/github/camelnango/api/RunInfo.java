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
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A run in the history.
 *
 * @param run facts about the run
 * @param status how it stands
 * @param endedAt when it ended; {@code null} while it runs
 * @param errorType type of its error, if it failed
 * @param errorMessage message of its error, if it failed
 * @param changes what a sync changed, by model
 */
public record RunInfo(
        Run run,
        Status status,
        @Nullable Instant endedAt,
        @Nullable String errorType,
        @Nullable String errorMessage,
        Map<String, RecordChanges> changes) {

    public RunInfo {
        changes = Map.copyOf(changes);
    }

    /** How a run stands. */
    public enum Status {
        /** It runs, or its process ended before it did. */
        RUNNING,
        /** It ended well. */
        SUCCESS,
        /** It ended well, but records that it wrote could not be kept. */
        SUCCESS_WITH_REJECTS,
        /** It failed. */
        FAILED,
        /** It was cancelled. */
        CANCELLED;

        /** The status of a run that ended well and did this. */
        public static Status succeeded(Map<String, RecordChanges> changes) {
            return changes.values().stream().anyMatch(change -> change.rejected() > 0) ? SUCCESS_WITH_REJECTS : SUCCESS;
        }
    }
}
