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
    public void prepare(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set local jit = off; set local enable_seqscan = off");
        }
    }
}
