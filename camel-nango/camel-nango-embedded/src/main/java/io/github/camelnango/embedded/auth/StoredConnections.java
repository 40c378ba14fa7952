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
package io.github.camelnango.embedded.auth;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelnango.NangoSettings;
import io.github.camelnango.api.Connection;
import io.github.camelnango.api.ConnectionRef;
import io.github.camelnango.api.Connections;
import io.github.camelnango.api.Integration;
import io.github.camelnango.api.Integrations;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.NewConnection;
import io.github.camelnango.api.Registration;
import io.github.camelnango.embedded.provider.Catalogue;
import io.github.camelnango.embedded.provider.JsonObjects;
import io.github.camelnango.embedded.provider.Provider;
import io.github.camelnango.embedded.store.Kept;
import io.github.camelnango.embedded.store.SqlWork;
import io.github.camelnango.embedded.store.Store;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Connections in the store, with their credentials and configs encrypted. Credentials are used as they were imported: expired ones
 * are refused, none are refreshed yet. Thread-safe; methods block on the database.
 */
public final class StoredConnections implements Connections {
    private final Store store;
    private final Integrations integrations;
    private final Catalogue catalogue;
    private final Clock clock;
    private final ConnectionRows rows;
    private final MissingConnection missing;
    private final Kept<ConnectionRef, Usable> kept;
    private final ConnectionListeners listeners = new ConnectionListeners();

    /**
     * @param store the environment's store
     * @param integrations which integrations there are
     * @param catalogue which providers there are
     * @param settings for the clock
     */
    public StoredConnections(Store store, Integrations integrations, Catalogue catalogue, NangoSettings settings) {
        this.store = store;
        this.integrations = integrations;
        this.catalogue = catalogue;
        this.clock = settings.clock();
        this.rows = new ConnectionRows(store.encryption());
        this.missing = new MissingConnection(store, integrations, rows);
        store.state().write(rows::encryptConfigs);
        this.kept = new Kept<>(store.state());
    }

    /** A connection, and until when its credentials can be used. */
    private record Usable(Connection connection, @Nullable Instant expiry) {
        static Usable of(Connection connection) {
            return new Usable(connection, Expiry.of(connection));
        }
    }

    /** Calls the listener after a connection was created, replaced or deleted by this object, in the caller's thread. */
    public Registration onChange(Consumer<ConnectionRef> listener) {
        return listeners.add(listener);
    }

    @Override
    public Connection get(ConnectionRef ref, boolean forceRefresh) {
        Usable usable = stored(ref);
        return Expiry.requireValid(usable.connection(), usable.expiry(), clock.instant());
    }

    private Usable stored(ConnectionRef ref) {
        return kept.get(ref, () -> store.state()
                .read(handle -> rows.find(handle, ref))
                .map(Usable::of)
                .orElseThrow(() -> missing.error(ref)));
    }

    private <T extends @Nullable Object> T write(ConnectionRef ref, SqlWork<T> work) {
        try {
            return store.state().write(work);
        } finally {
            kept.forget(ref);
        }
    }

    @Override
    public List<Connection> list(@Nullable String integration) {
        if (integration != null) {
            missing.requireIntegration(integration);
        }
        return store.state().read(handle -> rows.list(handle, integration));
    }

    @Override
    public Connection create(NewConnection connection) {
        ConnectionRef ref = connection.ref();
        Integration integration = missing.requireIntegration(ref.integration());
        ConnectionNames.require(connection);
        Provider provider = provider(integration);
        ImportedCredentials imported = ImportedCredentials.check(connection, provider);
        ConnectionRows.NewRow row = new ConnectionRows.NewRow(
                ref,
                provider.name(),
                imported.credentials().toString(),
                text(imported.connectionConfig()),
                connection.metadata() == null
                        ? null
                        : metadata(ref, connection.metadata()).toString(),
                connection.tags().isEmpty()
                        ? null
                        : ConnectionNames.tags(connection).toString());
        Connection created = write(ref, handle -> rows.save(handle, row, clock.instant()));
        listeners.changed(ref);
        return created;
    }

    private static @Nullable String text(@Nullable ObjectNode object) {
        return object == null ? null : object.toString();
    }

    private Provider provider(Integration integration) {
        return catalogue
                .find(integration.provider())
                .orElseThrow(
                        () -> new NangoException(
                                "unknown_provider",
                                "Integration '" + integration.id() + "' is of provider '" + integration.provider()
                                        + "', which is not in the catalogue: name the file that has it in the option 'providers'"));
    }

    @Override
    public void delete(ConnectionRef ref) {
        boolean deleted = write(ref, handle -> rows.touch(handle, ref, clock.instant())
                .map(connection -> {
                    rows.delete(handle, connection.number());
                    return true;
                })
                .orElse(false));
        if (!deleted) {
            throw missing.error(ref);
        }
        listeners.changed(ref);
    }

    @Override
    public Map<String, Long> erase(ConnectionRef ref) {
        Map<String, Long> removed;
        try {
            removed = new Erasing(store, rows).erase(ref).orElseThrow(() -> missing.error(ref));
        } finally {
            kept.forget(ref);
        }
        listeners.changed(ref);
        return removed;
    }

    @Override
    public @Nullable Json metadata(ConnectionRef ref) {
        return stored(ref).connection().metadata();
    }

    @Override
    public Json setMetadata(ConnectionRef ref, Json metadata) {
        return changeMetadata(ref, metadata, false);
    }

    @Override
    public Json updateMetadata(ConnectionRef ref, Json metadata) {
        return changeMetadata(ref, metadata, true);
    }

    private Json changeMetadata(ConnectionRef ref, Json given, boolean merge) {
        ObjectNode change = metadata(ref, given);
        Json result = this.<@Nullable Json>write(ref, handle -> {
            Connection connection = rows.touch(handle, ref, clock.instant()).orElse(null);
            if (connection == null) {
                return null;
            }
            ObjectNode metadata = JsonObjects.empty();
            if (merge && connection.metadata() != null) {
                metadata.setAll(metadata(ref, connection.metadata()));
            }
            metadata.setAll(change);
            rows.setMetadata(handle, connection.number(), metadata.toString());
            return new Json(metadata.toString());
        });
        if (result == null) {
            throw missing.error(ref);
        }
        return result;
    }

    private static ObjectNode metadata(ConnectionRef ref, Json metadata) {
        return JsonObjects.read(metadata.text(), "The metadata of connection " + ref);
    }

    /**
     * The connection as Nango's API shows it, with its credentials: what a script's {@code getConnection} returns.
     *
     * @param connection the connection
     * @param withRefreshToken whether refresh tokens stay in; else they are removed at any depth
     */
    public Json publicJson(Connection connection, boolean withRefreshToken) {
        return new PublicConnection(
                        connection, catalogue.find(connection.provider()).orElse(null))
                .json(withRefreshToken);
    }
}
