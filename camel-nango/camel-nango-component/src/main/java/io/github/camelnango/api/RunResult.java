package io.github.camelnango.api;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * How a run ended well.
 *
 * @param runId the run's id
 * @param revision the revision of the code that ran
 * @param output an action's output; JSON null otherwise
 * @param changes what a sync changed, by model
 * @param startedAt when it started
 * @param duration how long it took
 */
public record RunResult(
        String runId,
        String revision,
        Json output,
        Map<String, RecordChanges> changes,
        Instant startedAt,
        Duration duration) {

    public RunResult {
        changes = Map.copyOf(changes);
    }
}
