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
package io.github.camelnango.memory;

import io.github.camelnango.api.Integration;
import io.github.camelnango.api.Integrations;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** Integrations in a map. */
public final class InMemoryIntegrations implements Integrations {

    private final Map<String, Integration> byId = new ConcurrentSkipListMap<>();

    @Override
    public Optional<Integration> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public List<Integration> list() {
        return List.copyOf(byId.values());
    }

    @Override
    public Integration create(String id, String provider, String displayName, Secret credentials, Json custom) {
        String shown = displayName == null ? provider : displayName;
        Integration created = new Integration(id, provider, shown, credentials, custom, Instant.EPOCH, Instant.EPOCH);
        byId.put(id, created);
        return created;
    }
}
