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
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelnango.api.Json;
import io.github.camelnango.javascript.engine.HostBridge;
import io.github.camelnango.javascript.engine.ScriptIsolate;
import io.github.camelnango.javascript.host.HostFailures;
import io.github.camelnango.javascript.host.HostOperations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The host of one case: everything happens on the thread that runs it, and nothing is waited for. */
final class CaseRun implements HostBridge {
    private static final String PREFIX = "recorded.";

    private final RecordedCase test;
    private final Function<Recording, RecordedNango> helper;
    private final Deque<Answer> answers = new ArrayDeque<>();
    private @Nullable Recording recording;
    private @Nullable RecordedNango nango;
    private @Nullable JsonNode report;
    private boolean unrecorded;

    private record Answer(int id, boolean ok, String json) {}

    CaseRun(RecordedCase test, Function<Recording, RecordedNango> helper) {
        this.test = test;
        this.helper = helper;
    }

    /** @return the overlay's report; empty if the test awaits something that nothing can settle */
    Optional<JsonNode> run(ScriptIsolate isolate, String entry) {
        ObjectNode start = JsJson.MAPPER
                .createObjectNode()
                .put("entry", entry)
                .put("folder", test.integration().resolve("tests").toString());
        if (test.testFile() == null) {
            start.put("name", test.function().name());
        }
        isolate.call("__camelNangoTest.run", start.toString());
        while (report == null) {
            Answer next = answers.poll();
            if (next != null) {
                isolate.call("__camelNango.settle", next.id(), next.ok(), next.json());
            } else if (isolate.call("__camelNangoTest.tick") == null) {
                break;
            }
        }
        return Optional.ofNullable(report);
    }

    /** Whether a recording was asked for that does not exist. */
    boolean isUnrecorded() {
        return unrecorded;
    }

    List<String> unmatched() {
        return nango == null ? List.of() : nango.unmatched();
    }

    @Override
    public void call(int id, String method, String json) {
        if (method.equals("done")) {
            report = JsJson.parse(json);
        } else if (nango == null) {
            answers.add(new Answer(id, false, error("nango." + method + " was called before a test made its mock")));
        } else {
            nango.call(method, new Json(json))
                    .whenComplete((value, failure) -> answers.add(
                            failure == null
                                    ? new Answer(id, true, value.text())
                                    : new Answer(id, false, failure(HostFailures.unwrap(failure), method, json))));
        }
    }

    private static String failure(Throwable cause, String method, String json) {
        return cause instanceof RecordingException
                ? error(cause.getMessage())
                : HostFailures.json(cause, method.equals("proxy") ? json : "[]");
    }

    private static String error(@Nullable String message) {
        return JsJson.MAPPER
                .createObjectNode()
                .put("kind", "error")
                .put("name", "Error")
                .put("message", message)
                .toString();
    }

    @Override
    public String callSync(String operation, String json) {
        if (!operation.startsWith(PREFIX)) {
            return HostOperations.perform(operation, json);
        }
        ObjectNode answer = JsJson.MAPPER.createObjectNode();
        try {
            JsonNode arguments = JsJson.parse(json);
            JsonNode ok =
                    switch (operation.substring(PREFIX.length())) {
                        case "open" -> open(arguments.path(0).asText());
                        case "data" -> data(arguments);
                        case "read" -> JsJson.MAPPER.valueToTree(Files.readString(file(arguments)));
                        case "exists" -> JsJson.MAPPER.valueToTree(Files.exists(file(arguments)));
                        default -> throw new RecordingException("not supported: " + operation);
                    };
            answer.set("ok", ok);
        } catch (RecordingException | IOException e) {
            answer.putObject("error").put("message", String.valueOf(e.getMessage()));
        }
        return JsJson.stringify(answer);
    }

    private JsonNode open(String name) {
        Optional<Recording> found = Recordings.of(test, name);
        unrecorded |= found.isEmpty();
        // A test may do without: it fails when it asks for what there is not.
        Recording opened = found.orElseGet(() -> new JsonRecording(JsJson.MAPPER.createObjectNode()));
        recording = opened;
        nango = helper.apply(opened);
        return JsJson.MAPPER
                .createObjectNode()
                .put("providerConfigKey", test.function().integration());
    }

    /** A path into the recording: nothing for all of it, a name, or batchSave or batchDelete with a model. */
    private JsonNode data(JsonNode path) {
        Recording current = recording;
        if (current == null) {
            throw new RecordingException("no recording is open");
        }
        Optional<JsonNode> found =
                switch (path.size()) {
                    case 0 -> Optional.of(current.all());
                    case 1 -> current.member(path.path(0).asText());
                    default ->
                        current.records(path.path(0).asText(), path.path(1).asText());
                };
        ObjectNode answer = JsJson.MAPPER.createObjectNode().put("present", found.isPresent());
        found.ifPresent(value -> answer.set("value", value));
        return answer;
    }

    private Path file(JsonNode arguments) {
        Path file = test.integration()
                .resolve("tests")
                .resolve(arguments.path(0).asText())
                .normalize();
        if (!file.startsWith(test.integration())) {
            throw new RecordingException("A test reads files of its integration's folder only, not " + file);
        }
        return file;
    }
}
