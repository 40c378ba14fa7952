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
package io.github.camelnango.embedded.run.record;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelnango.api.HelperReply;
import io.github.camelnango.api.Json;
import io.github.camelnango.embedded.json.JsonText;
import io.github.camelnango.embedded.run.call.Replies;
import io.github.camelnango.embedded.run.call.RunCalls;
import io.github.camelnango.embedded.run.call.RunHeaders;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Deletes what earlier runs wrote and this one did not. It compares with what the run remembers of itself, so a window
 * that the script keeps open over several runs is left alone, and a failed run leaves nothing behind.
 */
public final class PreviousRecords {
    private static final int PAGE = 1000;

    private final BiFunction<String, String, RunCalls.Call> calls;
    private final RunRecords written;
    private final Instant startedAt;

    /** @param startedAt when the run began */
    public PreviousRecords(BiFunction<String, String, RunCalls.Call> calls, RunRecords written, Instant startedAt) {
        this.startedAt = startedAt;
        this.calls = calls;
        this.written = written;
    }

    /** The ids deleted. */
    public CompletionStage<List<String>> delete(String model) {
        return unseen(model, null, new ArrayList<>()).thenCompose(ids -> delete(model, ids));
    }

    private CompletionStage<List<String>> unseen(String model, @Nullable Object cursor, List<String> unseen) {
        return calls.apply(model, "list")
                .header(RunHeaders.CURSOR, cursor)
                .header(RunHeaders.LIMIT, PAGE)
                .header(RunHeaders.FILTER, "added,updated")
                .send()
                .thenCompose(reply -> {
                    collect(model, reply, unseen);
                    Object next = Replies.header(reply, RunHeaders.NEXT_CURSOR);
                    return next == null ? CompletableFuture.completedFuture(unseen) : unseen(model, next, unseen);
                });
    }

    private void collect(String model, HelperReply reply, List<String> unseen) {
        Json records = Replies.json(reply);
        if (records.isNull()) {
            return;
        }
        JsonText.eachElement(records.text(), record -> {
            JsonNode parsed = JsonText.parse(record);
            String id = parsed.path("id").asText();
            // What somebody else wrote during this run, such as a webhook's handler, is not from an earlier run.
            if (!written.saw(model, id) && isOlder(parsed)) {
                unseen.add(id);
            }
        });
    }

    private boolean isOlder(JsonNode record) {
        String modified = record.at("/_nango_metadata/last_modified_at").asText();
        return modified.isEmpty() || OffsetDateTime.parse(modified).toInstant().isBefore(startedAt);
    }

    private CompletionStage<List<String>> delete(String model, List<String> ids) {
        CompletionStage<List<String>> done = CompletableFuture.completedFuture(ids);
        for (int from = 0; from < ids.size(); from += RecordChunks.SIZE) {
            List<String> some = ids.subList(from, Math.min(ids.size(), from + RecordChunks.SIZE));
            Json records =
                    JsonText.json(some.stream().map(id -> Map.of("id", id)).toList());
            done = done.thenCompose(
                            all -> calls.apply(model, "delete").body(records).send())
                    .thenApply(reply -> {
                        written.wrote(model, List.of(), reply);
                        return ids;
                    });
        }
        return done;
    }
}
