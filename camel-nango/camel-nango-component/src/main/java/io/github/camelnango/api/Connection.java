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
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A customer's account at a provider. Printing it shows ids only; credentials are reached through
 * {@link #credentials()}, which prints asterisks.
 *
 * @param number the runtime's own number of the connection (Nango's {@code id})
 * @param ref integration and connection id
 * @param provider the provider's name in the catalogue
 * @param credentials the credentials as JSON in the shape that Nango documents for the auth mode; never printed
 * @param connectionConfig settings of the connection that are not secret, as a JSON object
 * @param metadata the connection's metadata as a JSON object; {@code null} when never set
 * @param tags labels
 * @param createdAt when it was created
 * @param updatedAt when it was last changed
 */
public record Connection(
        long number,
        ConnectionRef ref,
        String provider,
        Secret credentials,
        Json connectionConfig,
        @Nullable Json metadata,
        Map<String, String> tags,
        Instant createdAt,
        Instant updatedAt) {

    public Connection {
        Objects.requireNonNull(ref, "ref");
        Objects.requireNonNull(credentials, "credentials");
        tags = Map.copyOf(tags);
    }

    /** Ids only. */
    @Override
    public String toString() {
        return "Connection[" + ref + ", provider=" + provider + "]";
    }
}
