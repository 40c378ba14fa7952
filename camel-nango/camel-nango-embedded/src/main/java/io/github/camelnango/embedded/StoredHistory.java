package io.github.camelnango.embedded;

import io.github.camelnango.api.LogEntry;
import io.github.camelnango.api.Run;
import io.github.camelnango.api.RunInfo;
import io.github.camelnango.embedded.log.StoredLogs;
import io.github.camelnango.embedded.run.RunHistory;

/** Writes runs down in the store. */
record StoredHistory(StoredLogs logs) implements RunHistory {

    @Override
    public void started(Run run) {
        logs.started(run);
    }

    @Override
    public void ended(RunInfo run) {
        logs.ended(run);
    }

    @Override
    public void append(String runId, LogEntry entry) {
        logs.append(runId, entry);
    }
}
