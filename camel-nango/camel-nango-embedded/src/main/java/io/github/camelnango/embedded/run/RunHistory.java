package io.github.camelnango.embedded.run;

import io.github.camelnango.api.LogEntry;
import io.github.camelnango.api.Run;
import io.github.camelnango.api.RunInfo;

/** Where runs and their logs are written down. Its methods do not block for long. Thread-safe. */
public interface RunHistory {

    void started(Run run);

    void ended(RunInfo run);

    void append(String runId, LogEntry entry);
}
