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

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Port: integrations. Methods block; implementations are thread-safe. */
public interface Integrations {

    /** The integration of that id. */
    Optional<Integration> find(String id);

    /** All integrations, by id. */
    List<Integration> list();

    /**
     * Creates the integration, or replaces the one of that id.
     *
     * @param id the integration id
     * @param provider a provider of the catalogue; an unknown one fails with {@code unknown_provider}
     * @param displayName a name for people; {@code null} for the provider's
     * @param credentials client id and secret and the like, as a JSON object
     * @param custom further settings as a JSON object
     */
    Integration create(
            String id,
            String provider,
            @Nullable String displayName,
            @Nullable Secret credentials,
            @Nullable Json custom);

    /** The public address to which the integration's provider sends webhooks; {@code null} if there is none. */
    default @Nullable String webhookUrl(String id) {
        return null;
    }
}
