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

import io.github.camelnango.api.Connection;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.NewConnection;
import io.github.camelnango.api.Secret;
import io.github.camelnango.embedded.store.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ConnectionConfigAtRestTest {

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
        private static final String CONFIG = "{\"subdomain\":\"" + CANARY + "\"}";

        Facts(TestDatabase database) {
            super(database);
        }

        private void everything() {
            integrations.create(
                    "stripe",
                    "stripe",
                    null,
                    Secret.of("{\"client_secret\":\"" + CANARY + "\"}"),
                    new Json("{\"note\":\"" + CANARY + "\"}"));
            environment.set("TOKEN", Secret.of(CANARY));
            connections.create(new NewConnection(
                    ref("stripe", "acme"),
                    Secret.of("{\"type\":\"API_KEY\",\"apiKey\":\"" + CANARY + "\"}"),
                    new Json(CONFIG),
                    null,
                    Map.of()));
        }

        private Connection acme() {
            return connections.get(ref("stripe", "acme"), false);
        }

        @Test
        void nothingSecretIsReadableInAnyColumnOrFile() throws IOException {
            everything();

            assertThat(acme().connectionConfig().text()).isEqualTo(CONFIG);
            assertThat(stored()).isNotEmpty().noneMatch(text -> text.contains(CANARY));
            assertThat(files()).noneMatch(text -> text.contains(CANARY));
            store.close();
            assertThat(files()).noneMatch(text -> text.contains(CANARY));
        }

        @Test
        void aConfigOfAnEarlierVersionIsReadAndEncrypted() throws IOException {
            everything();
            store.state()
                    .write(handle ->
                            handle.execute("update nango_connection set config = null, connection_config = ?", CONFIG));
            assertThat(acme().connectionConfig().text()).isEqualTo(CONFIG);
            assertThat(stored()).anyMatch(text -> text.contains(CANARY));

            store.close();
            reopen();

            assertThat(acme().connectionConfig().text()).isEqualTo(CONFIG);
            assertThat(stored()).noneMatch(text -> text.contains(CANARY));
            store.close();
            assertThat(files()).noneMatch(text -> text.contains(CANARY));
        }

        @Test
        void aConnectionThatIsReplacedWithoutAConfigKeepsIts() {
            everything();
            apiKey("stripe", "acme");

            assertThat(acme().connectionConfig().text()).isEqualTo(CONFIG);
        }

        @Test
        void aConnectionWithoutAConfigHasAnEmptyOne() {
            integration("stripe", "stripe");
            apiKey("stripe", "acme");

            assertThat(acme().connectionConfig().text()).isEqualTo("{}");
        }

        /** All columns of all rows of the tables that may hold something secret. */
        private List<String> stored() {
            return store.state().read(handle -> {
                List<String> all = new ArrayList<>();
                for (String table : List.of(
                        "nango_integration", "nango_connection", "nango_variable", "nango_store", "nango_sync_state")) {
                    for (Map<String, Object> row : handle.createQuery("select * from " + table)
                            .mapToMap()
                            .list()) {
                        row.values()
                                .forEach(value ->
                                        all.add(value instanceof byte[] bytes ? latin(bytes) : String.valueOf(value)));
                    }
                }
                return all;
            });
        }

        private List<String> files() throws IOException {
            List<String> all = new ArrayList<>();
            try (var files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    all.add(latin(Files.readAllBytes(file)));
                }
            }
            return all;
        }

        private static String latin(byte[] bytes) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }
}
