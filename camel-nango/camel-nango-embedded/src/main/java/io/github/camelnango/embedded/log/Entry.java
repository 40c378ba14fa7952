package io.github.camelnango.embedded.log;

import io.github.camelnango.api.LogEntry;
import io.github.camelnango.api.RunInfo;
import java.util.concurrent.CompletableFuture;

/** What waits to be written. */
sealed interface Entry {

    /** A run as it stands now. */
    record RunState(RunInfo info) implements Entry {}

    /** A line of a run's log. */
    record Line(String run, long number, LogEntry entry) implements Entry {}

    /** Asks to write at once all that came before. */
    record Flush(CompletableFuture<Void> done, boolean last) implements Entry {}
}
