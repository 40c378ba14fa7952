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
package io.github.camelnango.benchmarks.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;

/** The yardstick: JSON text in a table with the records' key and nothing else, written by COPY and read without parsing. */
final class Bare implements AutoCloseable {
    private static final String PAGE =
            "select ext_id, json from bare where conn = 1 and model = ? and ext_id > ?" + " order by ext_id limit ?";

    private final Connection connection;

    Bare(Postgres postgres) throws SQLException {
        connection = postgres.connect("");
        try (var statement = connection.createStatement()) {
            statement.execute("create table bare (conn bigint not null, model varchar(255) not null,"
                    + " ext_id varchar(255) not null, json text not null, primary key (conn, model, ext_id))");
            statement.execute("set jit = off; set enable_seqscan = off");
        }
        connection.setAutoCommit(false);
    }

    /** Commits after each batch. */
    void copy(String model, List<List<Batches.Row>> batches) throws SQLException, IOException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        for (var batch : batches) {
            var in = copy.copyIn("copy bare (conn, model, ext_id, json) from stdin");
            for (var row : batch) {
                byte[] line = ("1\t" + model + "\t" + row.id() + "\t"
                                + row.json().replace("\\", "\\\\") + "\n")
                        .getBytes(StandardCharsets.UTF_8);
                in.writeToCopy(line, 0, line.length);
            }
            in.endCopy();
            connection.commit();
        }
    }

    /** Reads all records of a model; how many. */
    int readAll(String model, int limit) throws SQLException {
        int total = 0;
        try (var statement = connection.prepareStatement(PAGE)) {
            String last = "";
            for (int found = limit; found == limit; total += found) {
                statement.setString(1, model);
                statement.setString(2, last);
                statement.setInt(3, limit);
                found = 0;
                try (var result = statement.executeQuery()) {
                    while (result.next()) {
                        last = result.getString(1);
                        found += result.getString(2).isEmpty() ? 0 : 1;
                    }
                }
                connection.rollback();
            }
        }
        return total;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
