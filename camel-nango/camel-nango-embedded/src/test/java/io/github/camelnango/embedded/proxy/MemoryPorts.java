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
package io.github.camelnango.embedded.proxy;

import io.github.camelnango.api.Connection;
import io.github.camelnango.api.ConnectionRef;
import io.github.camelnango.api.Connections;
import io.github.camelnango.api.Integration;
import io.github.camelnango.api.Integrations;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.NewConnection;
import io.github.camelnango.api.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Connections and integrations in memory: an integration for each provider, of the same name. */
final class MemoryPorts implements Connections, Integrations {
    private final Map<ConnectionRef, Connection> connections = new ConcurrentHashMap<>();
    private final Map<String, Integration> integrations = new ConcurrentHashMap<>();

    void put(String integration, String credentials, String config) {
        put(integration, credentials, config, null);
    }

    void put(String integration, String credentials, String config, Json custom) {
        create(integration, integration, null, null, custom);
        create(new NewConnection(
                new ConnectionRef(integration, "acme"), Secret.of(credentials), new Json(config), null, Map.of()));
    }

    @Override
    public Connection get(ConnectionRef ref, boolean forceRefresh) {
        Connection connection = connections.get(ref);
        if (connection == null) {
            throw new NangoException("unknown_connection", "no connection " + ref);
        }
        return connection;
    }

    @Override
    public List<Connection> list(String integration) {
        return List.copyOf(connections.values());
    }

    @Override
    public Connection create(NewConnection given) {
        Connection connection = new Connection(
                1,
                given.ref(),
                given.ref().integration(),
                given.credentials(),
                given.connectionConfig(),
                null,
                Map.of(),
                Instant.EPOCH,
                Instant.EPOCH);
        connections.put(given.ref(), connection);
        return connection;
    }

    @Override
    public void delete(ConnectionRef ref) {
        connections.remove(ref);
    }

    @Override
    public Json metadata(ConnectionRef ref) {
        return null;
    }

    @Override
    public Json setMetadata(ConnectionRef ref, Json metadata) {
        return metadata;
    }

    @Override
    public Json updateMetadata(ConnectionRef ref, Json metadata) {
        return metadata;
    }

    @Override
    public Optional<Integration> find(String id) {
        return Optional.ofNullable(integrations.get(id));
    }

    @Override
    public List<Integration> list() {
        return List.copyOf(integrations.values());
    }

    @Override
    public Integration create(String id, String provider, String displayName, Secret credentials, Json custom) {
        Integration integration =
                new Integration(id, provider, provider, credentials, custom, Instant.EPOCH, Instant.EPOCH);
        integrations.put(id, integration);
        return integration;
    }
}
