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

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelnango.api.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The answers of a {@code *.test.json} file, for requests that come over HTTP. They are matched by the rules of that format, but for
 * headers: a request may have more than were recorded, since client and catalogue add some. Immutable, thread-safe.
 */
public final class RecordedHttp {
    private final JsonRecording recording;

    private RecordedHttp(JsonRecording recording) {
        this.recording = recording;
    }

    /**
     * An answer.
     *
     * @param status 200 if none was recorded
     * @param headers by name, as recorded
     * @param body text as it is, anything else as JSON; empty if there is none
     * @param json whether the body is JSON
     */
    public record Answer(int status, Map<String, String> headers, String body, boolean json) {
        public Answer {
            headers = Map.copyOf(headers);
        }
    }

    /** @throws UncheckedIOException if the file cannot be read or is no JSON */
    public static RecordedHttp read(Path file) {
        try {
            return new RecordedHttp(new JsonRecording(JsJson.MAPPER.readTree(file.toFile())));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the recording " + file, e);
        }
    }

    /** A member of the file by its name there, such as input, output, getMetadata, getConnection. */
    public Optional<Json> member(String name) {
        return recording.member(name).map(node -> new Json(JsJson.stringify(node)));
    }

    /**
     * What was answered to the first recorded request that is like this one.
     *
     * @param target path and query as they came
     * @param headers the first value of each
     */
    public Optional<Answer> answer(String method, String target, Map<String, String> headers, String body) {
        ObjectNode asked = JsJson.MAPPER.createObjectNode();
        asked.put("method", method);
        asked.put("endpoint", target);
        ObjectNode sent = asked.putObject("headers");
        headers.forEach(sent::put);
        if (!body.isEmpty()) {
            body(asked.putObject("body"), body);
        }
        return recording.answerOverHttp(asked).map(RecordedHttp::answer);
    }

    private static void body(ObjectNode asked, String body) {
        try {
            asked.set("json", JsJson.MAPPER.readTree(body));
        } catch (JsonProcessingException e) {
            asked.put("text", body);
        }
    }

    private static Answer answer(RecordedAnswer recorded) {
        Map<String, String> headers = new LinkedHashMap<>();
        recorded.headers().properties().forEach(header -> headers.put(header.getKey(), JsJson.text(header.getValue())));
        JsonNode response = recorded.response();
        boolean empty = response.isMissingNode()
                || response.isTextual() && response.textValue().isEmpty();
        String text = empty ? "" : response.isTextual() ? response.textValue() : JsJson.stringify(response);
        return new Answer(recorded.statusOr(200), headers, text, !empty && !response.isTextual());
    }
}
