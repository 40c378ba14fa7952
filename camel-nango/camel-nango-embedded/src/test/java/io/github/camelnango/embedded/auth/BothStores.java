package io.github.camelnango.embedded.auth;

import io.github.camelnango.NangoSettings;
import io.github.camelnango.api.Secret;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The databases that every test of a store runs on; PostgreSQL is one server per JVM, and a database per test. */
enum BothStores {
    SQLITE {
        @Override
        NangoSettings settings(Path folder, Clock clock) {
            return with(folder, null, clock);
        }
    },
    POSTGRESQL {
        @Override
        NangoSettings settings(Path folder, Clock clock) {
            String name = "conn_" + Server.NAMES.incrementAndGet();
            try (var connection =
                            Server.RUNNING.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (java.sql.SQLException e) {
                throw new IllegalStateException(e);
            }
            return with(folder, Server.RUNNING.getJdbcUrl("postgres", name), clock);
        }
    };

    abstract NangoSettings settings(Path folder, Clock clock);

    private static NangoSettings with(Path folder, @Nullable String url, Clock clock) {
        return new NangoSettings(
                "test",
                new NangoSettings.Store(
                        folder,
                        url,
                        url == null ? null : "postgres",
                        url == null ? null : Secret.of("postgres"),
                        null,
                        null),
                new NangoSettings.Scripts(List.of(), false, "auto", 0, 0),
                NangoSettings.Limits.DEFAULTS,
                NangoSettings.Http.DEFAULTS,
                false,
                Runnable::run,
                clock);
    }

    private static final class Server {
        static final AtomicInteger NAMES = new AtomicInteger();
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setPGStartupWait(Duration.ofMinutes(2))
                        .start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
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
