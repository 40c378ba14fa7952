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
 * Asks for one run of an action.
 *
 * @param connection for which connection
 * @param action the action's name
 * @param input its input; {@code null} for none
 * @param parentRun the run that asks; {@code null} when a route does
 * @param origin which endpoint asked: opaque to the runtime, which hands it on to the run; {@code null} for none
 * @param validation what becomes of values that do not fit their schema; {@code null} for what holds for the run that asks, else for the
 *     runtime
 */
public record ActionRequest(
        ConnectionRef connection,
        String action,
        @Nullable Json input,
        @Nullable String parentRun,
        @Nullable String origin,
        @Nullable Validation validation) {

    public ActionRequest {
        Objects.requireNonNull(connection, "connection");
        Objects.requireNonNull(action, "action");
    }

    /** A request that says nothing of validation. */
    public ActionRequest(
            ConnectionRef connection,
            String action,
            @Nullable Json input,
            @Nullable String parentRun,
            @Nullable String origin) {
        this(connection, action, input, parentRun, origin, null);
    }

    /** A request without origin. */
    public ActionRequest(ConnectionRef connection, String action, @Nullable Json input, @Nullable String parentRun) {
        this(connection, action, input, parentRun, null);
    }
}
