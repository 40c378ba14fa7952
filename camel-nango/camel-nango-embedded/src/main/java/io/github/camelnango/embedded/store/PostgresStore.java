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
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import io.github.camelnango.NangoSettings;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.NangoValidationException;
import java.sql.SQLException;
import java.util.Deque;
import javax.sql.DataSource;

/** Opens a store in PostgreSQL: both schemas in one database, one pool. */
final class PostgresStore {
    private static final int CONNECTIONS = 10;

    private PostgresStore() {}

    /** On the user's own data source, which stays open. */
    static Databases open(DataSource source) {
        try (var connection = source.getConnection()) {
            String product = connection.getMetaData().getDatabaseProductName();
            if (!product.equals("PostgreSQL")) {
                throw new NangoValidationException("The data source must be of PostgreSQL, but is of " + product
                        + "; leave it out to keep the store in SQLite files in the data folder");
            }
        } catch (SQLException e) {
            throw unreachable("the data source", e);
        }
        return databases(source, "the data source", true);
    }

    /** On a pool of our own. */
    static Databases open(NangoSettings.Store settings, String url, Deque<AutoCloseable> open) {
        String place = url.replaceFirst("\\?.*", "");
        try {
            var pool = new HikariDataSource(config(settings, url));
            open.add(pool);
            return databases(pool, place, false);
        } catch (PoolInitializationException e) {
            throw unreachable(place, e);
        }
    }

    private static Databases databases(DataSource source, String place, boolean foreign) {
        var dialect = new PostgresDialect();
        Migrations.run(source, dialect, "state", place);
        Migrations.run(source, dialect, "log", place);
        var database = new Database(source, source, dialect, foreign);
        return new Databases(database, database);
    }

    private static HikariConfig config(NangoSettings.Store settings, String url) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        if (settings.username() != null) {
            config.setUsername(settings.username());
        }
        if (settings.password() != null) {
            config.setPassword(settings.password().reveal());
        }
        config.setPoolName("nango-store");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setAutoCommit(false);
        config.setConnectionInitSql(PostgresDialect.SESSION);
        // What the URL itself says wins.
        config.addDataSourceProperty("ApplicationName", "camel-nango");
        config.addDataSourceProperty("prepareThreshold", "3");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        // Details of an error are the row's values.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        return config;
    }

    private static NangoException unreachable(String place, Exception cause) {
        return new NangoException(
                "store_failed",
                "The PostgreSQL store in " + place + " cannot be reached: " + cause.getMessage(),
                cause);
    }
}
