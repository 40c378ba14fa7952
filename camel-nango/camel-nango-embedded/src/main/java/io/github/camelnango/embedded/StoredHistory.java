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
package io.github.camelnango.embedded;

import io.github.camelnango.api.LogEntry;
import io.github.camelnango.api.Run;
import io.github.camelnango.api.RunInfo;
import io.github.camelnango.embedded.log.StoredLogs;
import io.github.camelnango.embedded.run.service.RunHistory;

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
