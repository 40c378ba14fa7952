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
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.camelnango.test.recorded.RequestUrl.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A recording of the older kind, in many files under {@code mocks/}.
 *
 * @param mocks that folder
 * @param name the function's name
 */
record FolderRecording(Path mocks, String name) implements Recording {

    static boolean exists(Path mocks, String name) {
        return Files.isDirectory(mocks.resolve(name)) || Files.isDirectory(mocks.resolve("nango"));
    }

    @Override
    public JsonNode all() {
        return JsonNodeFactory.instance.objectNode();
    }

    @Override
    public Optional<JsonNode> member(String member) {
        boolean own = member.equals("input") || member.equals("output");
        return read(mocks.resolve(own ? name : "nango").resolve(member + ".json"));
    }

    @Override
    public Optional<JsonNode> records(String method, String model) {
        return read(mocks.resolve(name).resolve(model).resolve(method + ".json"));
    }

    @Override
    public RecordedAnswer answer(JsonNode asked) {
        RequestIdentity request = RequestIdentity.before(asked);
        String hash = request.hashBefore(asked);
        Path folder = folder(request);
        Optional<JsonNode> plain = read(folder.resolve(name + ".json"));
        return read(folder.resolve(name).resolve(hash + ".json"))
                .or(() -> similar(folder.resolve(name), request))
                .map(RecordedAnswer::of)
                .or(() -> plain.map(RecordedAnswer::ofBody))
                .orElseThrow(() -> new RecordingException("No mock found for "
                        + request.method().toUpperCase(Locale.ROOT) + " " + request.endpoint() + " (" + name
                        + ") with hash " + hash + " in " + mocks.getFileName() + ". Record the test again"));
    }

    private Path folder(RequestIdentity request) {
        try {
            Path proxy = mocks.resolve("nango").resolve(request.method()).resolve("proxy");
            Path folder = proxy.resolve(request.endpoint()).normalize();
            return folder.startsWith(proxy) ? folder : proxy;
        } catch (InvalidPathException e) {
            throw new RecordingException("The endpoint cannot be the name of a recording: " + e.getReason());
        }
    }

    private static Optional<JsonNode> similar(Path folder, RequestIdentity request) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted()
                    .flatMap(file -> read(file).stream())
                    .filter(mock -> isLike(mock.path("requestIdentity"), request))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isLike(JsonNode recorded, RequestIdentity request) {
        JsonNode data = recorded.get("data");
        return entries(recorded.path("params")).equals(request.params())
                && entries(recorded.path("headers")).equals(request.headers())
                && (data == null ? Optional.empty() : Optional.of(JsJson.text(data))).equals(request.data());
    }

    private static List<Entry> entries(JsonNode pairs) {
        return pairs.valueStream()
                .map(pair -> new Entry(JsJson.text(pair.path(0)), JsJson.text(pair.path(1))))
                .toList();
    }

    private static Optional<JsonNode> read(Path file) {
        try {
            return Files.isRegularFile(file) ? Optional.of(JsJson.MAPPER.readTree(file.toFile())) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
