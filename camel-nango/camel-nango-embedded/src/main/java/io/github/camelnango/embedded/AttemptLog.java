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
import io.github.camelnango.api.LogLevel;
import io.github.camelnango.embedded.log.StoredLogs;
import io.github.camelnango.embedded.proxy.Attempt;
import java.time.Clock;

/** Writes HTTP requests of runs into their logs: no query, header or body. */
record AttemptLog(StoredLogs logs, Clock clock) {

    void add(Attempt attempt) {
        if (attempt.runId() == null) {
            return;
        }
        boolean good = attempt.status() >= 200 && attempt.status() < 400;
        StringBuilder text = new StringBuilder(attempt.method())
                .append(' ')
                .append(attempt.path())
                .append(attempt.status() == 0 ? " got no answer" : " " + attempt.status())
                .append(" in ")
                .append(attempt.duration().toMillis())
                .append(" ms");
        if (attempt.number() > 1) {
            text.append(", attempt ").append(attempt.number());
        }
        if (attempt.reason() != null) {
            text.append(": ").append(attempt.reason());
        }
        if (attempt.waitMillis() > 0) {
            text.append(", next attempt in ").append(attempt.waitMillis()).append(" ms");
        }
        LogLevel level = good ? LogLevel.INFO : LogLevel.WARN;
        logs.append(attempt.runId(), new LogEntry(clock.instant(), level, "system", text.toString(), null));
    }
}
