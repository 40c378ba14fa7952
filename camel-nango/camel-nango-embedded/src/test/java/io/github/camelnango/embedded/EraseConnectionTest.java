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
package io.github.camelnango.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelnango.api.ConnectionRef;
import io.github.camelnango.api.Dataset;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.Nango;
import io.github.camelnango.api.NewConnection;
import io.github.camelnango.api.RecordQuery;
import io.github.camelnango.api.Secret;
import io.github.camelnango.embedded.run.JavaFunction;
import io.github.camelnango.embedded.store.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Connections that are erased, looked for in every table and file. */
class EraseConnectionTest extends RestartedConsumers {
    private static final String CANARY = "canary-of-the-customer";
    private static final String NAME = "customer-to-forget";
    private static final ConnectionRef FORGET = new ConnectionRef("api", NAME);

    @ParameterizedTest
    @EnumSource
    void nothingIsLeftInAnyTableOrFile(TestDatabase database) throws Exception {
        fill(database);
        assertThat(tables()).contains(CANARY, NAME);

        start(null, null);
        Map<?, ?> removed = context.createProducerTemplate()
                .requestBody("nango:connection/api?operation=erase&connectionId=" + NAME, (Object) null, Map.class);
        stop();

        assertThat(removed.keySet().stream().map(String::valueOf))
                .contains("nango_record", "nango_reject", "nango_position", "nango_checkpoint", "nango_log");
        assertThat(removed.get("nango_record")).isEqualTo(3L);
        assertThat(removed.get("nango_connection")).isEqualTo(1L);
        assertThat((Long) removed.get("nango_log")).isPositive();
        assertThat(tables()).doesNotContain(CANARY, NAME);
        if (database == TestDatabase.SQLITE) {
            assertThat(files()).doesNotContain(CANARY, NAME).contains("kept");
        }
    }

    @ParameterizedTest
    @EnumSource
    void othersStayAndTheNameCanBeUsedAgain(TestDatabase database) throws Exception {
        fill(database);
        start(null, null);
        runtime().connections().erase(FORGET);

        assertThat(records("kept")).isEqualTo(1);
        assertThatThrownBy(() -> runtime().connections().erase(FORGET)).hasMessageContaining(NAME);
        save(runtime(), NAME, "7");
        assertThat(records(NAME)).isEqualTo(1);
    }

    private int records(String connection) {
        Dataset dataset = new Dataset(new ConnectionRef("api", connection), "Issue", "base");
        return runtime()
                .records()
                .list(dataset, RecordQuery.after(null, 10))
                .records()
                .size();
    }

    /** A connection with a row in each table, and another one. */
    private void fill(TestDatabase database) throws Exception {
        use(database);
        start("nango:records/api/Issue?initialDelay=0&delay=20", this::receive);
        save(runtime(), "kept", "1");
        runtime()
                .connections()
                .create(new NewConnection(
                        FORGET,
                        Secret.of("{\"type\":\"API_KEY\",\"apiKey\":\"k\"}"),
                        new Json("{\"baseUrl\":\"http://127.0.0.1:1\",\"region\":\"" + CANARY + "\"}"),
                        null,
                        Map.of("owner", CANARY)));
        runtime().functions().register(JavaFunction.sync("issues", "every hour", (nango, input) -> {
            call(nango, "log", "[\"" + CANARY + "\"]");
            call(nango, "setMetadata", "[{\"name\":\"" + CANARY + "\"}]");
            call(nango, "trackDeletesStart", "[\"Issue\"]");
            call(
                    nango,
                    "batchSave",
                    "[[{\"id\":1,\"a\":\"" + CANARY + "\"},{\"id\":\"" + CANARY + "\"},{\"id\":3},{\"a\":\"" + CANARY
                            + "\"}],\"Issue\"]");
            return nango.call("saveCheckpoint", new Json("[{\"at\":\"" + CANARY + "\"}]"));
        }));
        context.createProducerTemplate()
                .requestBodyAndHeader("nango:sync/api/issues", null, "CamelNangoConnectionId", NAME);
        expect("kept:1", NAME + ":1", NAME + ":" + CANARY, NAME + ":3");
        stop();
    }

    private static void call(Nango nango, String method, String arguments) throws Exception {
        nango.call(method, new Json(arguments)).toCompletableFuture().get();
    }

    private String tables() throws SQLException {
        var text = new StringBuilder();
        List<String> urls = jdbcUrl() != null
                ? List.of(jdbcUrl())
                : List.of("jdbc:sqlite:" + folder.resolve("state.db"), "jdbc:sqlite:" + folder.resolve("log.db"));
        for (String url : urls) {
            try (Connection connection = DriverManager.getConnection(url)) {
                for (String table : names(connection)) {
                    read(connection, table, text);
                }
            }
        }
        return text.toString();
    }

    private static List<String> names(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        try (var tables = connection.getMetaData().getTables(null, connection.getSchema(), "nango%", null)) {
            while (tables.next()) {
                if ("TABLE".equals(tables.getString("TABLE_TYPE"))) {
                    names.add(tables.getString("TABLE_NAME"));
                }
            }
        }
        return names;
    }

    private static void read(Connection connection, String table, StringBuilder text) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select * from " + table)) {
            while (rows.next()) {
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    Object value = rows.getObject(i);
                    text.append(value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : value);
                }
            }
        }
    }

    private String files() throws Exception {
        var all = new ByteArrayOutputStream();
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                all.write(Files.readAllBytes(path));
            }
        }
        return all.toString(StandardCharsets.ISO_8859_1);
    }
}
