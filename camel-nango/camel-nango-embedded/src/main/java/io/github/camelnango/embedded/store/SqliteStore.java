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

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.camelnango.api.NangoException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Deque;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteDataSource;

/** Opens the SQLite files of a data folder. */
final class SqliteStore {
    private static final int READERS = 3;

    private SqliteStore() {}

    static Databases open(Path folder, Deque<AutoCloseable> open) {
        makeWritable(folder);
        try {
            open.add(FolderLock.take(folder));
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
        return new Databases(
                database(folder, "state", SynchronousMode.FULL, open),
                // A run log may lose its last lines when the power fails, but not when the process dies.
                database(folder, "log", SynchronousMode.NORMAL, open));
    }

    /** Creates the folder unless it exists, and makes sure that files can be made in it. */
    static void makeWritable(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "probe", null));
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    private static NangoException unwritable(Path folder, IOException cause) {
        return new NangoException(
                "store_unwritable",
                "The data folder " + folder.toAbsolutePath() + " cannot be written ("
                        + cause.getClass().getSimpleName() + "). Make it a folder that this process may write, or name"
                        + " another one by the option dataFolder.",
                cause);
    }

    private static Database database(Path folder, String schema, SynchronousMode mode, Deque<AutoCloseable> open) {
        var file = folder.resolve(schema + ".db");
        var source = source(file, mode);
        var dialect = new SqliteDialect();
        useWriteAheadLog(source, file);
        Migrations.run(source, dialect, schema, file.toString());
        var writer = pool(source, schema + "-writer", 1);
        open.add(() -> closeWriter(writer));
        var config = pool(source, schema + "-reader", READERS);
        open.add(config);
        return new Database(config, writer, dialect, false);
    }

    private static SQLiteDataSource source(Path file, SynchronousMode mode) {
        var config = new SQLiteConfig();
        config.setSynchronous(mode);
        config.setBusyTimeout(20_000);
        config.setCacheSize(-32_768);
        // What was replaced or deleted does not stay readable in its page.
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "fast");
        var source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    /** The journal mode is kept in the file, and a pooled connection inside a transaction could not change it. */
    private static void useWriteAheadLog(DataSource source, Path file) {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery("pragma journal_mode = wal")) {
            if (!result.next() || !result.getString(1).equals("wal")) {
                throw new NangoException(
                        "store_failed",
                        "SQLite cannot keep a write-ahead log beside " + file
                                + ", as on most network file systems. Use a data folder on a local disk.");
            }
        } catch (SQLException e) {
            throw new NangoException("store_failed", "SQLite cannot open " + file + ": " + e.getMessage(), e);
        }
    }

    private static HikariDataSource pool(DataSource source, String name, int size) {
        var config = new HikariConfig();
        config.setDataSource(source);
        config.setPoolName("nango-" + name);
        config.setMaximumPoolSize(size);
        config.setAutoCommit(false);
        config.setMaxLifetime(0);
        config.setIdleTimeout(0);
        config.setExceptionOverride(new SqliteFailures());
        config.setConnectionTimeout(60_000);
        if (size > 1) {
            config.setMinimumIdle(1);
            config.setConnectionInitSql("pragma query_only = 1");
        }
        return new HikariDataSource(config);
    }

    /** Leaves one file behind instead of three. */
    private static void closeWriter(HikariDataSource writer) throws SQLException {
        try (var connection = writer.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            statement.execute("pragma optimize");
            statement.execute("pragma wal_checkpoint(truncate)");
        } finally {
            writer.close();
        }
    }
}
