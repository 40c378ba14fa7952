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
 * How a scheduled run ended.
 *
 * @param connection for which connection it ran
 * @param sync the sync's name
 * @param failure why it failed; {@code null} if it did not
 */
public record RunOutcome(ConnectionRef connection, String sync, @Nullable NangoException failure) {

    public RunOutcome {
        Objects.requireNonNull(connection, "connection");
        Objects.requireNonNull(sync, "sync");
    }
}
