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

import io.github.camelnango.api.NangoException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jspecify.annotations.Nullable;

/**
 * Runs work in transactions. Thread-safe; a call blocks until a connection is free.
 *
 * <p>Work must not call the database again: on SQLite a write inside a write would wait for itself, and on PostgreSQL
 * callers that hold one connection while they wait for another exhaust the pool. Failures of the database become a
 * {@link NangoException} of type {@code store_failed}; what the work itself throws passes through. Either rolls back.
 */
public final class Database {
    /** Serialization failure and deadlock: the transaction did nothing and may be tried again. */
    private static final Set<String> CONFLICTS = Set.of("40001", "40P01");

    private static final int ATTEMPTS = 10;

    private final Jdbi reader;
    private final Jdbi writer;
    private final Dialect dialect;
    private final @Nullable DataSource shared;

    Database(DataSource reader, DataSource writer, Dialect dialect, boolean foreignPool) {
        this.reader = jdbi(reader);
        this.writer = jdbi(writer);
        this.dialect = dialect;
        this.shared = foreignPool ? writer : null;
    }

    /** Runs work that only reads, on one snapshot where the database gives one; what it writes is undone. */
    public <T extends @Nullable Object> T read(SqlWork<T> work) {
        return retrying(reader, work, false);
    }

    /** Runs work in one transaction, which is durable when this returns; repeated after a conflict. */
    public <T extends @Nullable Object> T write(SqlWork<T> work) {
        return retrying(writer, work, true);
    }

    /** Where this database differs from others. */
    public Dialect dialect() {
        return dialect;
    }

    /** The data source that the user gave, on which others may work too; {@code null} when the connections are our own. */
    public @Nullable DataSource shared() {
        return shared;
    }

    private static Jdbi jdbi(DataSource source) {
        var jdbi = Jdbi.create(source);
        // Our connections do not commit by themselves, which Jdbi would take for a transaction that somebody forgot.
        jdbi.getConfig(Handles.class).setForceEndTransactions(false);
        // Its messages would show what was bound to the statement.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
        return jdbi;
    }

    private <T extends @Nullable Object> T retrying(Jdbi jdbi, SqlWork<T> work, boolean commit) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(jdbi, work, commit);
            } catch (SQLException | RuntimeException e) {
                var sql = sqlCause(e);
                boolean conflict = sql != null && CONFLICTS.contains(String.valueOf(sql.getSQLState()));
                if (conflict && attempt < ATTEMPTS) {
                    continue;
                }
                if (sql == null && e instanceof RuntimeException own) {
                    throw own;
                }
                throw e instanceof NangoException known ? known : failed(sql == null ? e : sql);
            }
        }
    }

    private <T extends @Nullable Object> T once(Jdbi jdbi, SqlWork<T> work, boolean commit) throws SQLException {
        try (Handle handle = jdbi.open()) {
            var connection = handle.getConnection();
            boolean autoCommit = connection.getAutoCommit();
            if (autoCommit) {
                connection.setAutoCommit(false);
            }
            try {
                if (shared != null) {
                    dialect.prepare(connection);
                }
                T result = work.run(handle);
                if (commit) {
                    connection.commit();
                } else {
                    connection.rollback();
                }
                return result;
            } catch (Throwable e) {
                rollback(connection, e);
                throw e;
            } finally {
                if (autoCommit) {
                    restore(connection);
                }
            }
        }
    }

    private static void rollback(Connection connection, Throwable cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    private static void restore(Connection connection) throws SQLException {
        if (!connection.isClosed()) {
            connection.setAutoCommit(true);
        }
    }

    /** Only the first line of the last message: others may show the row. */
    private NangoException failed(Exception e) {
        Throwable last = e;
        while (last instanceof SQLException sql && sql.getNextException() != null) {
            last = sql.getNextException();
        }
        String reason = String.valueOf(last.getMessage()).lines().findFirst().orElse("");
        return new NangoException("store_failed", "The " + dialect.name() + " store failed: " + reason, e);
    }

    private static @Nullable SQLException sqlCause(Throwable e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }
}
