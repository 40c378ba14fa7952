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

    /** Whether no other process writes to the database. */
    boolean isOneProcess();

    /** Makes sure that what the transaction deletes is not left readable in the database's files, where that can be asked for. */
    void overwriteDeleted(Connection connection) throws SQLException;

    /** Called on a connection of a foreign pool before each transaction. */
    void prepare(Connection connection) throws SQLException;
}
