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
import io.github.camelnango.api.ConnectionRef;
import io.github.camelnango.api.FunctionName;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.Nango;
import io.github.camelnango.api.Run;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The helper of a run that talks to a recording. Answers at once, on the caller's thread. */
final class RecordedNango implements Nango {
    private final Run run;
    private final Recording recording;
    private final Function<String, Optional<Map<String, Object>>> pagination;
    private final boolean strictHttp;
    private final List<RecordedPages> pages = new ArrayList<>();
    private final List<String> unmatched = new ArrayList<>();
    private @Nullable JsonNode checkpoint;

    /**
     * @param pagination a provider's defaults by its name; empty if there is no such provider
     * @param strictHttp whether a status of 400 and above fails
     */
    RecordedNango(
            FunctionName function,
            Recording recording,
            Function<String, Optional<Map<String, Object>>> pagination,
            boolean strictHttp) {
        String integration = function.integration();
        this.run = new Run(
                "recorded",
                function,
                "recorded",
                function.kind().id(),
                new ConnectionRef(integration, "recorded"),
                1,
                integration,
                "test",
                "base",
                null,
                null,
                0,
                Instant.EPOCH);
        this.recording = recording;
        this.pagination = pagination;
        this.strictHttp = strictHttp;
    }

    @Override
    public Run run() {
        return run;
    }

    /** Requests that the recording has no answer to, as the script was told. */
    synchronized List<String> unmatched() {
        return List.copyOf(unmatched);
    }

    @Override
    public synchronized CompletionStage<Json> call(String method, Json arguments) {
        try {
            return CompletableFuture.completedFuture(answer(method, JsJson.parse(arguments.text())));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private Json answer(String method, JsonNode arguments) {
        return switch (method) {
            case "proxy" -> json(send(arguments.path(0)).json());
            case "paginateOpen" -> json(open(arguments));
            case "paginateNext" -> json(pages.get(arguments.path(0).asInt()).next());
            case "getConnection", "getMetadata" ->
                json(recording
                        .member(method)
                        .orElseThrow(() -> new RecordingException("Missing mock data for " + method)));
            case "updateMetadata", "deleteRecordsFromPreviousExecutions", "trackDeletesStart", "trackDeletesEnd" ->
                recording.member(method).map(RecordedNango::json).orElse(Json.NULL);
            case "getCheckpoint" -> checkpoint == null ? Json.NULL : json(checkpoint);
            case "saveCheckpoint" -> saved(arguments.path(0));
            case "clearCheckpoint" -> saved(null);
            case "log", "paginateClose", "batchSave", "batchDelete" -> Json.NULL;
            default -> throw new RecordingException("not supported in recorded tests: nango." + method);
        };
    }

    private Json saved(@Nullable JsonNode value) {
        checkpoint = value;
        return Json.NULL;
    }

    private RecordedAnswer send(JsonNode request) {
        RecordedAnswer answer;
        try {
            answer = recording.answer(request);
        } catch (RecordingException e) {
            unmatched.add(String.valueOf(e.getMessage()));
            throw e;
        }
        if (strictHttp && answer.statusOr(200) >= 400) {
            throw answer.failure(RequestIdentity.of(request));
        }
        return answer;
    }

    private ObjectNode open(JsonNode arguments) {
        JsonNode request = arguments.path(0);
        String provider = run.provider();
        Map<String, Object> defaults = pagination
                .apply(provider)
                // A script that says everything itself needs no catalogue.
                .or(() -> request.path("paginate").has("type") ? Optional.of(Map.of()) : Optional.empty())
                .orElseThrow(() -> new RecordingException("Provider config not found for " + provider));
        PageRules rules = PageRules.of(defaults, request.path("paginate"));
        pages.add(new RecordedPages(
                rules, request, arguments.path(1).path("onPage").asBoolean(), this::send));
        return JsJson.MAPPER.createObjectNode().put("id", pages.size() - 1);
    }

    private static Json json(JsonNode node) {
        return new Json(JsJson.stringify(node));
    }
}
