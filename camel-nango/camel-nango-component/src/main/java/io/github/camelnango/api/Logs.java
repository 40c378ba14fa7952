package io.github.camelnango.api;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Port: run history and run logs. Methods block; thread-safe. Entries become durable in groups, within a second. */
public interface Logs {

    /** The run of that id. */
    Optional<RunInfo> run(String id);

    /** The latest runs, newest first, of one integration or of all. */
    List<RunInfo> runs(@Nullable String integration, int limit);

    /** A run's log in order. */
    List<LogEntry> entries(String runId);
}
