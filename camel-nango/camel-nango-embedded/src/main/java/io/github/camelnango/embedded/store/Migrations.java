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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/** Brings a schema up to date; refuses one that a newer version has made. */
final class Migrations {
    private static final String FOLDER = "classpath:io/github/camelnango/embedded/store/";

    /** Of each schema; a test compares it with the files. */
    static final Map<String, String> NEWEST = Map.of("state", "5", "log", "1");

    private Migrations() {}

    /**
     * @param schema {@code state} or {@code log}: both may lie in one database, so each keeps a history of its own
     * @param place where the store lies, for messages
     */
    static void run(DataSource source, Dialect dialect, String schema, String place) {
        if (isCurrent(source, schema)) {
            return;
        }
        var locations = new ArrayList<String>();
        locations.add(FOLDER + schema);
        dialect.extraMigrations(schema).forEach(extra -> locations.add(FOLDER + extra));
        try {
            var flyway = Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(source)
                    .locations(locations.toArray(String[]::new))
                    .table("nango_schema_" + schema)
                    .placeholders(dialect.placeholders())
                    // The database may hold the user's tables, and holds those of the other schema.
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load();
            refuseNewer(flyway, place);
            flyway.migrate();
        } catch (FlywayException e) {
            throw new NangoException(
                    "store_failed", "The schema of the store in " + place + " cannot be updated: " + e.getMessage(), e);
        }
    }

    /** Asked first, since Flyway itself takes as long to load as all the rest of a store. What is not certain is left to it. */
    private static boolean isCurrent(DataSource source, String schema) {
        String last = "select version, success from nango_schema_" + schema + " order by installed_rank desc";
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(last)) {
            return rows.next() && NEWEST.get(schema).equals(rows.getString(1)) && rows.getBoolean(2);
        } catch (SQLException e) {
            return false;
        }
    }

    private static void refuseNewer(Flyway flyway, String place) {
        var newer = Arrays.stream(flyway.info().all())
                .filter(migration -> migration.getState().isApplied()
                        && !migration.getState().isResolved())
                .map(MigrationInfo::getVersion)
                .filter(Objects::nonNull)
                .max(MigrationVersion::compareTo);
        if (newer.isPresent()) {
            throw new NangoException(
                    "store_newer_schema",
                    "The store in " + place + " has schema version " + newer.get()
                            + ", which this version of camel-nango does not know. Use the version that made it, or a"
                            + " newer one.");
        }
    }
}
