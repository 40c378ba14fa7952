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

import io.github.camelnango.api.NangoValidationException;
import io.github.camelnango.test.recorded.RecordedHttp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds and reads recordings. */
final class Fixtures {

    private Fixtures() {}

    static List<RecordedHttp> read(List<Path> places) {
        return places.stream().flatMap(Fixtures::files).map(RecordedHttp::read).toList();
    }

    private static Stream<Path> files(Path place) {
        if (Files.isRegularFile(place)) {
            return Stream.of(place);
        }
        if (!Files.isDirectory(place)) {
            throw new NangoValidationException(
                    "There is no recording " + place + ", from " + Path.of("").toAbsolutePath());
        }
        try (Stream<Path> files = Files.walk(place)) {
            return files
                    .filter(file -> file.getFileName().toString().endsWith(".test.json"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the recordings in " + place, e);
        }
    }
}
