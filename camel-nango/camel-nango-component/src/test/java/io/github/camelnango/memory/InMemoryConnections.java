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

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelnango.api.Connection;
import io.github.camelnango.api.ConnectionRef;
import io.github.camelnango.api.Connections;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.NewConnection;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Connections in a map. */
public final class InMemoryConnections implements Connections {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    public volatile int refreshes;
    private final Map<ConnectionRef, Connection> byRef = new ConcurrentHashMap<>();
    private final Map<ConnectionRef, Json> metadata = new ConcurrentHashMap<>();
    private final InMemoryIntegrations integrations;

    InMemoryConnections(InMemoryIntegrations integrations) {
        this.integrations = integrations;
    }

    @Override
    public Connection get(ConnectionRef ref, boolean forceRefresh) {
        Connection found = byRef.get(ref);
        if (found == null) {
            throw new NangoException("unknown_connection", "There is no connection " + ref);
        }
        refreshes += forceRefresh ? 1 : 0;
        return found;
    }

    @Override
    public List<Connection> list(String integration) {
        return byRef.values().stream()
                .filter(c -> integration == null || c.ref().integration().equals(integration))
                .toList();
    }

    @Override
    public Connection create(NewConnection asked) {
        integrations.find(asked.ref().integration()).orElseThrow();
        Json config = asked.connectionConfig() == null ? InMemoryRuntime.EMPTY : asked.connectionConfig();
        Connection created = new Connection(
                byRef.size() + 1,
                asked.ref(),
                "github",
                asked.credentials(),
                config,
                asked.metadata(),
                asked.tags(),
                Instant.EPOCH,
                Instant.EPOCH);
        byRef.put(asked.ref(), created);
        return created;
    }

    @Override
    public void delete(ConnectionRef ref) {
        get(ref, false);
        byRef.remove(ref);
    }

    @Override
    public Json metadata(ConnectionRef ref) {
        get(ref, false);
        return metadata.get(ref);
    }

    @Override
    public Json setMetadata(ConnectionRef ref, Json value) {
        get(ref, false);
        metadata.put(ref, value);
        return value;
    }

    @Override
    public Json updateMetadata(ConnectionRef ref, Json value) {
        try {
            Json before = metadata(ref);
            ObjectNode merged = (ObjectNode) MAPPER.readTree(before == null ? "{}" : before.text());
            merged.setAll((ObjectNode) MAPPER.readTree(value.text()));
            return setMetadata(ref, new Json(merged.toString()));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
