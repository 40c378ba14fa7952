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
package io.github.camelnango.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/** What a process that dies now leaves on the disk: everything that is committed and nothing that is under way. */
final class CrashImage {

    private CrashImage() {}

    /** Copies a data folder that is in use. */
    static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.list(from)) {
            Files.createDirectories(to);
            List<Path> all = files.toList();
            for (Path file : all) {
                String name = file.getFileName().toString();
                if (name.endsWith(".db")) {
                    copyDatabase(file, to.resolve(name));
                } else if (!name.equals("lock") && !name.endsWith("-wal") && !name.endsWith("-shm")) {
                    Files.copy(file, to.resolve(name));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot copy the data folder " + from, e);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot copy the store in " + from, e);
        }
    }

    private static void copyDatabase(Path from, Path to) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + from);
                Statement statement = connection.createStatement()) {
            statement.execute("pragma busy_timeout = 20000");
            statement.execute("vacuum into '" + to.toString().replace("'", "''") + "'");
        }
    }
}
