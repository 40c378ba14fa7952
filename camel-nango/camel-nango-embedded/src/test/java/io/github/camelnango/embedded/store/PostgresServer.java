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
package io.github.camelnango.embedded.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;

/**
 * A real PostgreSQL for tests, started once per JVM: the one that the system property {@code nango.test.postgres.url}
 * names ({@code jdbc:postgresql://host/database?user=...&password=...}), else an embedded one.
 */
public final class PostgresServer {
    private static final String GIVEN = System.getProperty("nango.test.postgres.url");

    private PostgresServer() {}

    /** The URL of a new, empty schema. */
    public static String newSchema() {
        String url = GIVEN != null ? GIVEN : Embedded.URL;
        String schema = "t" + UUID.randomUUID().toString().replace("-", "");
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute("create schema " + schema);
        } catch (SQLException e) {
            throw new IllegalStateException("No PostgreSQL at " + url, e);
        }
        return url + (url.contains("?") ? "&" : "?") + "currentSchema=" + schema;
    }

    /** Starts when it is first asked for. */
    private static final class Embedded {
        static final String URL = start();

        private static String start() {
            try {
                var server = EmbeddedPostgres.builder()
                        // The default of 10 seconds is too short on a busy machine.
                        .setPGStartupWait(Duration.ofMinutes(2))
                        .setServerConfig("max_connections", "300")
                        .start();
                // A JVM that is killed leaves its server behind.
                Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
                return server.getJdbcUrl("postgres", "postgres");
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot start PostgreSQL; name one by -Dnango.test.postgres.url", e);
            }
        }

        private static void close(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
