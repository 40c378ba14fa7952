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
import io.github.camelnango.NangoSettings;
import io.github.camelnango.api.Dataset;
import io.github.camelnango.api.HelperReply;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.MassDeleteException;
import io.github.camelnango.api.Run;
import io.github.camelnango.embedded.json.JsonText;
import io.github.camelnango.embedded.run.call.Replies;
import io.github.camelnango.embedded.run.call.RunCalls;
import io.github.camelnango.embedded.run.call.RunHeaders;
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
    private final Run run;
    private final NangoSettings.@Nullable Deletions limits;

    /** @param limits {@code null} to delete any number, as Nango does */
    public PreviousRecords(
            BiFunction<String, String, RunCalls.Call> calls,
            RunRecords written,
            Run run,
            NangoSettings.@Nullable Deletions limits) {
        this.run = run;
        this.limits = limits;
        this.calls = calls;
        this.written = written;
    }

    /** The ids deleted. */
    public CompletionStage<List<String>> delete(String model) {
        var found = new Found();
        return unseen(model, null, found).thenCompose(done -> {
            guard(model, found.unseen.size(), found.live);
            return delete(model, found.unseen);
        });
    }

    private void guard(String model, int unseen, long live) {
        if (limits != null && limits.refuses(unseen, live)) {
            throw new MassDeleteException(
                    new Dataset(run.connection(), model, run.variant()),
                    unseen,
                    live,
                    "If they are gone, raise the component option deletionsRefuse for the next run.");
        }
    }

    /** What a walk over the live records has found. */
    private static final class Found {
        private final List<String> unseen = new ArrayList<>();
        private long live;
    }

    private CompletionStage<Found> unseen(String model, @Nullable Object cursor, Found unseen) {
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

    private void collect(String model, HelperReply reply, Found found) {
        Json records = Replies.json(reply);
        if (records.isNull()) {
            return;
        }
        JsonText.eachElement(records.text(), record -> {
            found.live++;
            JsonNode parsed = JsonText.parse(record);
            String id = parsed.path("id").asText();
            // What somebody else wrote during this run, such as a webhook's handler, is not from an earlier run.
            if (!written.saw(model, id) && isOlder(parsed)) {
                found.unseen.add(id);
            }
        });
    }

    private boolean isOlder(JsonNode record) {
        String modified = record.at("/_nango_metadata/last_modified_at").asText();
        return modified.isEmpty() || OffsetDateTime.parse(modified).toInstant().isBefore(run.startedAt());
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
