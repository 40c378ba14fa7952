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
package io.github.camelnango.embedded.run.memory;

import io.github.camelnango.api.Dataset;
import io.github.camelnango.embedded.run.service.DeletionWindows;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a sync remembers from run to run, and how it forgets. Methods block; thread-safe. */
public final class SyncMemory {
    private final SyncStates states;
    private final Checkpoints checkpoints;
    private final DeletionWindows windows;

    public SyncMemory(SyncStates states, Checkpoints checkpoints, DeletionWindows windows) {
        this.states = states;
        this.checkpoints = checkpoints;
        this.windows = windows;
    }

    @Nullable
    public Instant lastSyncDate(long connection, String sync, String variant) {
        return states.lastSyncDate(connection, sync, variant).orElse(null);
    }

    public void succeeded(long connection, String sync, String variant, Instant startedAt) {
        states.lastSyncDate(connection, sync, variant, startedAt);
    }

    /** The next run starts like the first one. */
    public void reset(long connection, String sync, String variant, List<Dataset> datasets) {
        states.lastSyncDate(connection, sync, variant, null);
        checkpoints.delete(connection, "sync:" + sync + ":" + variant);
        checkpoints.delete(connection, "webhook:" + sync + ":" + variant);
        datasets.forEach(windows::forget);
    }
}
