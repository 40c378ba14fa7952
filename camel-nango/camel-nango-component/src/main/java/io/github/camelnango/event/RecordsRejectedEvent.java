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
import org.apache.camel.CamelContext;
import org.jspecify.annotations.Nullable;

/** Records of a batch could not be kept; {@code nango:records/...?operation=rejects} lists them with their reasons. */
public final class RecordsRejectedEvent extends NangoEvent {
    private final int count;

    /**
     * @param run the run that wrote them; {@code null} for a route
     * @param count how many
     */
    public RecordsRejectedEvent(CamelContext context, Dataset dataset, @Nullable String run, int count) {
        super(context, dataset, run);
        this.count = count;
    }

    /** How many records of the batch were rejected. */
    public int getCount() {
        return count;
    }

    @Override
    public String toString() {
        return count + " records of " + getDataset() + " were rejected";
    }
}
