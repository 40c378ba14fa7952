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
        return FolderRecording.exists(mocks, name)
                ? Optional.of(new FolderRecording(mocks, name))
                : Optional.empty();
    }

    private static JsonNode read(Path file) {
        try {
            return JsJson.MAPPER.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the recording " + file, e);
        }
    }
}
