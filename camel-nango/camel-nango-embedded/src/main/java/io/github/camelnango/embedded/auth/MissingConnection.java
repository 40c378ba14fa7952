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

import io.github.camelnango.api.ConnectionRef;
import io.github.camelnango.api.Integration;
import io.github.camelnango.api.Integrations;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.embedded.store.Store;
import java.util.List;
import java.util.stream.Collectors;

/** Says why a connection is not there, and what is. Thread-safe. */
final class MissingConnection {
    private static final int NAMES_SHOWN = 10;

    private final Store store;
    private final Integrations integrations;
    private final ConnectionRows rows;

    MissingConnection(Store store, Integrations integrations, ConnectionRows rows) {
        this.store = store;
        this.integrations = integrations;
        this.rows = rows;
    }

    Integration requireIntegration(String id) {
        return integrations
                .find(id)
                .orElseThrow(() -> new NangoException(
                        "unknown_provider_config", "Integration '" + id + "' does not exist. " + existing()));
    }

    private String existing() {
        List<Integration> all = integrations.list();
        if (all.isEmpty()) {
            return "There are no integrations yet: create it first (nango:integration, operation=create)";
        }
        String names = all.stream().limit(NAMES_SHOWN).map(Integration::id).collect(Collectors.joining(", "));
        int more = all.size() - NAMES_SHOWN;
        return "Existing integrations: " + names + (more > 0 ? " and " + more + " more" : "");
    }

    /** What is wrong with that name of a connection. */
    NangoException error(ConnectionRef ref) {
        requireIntegration(ref.integration());
        List<String> others = store.state().read(handle -> rows.integrationsWith(handle, ref.id()));
        String message = "Connection '" + ref.id() + "' does not exist for integration '" + ref.integration() + "'. ";
        if (!others.isEmpty()) {
            return new NangoException(
                    "unknown_connection",
                    message + "It is a connection of another integration: " + String.join(", ", others));
        }
        long count = store.state().read(handle -> rows.count(handle, ref.integration()));
        return new NangoException(
                "unknown_connection",
                message + "The integration has "
                        + (count == 0 ? "no connections" : count == 1 ? "one connection" : count + " connections")
                        + ": create this one first (nango:connection/" + ref.integration() + ", operation=create)");
    }
}
