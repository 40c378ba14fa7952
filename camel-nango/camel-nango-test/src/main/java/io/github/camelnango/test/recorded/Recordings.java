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
package io.github.camelnango.test.recorded;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Finds the recording of a case. */
final class Recordings {

    private Recordings() {}

    /** @param name what the test file calls it */
    static Optional<Recording> of(RecordedCase test, String name) {
        Path tests = test.integration().resolve("tests");
        Set<String> names = new LinkedHashSet<>();
        test.testName().ifPresent(names::add);
        names.add(name);
        names.add(test.function().integration() + "-" + name);
        for (String base : names) {
            Path file = tests.resolve(base + ".test.json");
            if (Files.isRegularFile(file)) {
                return Optional.of(new JsonRecording(read(file)));
            }
        }
        Path mocks = test.integration().resolve("mocks");
        return FolderRecording.exists(mocks, name) ? Optional.of(new FolderRecording(mocks, name)) : Optional.empty();
    }

    private static JsonNode read(Path file) {
        try {
            return JsJson.MAPPER.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the recording " + file, e);
        }
    }
}
