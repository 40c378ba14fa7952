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
package io.github.camelnango.cli.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.camelnango.test.recorded.RecordedRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a function did, in order. Thread-safe; to be read when the run has ended. */
public final class Journal {
    static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();

    private final Map<String, List<JsonNode>> saved = new LinkedHashMap<>();
    private final Map<String, List<JsonNode>> deleted = new LinkedHashMap<>();
    private final Map<String, JsonNode> answers = new LinkedHashMap<>();
    private final Map<String, Exchanged> requests = new LinkedHashMap<>();
    private final Secrets secrets;
    private final Consumer<String> listener;
    private @Nullable JsonNode checkpoint;
    private int sent;

    /**
     * A request and its answer.
     *
     * @param status 0 if there was no answer
     * @param headers of the answer
     * @param response the answer's body; {@code null} for none
     */
    public record Exchanged(RecordedRequest request, int status, JsonNode headers, @Nullable JsonNode response) {}

    /** @param listener gets a line of text for what happens, without secrets */
    Journal(Secrets secrets, @Nullable JsonNode checkpoint, Consumer<String> listener) {
        this.secrets = secrets;
        this.checkpoint = checkpoint;
        this.listener = listener;
    }

    static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
        }
    }

    synchronized void say(String text) {
        listener.accept(secrets.hide(text));
    }

    synchronized void write(String method, String model, JsonNode records) {
        Map<String, List<JsonNode>> all = method.equals("batchDelete") ? deleted : saved;
        List<JsonNode> list = all.computeIfAbsent(model, name -> new ArrayList<>());
        (records.isArray() ? records : JSON.createArrayNode().add(records)).forEach(list::add);
    }

    synchronized void answer(String method, JsonNode value) {
        answers.putIfAbsent(method, value);
    }

    synchronized void checkpoint(@Nullable JsonNode value) {
        checkpoint = value;
    }

    /** The same request is kept once, as in recordings. */
    synchronized void request(Exchanged call) {
        requests.putIfAbsent(call.request().hash(), call);
    }

    synchronized void sent(String line) {
        sent++;
        say(line);
    }

    /** Records by model, in the order in which they were saved. */
    public synchronized Map<String, List<JsonNode>> saved() {
        return saved;
    }

    /** Records by model, in the order in which they were deleted. */
    public synchronized Map<String, List<JsonNode>> deleted() {
        return deleted;
    }

    /** What was asked for and answered besides requests, such as getMetadata. */
    synchronized Optional<JsonNode> answer(String method) {
        return Optional.ofNullable(answers.get(method));
    }

    /** Different requests, in the order of their answers. */
    public synchronized List<Exchanged> requests() {
        return List.copyOf(requests.values());
    }

    /** How many requests were sent. */
    public synchronized int sent() {
        return sent;
    }

    /** The checkpoint that the run leaves; {@code null} for none. */
    public synchronized @Nullable JsonNode checkpoint() {
        return checkpoint;
    }
}
