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
package io.github.camelnango.embedded.run;

import io.github.camelnango.api.Execution;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.Run;
import io.github.camelnango.api.RunResult;
import io.github.camelnango.embedded.run.helper.RunScope;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A run that has not ended. Thread-safe. */
final class ActiveRun {
    private final RunScope scope;
    private final CompletableFuture<RunResult> result = new CompletableFuture<>();
    private @Nullable Execution execution;
    private @Nullable NangoException cancelled;

    ActiveRun(RunScope scope) {
        this.scope = scope;
    }

    Run run() {
        return scope.run();
    }

    RunScope scope() {
        return scope;
    }

    /** Ends with the run. */
    CompletableFuture<RunResult> result() {
        return result;
    }

    /** Says what to cancel; something that was cancelled before it started is cancelled now. */
    void executing(Execution started) {
        NangoException reason;
        synchronized (this) {
            execution = started;
            reason = cancelled;
        }
        if (reason != null) {
            started.cancel(reason);
        }
    }

    /** Ends the run for this reason; later reasons have no effect. */
    void cancel(NangoException reason) {
        Execution running;
        synchronized (this) {
            if (cancelled != null) {
                return;
            }
            cancelled = reason;
            running = execution;
        }
        scope.cancel(reason);
        if (running != null) {
            running.cancel(reason);
        }
    }

    /** Why it was cancelled; {@code null} if it was not. */
    synchronized @Nullable NangoException cancelled() {
        return cancelled;
    }
}
