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
package io.github.camelnango.consume;

import io.github.camelnango.api.Dataset;
import java.util.EventObject;
import java.util.Objects;
import org.apache.camel.spi.CamelEvent;

/**
 * A consumer held back, skipped or dead-lettered changes that its route fails on; Camel's event notifiers get it. Immutable.
 * Experimental.
 */
public final class DeliveryFailedEvent extends EventObject implements CamelEvent {

    private static final long serialVersionUID = 1L;

    private final String consumer;
    private final transient Dataset dataset;
    private final Outcome outcome;
    private final int attempts;
    private final Throwable cause;
    private long timestamp;

    DeliveryFailedEvent(
            Object source, String consumer, Dataset dataset, Outcome outcome, int attempts, Throwable cause) {
        super(source);
        this.consumer = Objects.requireNonNull(consumer, "consumer");
        this.dataset = Objects.requireNonNull(dataset, "dataset");
        this.outcome = Objects.requireNonNull(outcome, "outcome");
        this.attempts = attempts;
        this.cause = Objects.requireNonNull(cause, "cause");
    }

    /** The consumer's name, under which its position is stored. */
    public String consumer() {
        return consumer;
    }

    /** Whose changes they are; others are not concerned. */
    public Dataset dataset() {
        return dataset;
    }

    /** What became of them. */
    public Outcome outcome() {
        return outcome;
    }

    /** How often they were delivered without success since the consumer started. */
    public int attempts() {
        return attempts;
    }

    /** Names the record, and has the route's failure as cause. */
    public Throwable cause() {
        return cause;
    }

    @Override
    public Type getType() {
        return Type.Custom;
    }

    @Override
    public long getTimestamp() {
        return timestamp;
    }

    @Override
    public void setTimestamp(long timestamp) {
        this.timestamp = timestamp;
    }

    @Override
    public String toString() {
        return outcome + " after " + attempts + " attempts of consumer " + consumer + " on " + dataset;
    }

    /** What becomes of changes that a route fails on. */
    public enum Outcome {
        /** They and what comes after them in their dataset wait; told at the first failure only. */
        HELD_BACK,
        /** They were not delivered, and will not be. */
        SKIPPED,
        /** They went to the dead letter endpoint. */
        DEAD_LETTERED
    }
}
