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

/** PostgreSQL. */
final class PostgresDialect implements Dialect {
    /**
     * Compiling a statement costs more than any of ours takes, and a plan that was cached while a table was empty would
     * be a sequential scan for ever.
     */
    static final String SESSION = "set jit = off; set enable_seqscan = off";

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public Map<String, String> placeholders() {
        return Map.of("bytes", "bytea", "rkey", "bytea");
    }

    @Override
    public List<String> extraMigrations(String schema) {
        return schema.equals("state") ? List.of("state_postgresql") : List.of();
    }

    @Override
    public String forUpdate() {
        return " for update";
    }

    @Override
    public boolean isOneProcess() {
        return false;
    }

    /** Deleted rows stay in its files until a vacuum has removed them. */
    @Override
    public void overwriteDeleted(Connection connection) {}

    @Override
    public void prepare(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set local jit = off; set local enable_seqscan = off");
        }
    }
}
