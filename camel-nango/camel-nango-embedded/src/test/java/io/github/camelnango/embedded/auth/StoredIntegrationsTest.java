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

import io.github.camelnango.api.Integration;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.NangoValidationException;
import io.github.camelnango.api.Secret;
import io.github.camelnango.embedded.store.TestDatabase;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Integrations, on each database. */
class StoredIntegrationsTest {

    @Nested
    class OnSqlite extends Facts {
        OnSqlite() {
            super(TestDatabase.SQLITE);
        }
    }

    @Nested
    class OnPostgres extends Facts {
        OnPostgres() {
            super(TestDatabase.POSTGRES);
        }
    }

    abstract static class Facts extends ConnectionCase {
        Facts(TestDatabase database) {
            super(database);
        }

        @Test
        void integrationIsKept() {
            Integration created = integrations.create(
                    "my github",
                    "github",
                    "Ours",
                    Secret.of("{\"client_id\":\"a\"}"),
                    new Json("{\"baseUrl\":\"http://x\"}"));

            store.close();
            reopen();
            assertThat(integrations.find("my github")).contains(created);
            assertThat(created.createdAt()).isEqualTo(clock.instant());
            assertThat(integrations.find("nobody")).isEmpty();
        }

        @Test
        void integrationIsReplacedAndKeepsItsBirthday() {
            Integration first = integration("gh", "github");
            clock.advance(Duration.ofHours(1));

            Integration second = integrations.create("gh", "github", "New name", null, null);

            assertThat(second.displayName()).isEqualTo("New name");
            assertThat(second.createdAt()).isEqualTo(first.createdAt());
            assertThat(second.updatedAt()).isEqualTo(clock.instant());
            assertThat(integrations.list()).containsExactly(second);
        }

        @Test
        void integrationsAreListedById() {
            integration("b", "github");
            integration("a", "slack");

            assertThat(integrations.list()).extracting(Integration::id).containsExactly("a", "b");
            assertThat(integrations.find("a").orElseThrow().displayName()).isEqualTo("Slack");
        }

        @Test
        void unknownProviderNamesSimilarOnes() {
            fails(
                    () -> integration("gh", "githup"),
                    NangoException.class,
                    "unknown_provider",
                    "'gh'",
                    "githup",
                    "github");
        }

        @Test
        void wrongIntegrationIdsAreRefused() {
            for (String id : List.of("", " ", "a/b", "ü", "x".repeat(256))) {
                fails(
                        () -> integration(id, "github"),
                        NangoValidationException.class,
                        "invalid_request",
                        "integration id",
                        "letters");
            }
        }

        @Test
        void wrongSettingsOfAnIntegrationAreRefusedWithoutQuotingThem() {
            fails(
                    () -> integrations.create("gh", "github", null, Secret.of(CANARY), null),
                    NangoValidationException.class,
                    "invalid_request",
                    "credentials of integration 'gh'",
                    "JSON");
            fails(
                    () -> integrations.create("gh", "github", null, null, new Json("[1]")),
                    NangoValidationException.class,
                    "invalid_request",
                    "'custom' of integration 'gh'",
                    "array");
            fails(
                    () -> integrations.create("gh", "github", null, null, new Json("{\"baseUrl\":\"gopher\"}")),
                    NangoValidationException.class,
                    "invalid_request",
                    "baseUrl",
                    "https://");
        }

        @Test
        void providerOfAnIntegrationWithConnectionsStays() {
            integration("api", "stripe");
            apiKey("api", "acme");

            fails(
                    () -> integration("api", "github"),
                    NangoValidationException.class,
                    "invalid_request",
                    "'api'",
                    "stripe",
                    "github");
        }
    }
}
