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
        /** It failed. */
        FAILED,
        /** It was cancelled. */
        CANCELLED
    }
}
