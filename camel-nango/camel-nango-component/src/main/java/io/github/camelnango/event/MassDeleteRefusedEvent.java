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
package io.github.camelnango.event;

import io.github.camelnango.api.Dataset;
import io.github.camelnango.api.MassDeleteException;
import org.apache.camel.CamelContext;
import org.jspecify.annotations.Nullable;

/**
 * A deletion window was not ended, since that would have deleted nearly all records. It stays open until a later run has
 * seen enough of them, or somebody confirms: {@code nango:records/...?operation=confirmDeletes}.
 */
public final class MassDeleteRefusedEvent extends NangoEvent {
    private final long deletions;
    private final long live;

    /** @param run the run that ended the window; {@code null} for a route */
    public MassDeleteRefusedEvent(
            CamelContext context, Dataset dataset, @Nullable String run, MassDeleteException refusal) {
        super(context, dataset, run);
        this.deletions = refusal.getDeletions();
        this.live = refusal.getLive();
    }

    /** How many records would have been deleted. */
    public long getDeletions() {
        return deletions;
    }

    /** How many records there are. */
    public long getLive() {
        return live;
    }

    @Override
    public String toString() {
        return "Deleting " + deletions + " of " + live + " records of " + getDataset() + " was refused";
    }
}
