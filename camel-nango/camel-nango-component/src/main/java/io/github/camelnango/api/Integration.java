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
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A provider's API as this environment uses it.
 *
 * @param id the integration id (Nango's {@code unique_key} or {@code providerConfigKey})
 * @param provider the provider's name in the catalogue
 * @param displayName a name for people
 * @param credentials the OAuth client's id and secret and the like, as a JSON object; {@code null} if it has none
 * @param custom further settings as a JSON object, such as {@code baseUrl}; {@code null} if it has none
 * @param createdAt when it was created
 * @param updatedAt when it was last changed
 */
public record Integration(
        String id,
        String provider,
        String displayName,
        @Nullable Secret credentials,
        @Nullable Json custom,
        Instant createdAt,
        Instant updatedAt) {

    public Integration {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(provider, "provider");
    }

    /** Names only: {@code custom} may hold keys. */
    @Override
    public String toString() {
        return "Integration[" + id + ", provider=" + provider + "]";
    }
}
