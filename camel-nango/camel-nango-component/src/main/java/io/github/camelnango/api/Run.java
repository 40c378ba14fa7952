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

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Facts about one run of a function. Immutable.
 *
 * @param id the run's id
 * @param function which function
 * @param revision the revision of the code that runs
 * @param scriptType {@code sync}, {@code action}, {@code webhook} or {@code on-event}
 * @param connection whose run
 * @param connectionNumber the runtime's own number of the connection
 * @param provider the provider's name
 * @param environment the environment's name
 * @param variant the sync's variant, {@code base} by default
 * @param lastSyncDate start of the last successful run of a sync; {@code null} before the first
 * @param parent the run that triggered this one; {@code null} for none
 * @param depth 0 for a run that no other run triggered, 1 for one triggered by such a run, and so on
 * @param startedAt when it started
 * @param origin which endpoint asked: opaque to the runtime, which takes it from the request; {@code null} for none
 * @param ancestors the runs that wait for this one, nearest first: its parent, the parent of that, and so on; of a run read
 *     from the history, the parent alone
 * @param emptyCache whether the records of the sync's models were removed before it
 */
public record Run(
        String id,
        FunctionName function,
        String revision,
        String scriptType,
        ConnectionRef connection,
        long connectionNumber,
        String provider,
        String environment,
        String variant,
        @Nullable Instant lastSyncDate,
        @Nullable String parent,
        int depth,
        Instant startedAt,
        @Nullable String origin,
        List<String> ancestors,
        boolean emptyCache) {

    public Run {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(function, "function");
        Objects.requireNonNull(connection, "connection");
        ancestors = List.copyOf(ancestors);
    }

    /** A run that found its records as they were. */
    public Run(
            String id,
            FunctionName function,
            String revision,
            String scriptType,
            ConnectionRef connection,
            long connectionNumber,
            String provider,
            String environment,
            String variant,
            @Nullable Instant lastSyncDate,
            @Nullable String parent,
            int depth,
            Instant startedAt,
            @Nullable String origin,
            List<String> ancestors) {
        this(
                id,
                function,
                revision,
                scriptType,
                connection,
                connectionNumber,
                provider,
                environment,
                variant,
                lastSyncDate,
                parent,
                depth,
                startedAt,
                origin,
                ancestors,
                false);
    }

    /** A run without origin, of whose ancestors the parent is known. */
    public Run(
            String id,
            FunctionName function,
            String revision,
            String scriptType,
            ConnectionRef connection,
            long connectionNumber,
            String provider,
            String environment,
            String variant,
            @Nullable Instant lastSyncDate,
            @Nullable String parent,
            int depth,
            Instant startedAt) {
        this(
                id,
                function,
                revision,
                scriptType,
                connection,
                connectionNumber,
                provider,
                environment,
                variant,
                lastSyncDate,
                parent,
                depth,
                startedAt,
                null,
                parent == null ? List.of() : List.of(parent));
    }

    @Override
    public String toString() {
        return "run " + id + " of " + function + " for connection " + connection.id();
    }
}
