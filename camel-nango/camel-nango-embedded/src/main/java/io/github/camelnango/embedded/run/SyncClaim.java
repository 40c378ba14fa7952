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

import io.github.camelnango.api.NangoException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The right of one run to be the only one of its sync. Thread-safe. */
final class SyncClaim {
    private final SyncKey key;
    private final CompletableFuture<ActiveRun> started = new CompletableFuture<>();
    private final CompletableFuture<@Nullable Void> released = new CompletableFuture<>();

    SyncClaim(SyncKey key) {
        this.key = key;
    }

    SyncKey key() {
        return key;
    }

    void started(ActiveRun run) {
        started.complete(run);
    }

    void released() {
        released.complete(null);
    }

    /** Ends the run, at once or as soon as it has started; completes when the right is free. */
    CompletableFuture<@Nullable Void> cancel(NangoException reason) {
        started.thenAccept(run -> run.cancel(reason));
        return released.copy();
    }
}
