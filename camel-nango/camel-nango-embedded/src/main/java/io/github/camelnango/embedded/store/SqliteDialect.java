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

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** SQLite: one writer, so rows need no locks. */
final class SqliteDialect implements Dialect {

    @Override
    public String name() {
        return "SQLite";
    }

    @Override
    public Map<String, String> placeholders() {
        return Map.of("bytes", "blob", "rkey", "blob");
    }

    @Override
    public List<String> extraMigrations(String schema) {
        return List.of();
    }

    @Override
    public String forUpdate() {
        return "";
    }

    /** The data folder is locked. */
    @Override
    public boolean isOneProcess() {
        return true;
    }

    /** For as long as the connection lives, which costs little. */
    @Override
    public void overwriteDeleted(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("pragma secure_delete = on");
        }
    }

    @Override
    public void prepare(Connection connection) {}
}
