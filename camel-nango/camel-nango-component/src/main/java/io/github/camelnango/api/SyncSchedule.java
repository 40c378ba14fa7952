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
package io.github.camelnango.api;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which sync to run how often.
 *
 * @param integration the integration
 * @param sync the sync's name
 * @param variant which variant
 * @param connection for this connection only; {@code null} for all, also those created later
 * @param frequency time between two starts; {@code null} for what the sync declares
 * @param origin which endpoint asked: opaque to the runtime, which hands it on to the run; {@code null} for none
 * @param validation what becomes of values that do not fit their schema; {@code null} for what holds for the runtime
 */
public record SyncSchedule(
        String integration,
        String sync,
        String variant,
        @Nullable String connection,
        @Nullable Duration frequency,
        @Nullable String origin,
        @Nullable Validation validation) {

    public SyncSchedule {
        Objects.requireNonNull(integration, "integration");
        Objects.requireNonNull(sync, "sync");
        Objects.requireNonNull(variant, "variant");
    }

    /** A schedule that says nothing of validation. */
    public SyncSchedule(
            String integration,
            String sync,
            String variant,
            @Nullable String connection,
            @Nullable Duration frequency,
            @Nullable String origin) {
        this(integration, sync, variant, connection, frequency, origin, null);
    }

    /** A schedule without origin. */
    public SyncSchedule(
            String integration,
            String sync,
            String variant,
            @Nullable String connection,
            @Nullable Duration frequency) {
        this(integration, sync, variant, connection, frequency, null);
    }
}
