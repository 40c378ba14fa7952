package io.github.camelnango.embedded.store;

import java.sql.Connection;
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

    @Override
    public void prepare(Connection connection) {}
}
