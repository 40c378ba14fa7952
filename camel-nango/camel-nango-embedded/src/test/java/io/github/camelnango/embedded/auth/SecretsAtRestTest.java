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

import io.github.camelnango.api.Connection;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.embedded.store.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Nothing secret is printed or lies readable in tables and files, on each database. */
class SecretsAtRestTest {

    @Nested
    class OnSqlite extends Facts {
        OnSqlite() {
            super(TestDatabase.SQLITE);
        }

        @Test
        void noSecretLiesReadableInTheFiles() throws IOException {
            everythingWithTheCanary();
            store.close();

            try (var files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                            .as(file.toString())
                            .doesNotContain(CANARY);
                }
            }
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
        void noSecretIsPrinted() {
            everythingWithTheCanary();

            assertThat(connections.list(null).toString()).doesNotContain(CANARY);
            assertThat(integrations.list().toString()).doesNotContain(CANARY);
            assertThat(environment.variables().toString()).doesNotContain(CANARY);
            Connection connection = connections.get(ref("stripe", "acme"), false);
            assertThat(RequestCredentials.of(
                                    connection,
                                    integrations.find("stripe").orElseThrow(),
                                    CATALOGUE.find("stripe").orElseThrow())
                            .toString())
                    .isEqualTo("RequestCredentials[stripe/acme]");
        }

        @Test
        void noSecretIsReadableInTheTables() {
            everythingWithTheCanary();

            List<String> rows = store.state()
                    .read(handle -> List.of(
                            handle.createQuery("select * from nango_integration")
                                    .mapToMap()
                                    .list()
                                    .toString(),
                            handle.createQuery(
                                            "select integration, connection_config, metadata, tags from nango_connection")
                                    .mapToMap()
                                    .list()
                                    .toString()));
            List<byte[]> secrets = store.state().read(handle -> {
                List<byte[]> all = new ArrayList<>();
                for (String select : List.of(
                        "select credentials as s from nango_connection",
                        "select credentials as s from nango_integration",
                        "select value as s from nango_variable")) {
                    handle.createQuery(select)
                            .map((row, context) -> all.add(row.getBytes("s")))
                            .list();
                }
                return all;
            });

            assertThat(rows).noneMatch(row -> row.contains(CANARY));
            assertThat(secrets).hasSize(3).noneMatch(secret -> new String(secret, StandardCharsets.ISO_8859_1)
                    .contains(CANARY));
        }

        @Test
        void credentialsMovedToAnotherConnectionDoNotDecrypt() {
            integration("stripe", "stripe");
            apiKey("stripe", "a");
            apiKey("stripe", "b");
            store.state()
                    .write(handle -> handle.execute("update nango_connection set credentials = (select credentials from"
                            + " nango_connection where connection_id = 'a') where connection_id = 'b'"));

            assertThatThrownBy(() -> connections.get(ref("stripe", "b"), false)).isInstanceOf(NangoException.class);
            assertThat(connections.get(ref("stripe", "a"), false).ref().id()).isEqualTo("a");
        }
    }
}
