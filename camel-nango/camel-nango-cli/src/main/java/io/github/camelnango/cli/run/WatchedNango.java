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

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.LogLevel;
import io.github.camelnango.api.Nango;
import io.github.camelnango.api.Run;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** The helper of the run that is watched: everything goes on to the real one, and into the journal. Thread-safe. */
final class WatchedNango implements Nango {
    private final Nango nango;
    private final Run run;
    private final Journal journal;
    private final Requests requests;

    /** @param run what the function is told of its run */
    WatchedNango(Nango nango, Run run, Journal journal, Requests requests) {
        this.nango = nango;
        this.run = run;
        this.journal = journal;
        this.requests = requests;
    }

    @Override
    public Run run() {
        return run;
    }

    /** All lines: a dry run is looked at by whoever writes the script. */
    @Override
    public LogLevel logLevel() {
        return LogLevel.DEBUG;
    }

    @Override
    public CompletionStage<Json> call(String method, Json arguments) {
        JsonNode given = Journal.parse(arguments.text());
        switch (method) {
            case "log" -> log(given);
            case "getCheckpoint" -> {
                JsonNode checkpoint = journal.checkpoint();
                return CompletableFuture.completedFuture(
                        checkpoint == null ? Json.NULL : new Json(checkpoint.toString()));
            }
            case "batchSave", "batchUpdate", "batchDelete" ->
                journal.write(method, given.path(1).asText(), given.path(0));
            case "paginateOpen" -> requests.names(given.path(0).path("headers"));
            default -> {}
        }
        CompletionStage<Json> answer = nango.call(method, arguments);
        return switch (method) {
            case "proxy" -> requests.keep(given.path(0), answer);
            case "saveCheckpoint" -> after(answer, json -> journal.checkpoint(given.path(0)));
            case "clearCheckpoint" -> after(answer, json -> journal.checkpoint(null));
            case "getConnection", "getMetadata" ->
                after(answer, json -> journal.answer(method, Journal.parse(json.text())));
            default -> answer;
        };
    }

    private static CompletionStage<Json> after(CompletionStage<Json> answer, Consumer<Json> note) {
        return answer.thenApply(json -> {
            note.accept(json);
            return json;
        });
    }

    private void log(JsonNode given) {
        JsonNode last = given.path(given.size() - 1);
        boolean leveled = given.size() > 1 && last.isObject() && last.has("level");
        StringBuilder line = new StringBuilder(leveled ? last.path("level").asText() : "info").append(": ");
        for (int i = 0; i < given.size() - (leveled ? 1 : 0); i++) {
            JsonNode part = given.get(i);
            boolean nothing = i > 0 && (part.isNull() || part.isArray() && part.isEmpty());
            line.append(i == 0 || nothing ? "" : " ").append(nothing ? "" : part.isTextual() ? part.textValue() : part);
        }
        journal.say(line.toString());
    }
}
