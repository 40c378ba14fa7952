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

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Asks for one run of a sync.
 *
 * @param connection for which connection
 * @param sync the sync's name
 * @param variant which variant
 * @param reset forget checkpoints, deletion windows and the last sync date first
 * @param emptyCache also remove the records of the sync's models first; only with {@code reset}
 * @param origin which endpoint asked: opaque to the runtime, which hands it on to the run; {@code null} for none
 * @param validation what becomes of values that do not fit their schema; {@code null} for what holds for the runtime
 */
public record SyncRequest(
        ConnectionRef connection,
        String sync,
        String variant,
        boolean reset,
        boolean emptyCache,
        @Nullable String origin,
        @Nullable Validation validation) {

    public SyncRequest {
        Objects.requireNonNull(connection, "connection");
        Objects.requireNonNull(sync, "sync");
        Objects.requireNonNull(variant, "variant");
    }

    /** A request that says nothing of validation. */
    public SyncRequest(
            ConnectionRef connection,
            String sync,
            String variant,
            boolean reset,
            boolean emptyCache,
            @Nullable String origin) {
        this(connection, sync, variant, reset, emptyCache, origin, null);
    }

    /** A request without origin. */
    public SyncRequest(ConnectionRef connection, String sync, String variant, boolean reset, boolean emptyCache) {
        this(connection, sync, variant, reset, emptyCache, null);
    }
}
