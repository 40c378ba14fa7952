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
import java.util.Objects;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.CamelEvent;
import org.jspecify.annotations.Nullable;

/**
 * Something about the records of a dataset that needs attention; event notifiers of the context get it.
 * Experimental. Immutable but for the timestamp, which Camel sets.
 */
public abstract sealed class NangoEvent implements CamelEvent permits RecordsRejectedEvent, MassDeleteRefusedEvent {
    private final CamelContext context;
    private final Dataset dataset;
    private final @Nullable String run;
    private long timestamp;

    NangoEvent(CamelContext context, Dataset dataset, @Nullable String run) {
        this.context = Objects.requireNonNull(context, "context");
        this.dataset = Objects.requireNonNull(dataset, "dataset");
        this.run = run;
    }

    /** Whose records. */
    public final Dataset getDataset() {
        return dataset;
    }

    /** The run that wrote; {@code null} for a route. */
    public final @Nullable String getRunId() {
        return run;
    }

    /** Hands the event to the context's notifiers. */
    public final void raise() {
        context.getManagementStrategy().getEventNotifiers().stream()
                .filter(notifier -> notifier.isEnabled(this))
                .forEach(notifier -> {
                    try {
                        notifier.notify(this);
                    } catch (Exception e) {
                        org.slf4j.LoggerFactory.getLogger(NangoEvent.class)
                                .warn("An event notifier failed on {}", this, e);
                    }
                });
    }

    @Override
    public final Type getType() {
        return Type.Custom;
    }

    @Override
    public final Object getSource() {
        return context;
    }

    @Override
    public final long getTimestamp() {
        return timestamp;
    }

    @Override
    public final void setTimestamp(long timestamp) {
        this.timestamp = timestamp;
    }
}
