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

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;

class MigrationsTest {

    @Test
    void theNewestVersionOfEachSchemaIsThatOfItsFiles() {
        assertThat(Migrations.NEWEST).allSatisfy((schema, version) -> assertThat(version)
                .isEqualTo(newest(schema).getVersion()));
    }

    private static MigrationVersion newest(String schema) {
        return Stream.of(schema, schema + "_postgresql")
                .flatMap(MigrationsTest::files)
                .map(file -> file.replaceAll("^V([0-9_]+?)__.*", "$1"))
                .map(MigrationVersion::fromVersion)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Stream<String> files(String folder) {
        var found = Migrations.class.getResource(folder);
        if (found == null) {
            return Stream.of();
        }
        try (Stream<Path> files = Files.list(Path.of(found.toURI()))) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
