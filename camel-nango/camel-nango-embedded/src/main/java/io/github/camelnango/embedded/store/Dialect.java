package io.github.camelnango.embedded.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** The few places where databases differ. Implementations hold no state. */
public sealed interface Dialect permits SqliteDialect, PostgresDialect {

    /** The database's name for people. */
    String name();

    /** Values for the placeholders of the migrations. */
    Map<String, String> placeholders();

    /** Further migration folders below the shared ones, such as {@code state_postgresql}. */
    List<String> extraMigrations(String schema);

    /** What follows a {@code select} to lock its rows until the transaction ends. */
    String forUpdate();

    /** Called on a connection of a foreign pool before each transaction. */
    void prepare(Connection connection) throws SQLException;
}
