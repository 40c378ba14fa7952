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
 * Asks for one run of a sync's webhook handler.
 *
 * @param connection for which connection
 * @param sync the sync's name
 * @param payload what the provider sent
 * @param origin which endpoint asked: opaque to the runtime, which hands it on to the run; {@code null} for none
 */
public record WebhookRequest(ConnectionRef connection, String sync, Json payload, @Nullable String origin) {

    public WebhookRequest {
        Objects.requireNonNull(connection, "connection");
        Objects.requireNonNull(sync, "sync");
        Objects.requireNonNull(payload, "payload");
    }
}
