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
package io.github.camelnango.benchmarks.record;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** An embedded PostgreSQL whose commits are durable, and what it has used. Used by one thread. */
final class Postgres implements AutoCloseable {
    private final EmbeddedPostgres server;
    private final Connection observer;
    private final AtomicInteger schemas = new AtomicInteger();

    private Postgres(EmbeddedPostgres server) throws SQLException {
        this.server = server;
        this.observer = connect("");
    }

    static Postgres start() throws IOException, SQLException {
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofMinutes(2))
                // Made for tests, it does without these, and without them no figure means anything.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                // As a server has them that is meant to be written to; the same for all that is compared.
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("max_wal_size", "4GB")
                .start();
        Postgres postgres = new Postgres(server);
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            if (!postgres.texts("show " + setting).equals(List.of("on"))) {
                throw new IllegalStateException("PostgreSQL runs without " + setting);
            }
        }
        return postgres;
    }

    String newSchema() throws SQLException {
        String schema = "s" + schemas.incrementAndGet();
        execute("create schema " + schema);
        return url(schema);
    }

    private String url(String schema) {
        return server.getJdbcUrl("postgres", "postgres") + (schema.isEmpty() ? "" : "&currentSchema=" + schema);
    }

    /** A connection of its own to a schema of {@link #newSchema}, or without a name to the default one. */
    Connection connect(String schema) throws SQLException {
        return DriverManager.getConnection(schema.startsWith("jdbc:") ? schema : url(schema));
    }

    void execute(String sql) throws SQLException {
        try (var statement = observer.createStatement()) {
            statement.execute(sql);
        }
    }

    long walBytes() throws SQLException {
        return Long.parseLong(texts("select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint")
                .get(0));
    }

    /** CPU time so far of each connection's process but the observer's, by process. */
    Map<Long, Long> cpuNanos() throws SQLException {
        var cpu = new HashMap<Long, Long>();
        for (String pid : texts("select pid from pg_stat_activity"
                + " where backend_type = 'client backend' and pid <> pg_backend_pid()")) {
            ProcessHandle.of(Long.parseLong(pid))
                    .flatMap(process -> process.info().totalCpuDuration())
                    .ifPresent(time -> cpu.put(Long.parseLong(pid), time.toNanos()));
        }
        return cpu;
    }

    List<String> texts(String sql) throws SQLException {
        try (var statement = observer.createStatement();
                var result = statement.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (result.next()) {
                texts.add(result.getString(1));
            }
            return texts;
        }
    }

    @Override
    public void close() throws IOException, SQLException {
        observer.close();
        server.close();
    }
}
