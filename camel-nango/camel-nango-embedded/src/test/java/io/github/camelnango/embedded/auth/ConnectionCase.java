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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelnango.NangoSettings;
import io.github.camelnango.api.Connection;
import io.github.camelnango.api.ConnectionRef;
import io.github.camelnango.api.Integration;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.NewConnection;
import io.github.camelnango.api.Secret;
import io.github.camelnango.embedded.provider.Catalogue;
import io.github.camelnango.embedded.provider.StoredIntegrations;
import io.github.camelnango.embedded.store.Store;
import io.github.camelnango.embedded.store.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Integrations, connections and variables on an empty store of one database; the time is moved by hand. */
abstract class ConnectionCase {
    static final String CANARY = "canary-4711-secret";
    static final Catalogue CATALOGUE = Catalogue.load(List.of(), ConnectionCase.class.getClassLoader());

    @TempDir
    Path folder;

    final HandClock clock = new HandClock();
    final TestDatabase database;
    NangoSettings settings;
    Store store;
    StoredIntegrations integrations;
    StoredConnections connections;
    StoredEnvironment environment;

    ConnectionCase(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void open() {
        settings = database.settings(folder).withClock(clock).settings();
        reopen();
    }

    void reopen() {
        store = Store.open(settings);
        integrations = new StoredIntegrations(store, CATALOGUE, settings);
        connections = new StoredConnections(store, integrations, CATALOGUE, settings);
        environment = new StoredEnvironment(store, settings);
    }

    @AfterEach
    void close() {
        store.close();
    }

    Integration integration(String id, String provider) {
        return integrations.create(id, provider, null, null, null);
    }

    static ConnectionRef ref(String integration, String id) {
        return new ConnectionRef(integration, id);
    }

    static NewConnection imported(String integration, String id, String credentials) {
        return new NewConnection(ref(integration, id), Secret.of(credentials), null, null, Map.of());
    }

    Connection apiKey(String integration, String id) {
        return connections.create(imported(integration, id, "{\"type\":\"API_KEY\",\"apiKey\":\"" + CANARY + "\"}"));
    }

    void everythingWithTheCanary() {
        integrations.create("stripe", "stripe", null, Secret.of("{\"client_secret\":\"" + CANARY + "\"}"), null);
        apiKey("stripe", "acme");
        environment.set("TOKEN", Secret.of(CANARY));
    }

    static void fails(ThrowingCallable call, Class<? extends NangoException> kind, String type, String... parts) {
        assertThatThrownBy(call)
                .isExactlyInstanceOf(kind)
                .hasMessageContainingAll(parts)
                .satisfies(e -> {
                    assertThat(((NangoException) e).getType()).isEqualTo(type);
                    for (Throwable t = e; t != null; t = t.getCause()) {
                        assertThat(t.toString()).doesNotContain(CANARY);
                    }
                });
    }
}
