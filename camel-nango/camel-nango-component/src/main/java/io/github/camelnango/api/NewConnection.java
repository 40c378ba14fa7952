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

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A connection to be created, or to replace the one of the same name.
 *
 * @param ref integration and connection id
 * @param credentials JSON object with {@code type} and the members that the auth mode asks for
 * @param connectionConfig settings that are not secret, as a JSON object; {@code null} for none
 * @param metadata the metadata, as a JSON object; {@code null} for none
 * @param tags labels
 */
public record NewConnection(
        ConnectionRef ref,
        Secret credentials,
        @Nullable Json connectionConfig,
        @Nullable Json metadata,
        Map<String, String> tags) {

    public NewConnection {
        Objects.requireNonNull(ref, "ref");
        Objects.requireNonNull(credentials, "credentials");
        tags = Map.copyOf(tags);
    }

    /** Ids only: the connection config may hold keys. */
    @Override
    public String toString() {
        return "NewConnection[" + ref + "]";
    }
}
