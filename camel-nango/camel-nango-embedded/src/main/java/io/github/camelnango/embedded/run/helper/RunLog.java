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
package io.github.camelnango.embedded.run.helper;

import io.github.camelnango.api.FunctionName;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.LogEntry;
import io.github.camelnango.api.LogLevel;
import io.github.camelnango.api.NangoActionException;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.NangoScriptException;
import io.github.camelnango.api.Run;
import io.github.camelnango.embedded.run.call.SecretMask;
import io.github.camelnango.embedded.run.service.RunHistory;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The log of one run: stored, and the script's own lines also in the application's log. Thread-safe. */
public final class RunLog {
    private final Run run;
    private final RunHistory history;
    private final Clock clock;
    private final SecretMask mask = new SecretMask();
    private volatile LogLevel threshold;

    RunLog(Run run, RunHistory history, Clock clock, LogLevel threshold) {
        this.run = run;
        this.history = history;
        this.clock = clock;
        this.threshold = threshold;
    }

    /** Looked up for the lines of a script only: most runs write none. */
    private Logger logger() {
        FunctionName function = run.function();
        return LoggerFactory.getLogger("io.github.camelnango.script." + function.integration() + "." + function.name());
    }

    /** Keeps only the script's lines of this level and above from now on; has no effect once the log is off. */
    void threshold(LogLevel level) {
        if (threshold != LogLevel.OFF) {
            threshold = level;
        }
    }

    LogLevel threshold() {
        return threshold;
    }

    /** What the script's lines must not show. */
    SecretMask mask() {
        return mask;
    }

    /** The failure without the secrets that the script may have put into its words. */
    public NangoException masked(NangoException failure) {
        if (failure instanceof NangoActionException action) {
            Json payload = mask.of(action.getPayload());
            return action.getPayload().equals(payload) && !mask.changes(action.getMessage())
                    ? action
                    : new NangoActionException(mask.of(action.getMessage()), payload);
        }
        if (failure instanceof NangoScriptException script && mask.changes(texts(script))) {
            // Without the cause: its words are the same.
            return new NangoScriptException(
                    script.getType(),
                    mask.of(script.getMessage()),
                    mask.of(script.getPayload()),
                    script.getScriptStack() == null ? null : mask.of(script.getScriptStack()),
                    null);
        }
        return failure;
    }

    private static String texts(NangoScriptException script) {
        return script.getMessage() + script.getPayload() + script.getScriptStack();
    }

    /** A line of the script. */
    void user(LogLevel level, String message, @Nullable Json meta) {
        if (level.compareTo(threshold) < 0) {
            return;
        }
        String masked = mask.of(message);
        history.append(run.id(), new LogEntry(clock.instant(), level, "user", masked, mask.of(meta)));
        logger().atLevel(slf4j(level)).log("[{} {}] {}", run.connection().id(), run.id(), masked);
    }

    /** A line of the runtime. */
    public void system(LogLevel level, String message, @Nullable Json meta) {
        history.append(run.id(), new LogEntry(clock.instant(), level, "system", message, meta));
    }

    private static org.slf4j.event.Level slf4j(LogLevel level) {
        return org.slf4j.event.Level.valueOf(level.name());
    }
}
