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
package io.github.camelnango.embedded.run.helper;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelnango.NangoSettings;
import io.github.camelnango.api.Dataset;
import io.github.camelnango.api.HelperReply;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.NangoScriptException;
import io.github.camelnango.api.RecordChanges;
import io.github.camelnango.api.Run;
import io.github.camelnango.embedded.json.JsonText;
import io.github.camelnango.embedded.run.call.Replies;
import io.github.camelnango.embedded.run.call.RunCalls;
import io.github.camelnango.embedded.run.call.RunHeaders;
import io.github.camelnango.embedded.run.call.Stages;
import io.github.camelnango.embedded.run.call.StateChanges;
import io.github.camelnango.embedded.run.record.Merging;
import io.github.camelnango.embedded.run.record.PreviousRecords;
import io.github.camelnango.embedded.run.record.RecordChunks;
import io.github.camelnango.embedded.run.record.RecordPages;
import io.github.camelnango.embedded.run.record.RunRecords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The records of a sync: writing, reading, finding out what is gone. */
final class RecordMethods {
    private static final int IDS_PER_CALL = 100;

    private final RunCalls calls;
    private final RunModels models;
    private final StateChanges order;
    private final RunRecords written;
    private final Merging merging;
    private final RecordPages pages;
    private final PreviousRecords previous;

    RecordMethods(
            RunCalls calls,
            RunModels models,
            StateChanges order,
            RunRecords written,
            Merging merging,
            RecordPages pages,
            NangoSettings.@Nullable Deletions deletions) {
        this.calls = calls;
        this.models = models;
        this.order = order;
        this.written = written;
        this.merging = merging;
        this.pages = pages;
        this.previous = new PreviousRecords(this::call, written, calls.run(), deletions);
    }

    void addTo(Map<String, HelperMethod> methods) {
        methods.put("batchSave", arguments -> write(arguments, "save"));
        methods.put("batchSend", arguments -> write(arguments, "save"));
        methods.put("batchUpdate", arguments -> write(arguments, "update"));
        methods.put("batchDelete", arguments -> write(arguments, "delete"));
        methods.put("getRecordsByIds", this::byIds);
        methods.put("listRecordsPage", this::page);
        methods.put("trackDeletesStart", this::trackDeletesStart);
        methods.put("trackDeletesEnd", this::trackDeletesEnd);
        methods.put("deleteRecordsFromPreviousExecutions", this::deletePrevious);
    }

    /** Deletes the model's live records that this run has not written. */
    CompletionStage<List<String>> deletePrevious(String model) {
        return order.inOrder(() -> {
            requireSaved(model, "delete what this run did not write");
            return previous.delete(model);
        });
    }

    private CompletionStage<Json> write(Arguments arguments, String operation) {
        if (arguments.isNull(0)) {
            return CompletableFuture.completedFuture(new Json("true"));
        }
        String model = writable(arguments);
        // Only what had failed before this call was made can be what the script makes up for by it.
        long failures = written.failures();
        return order.inOrder(() -> Stages.failing(
                Stages.guarded(() -> writeChunks(model, arguments, operation)).thenApply(wrote -> {
                    if (wrote) {
                        written.saved(model, failures);
                    }
                    return new Json("true");
                }),
                failure -> failed(model, operation, failure)));
    }

    private String writable(Arguments arguments) {
        try {
            return models.name(arguments, 1);
        } catch (NangoException e) {
            written.saveFailed(arguments.raw(1), String.valueOf(e.getMessage()));
            throw e;
        }
    }

    /** Whether there was anything to write. */
    private CompletionStage<Boolean> writeChunks(String model, Arguments arguments, String operation) {
        if (!arguments.raw(0).startsWith("[")) {
            throw arguments.invalid("the records must be an array");
        }
        CompletionStage<Boolean> last = CompletableFuture.completedFuture(false);
        for (RecordChunks.Chunk chunk : RecordChunks.of(arguments.raw(0))) {
            last = last.thenCompose(before -> call(model, operation)
                            .header(RunHeaders.UNLESS_MODIFIED_AFTER, merging.since(model))
                            .body(chunk.records())
                            .send())
                    .thenApply(reply -> {
                        merging.wrote(model, reply);
                        written.wrote(model, chunk.ids(), reply);
                        return true;
                    });
        }
        return last;
    }

    private NangoException failed(String model, String operation, Throwable cause) {
        String message = "Failed to " + operation + " records: " + cause.getMessage();
        written.saveFailed(model, message);
        String type = cause instanceof NangoException known ? known.getType() : "script_internal_error";
        return new NangoScriptException(type, message, null, null, cause);
    }

    private void requireSaved(String model, String what) {
        String failure = written.failedSave(model);
        if (failure != null) {
            throw new NangoScriptException(
                    "script_internal_error",
                    "Did not " + what + " of " + model + ", because records of it were not saved. " + RunRecords.REMEDY
                            + ". What had failed: " + failure);
        }
    }

    private CompletionStage<Json> byIds(Arguments arguments) {
        String model = models.name(arguments, 1);
        Map<String, String> given = new LinkedHashMap<>();
        for (JsonNode id : arguments.tree(0)) {
            given.putIfAbsent(id.asText(), id.toString());
        }
        List<String> ids = new ArrayList<>(given.keySet());
        List<String> pairs = new ArrayList<>();
        CompletionStage<@Nullable Void> done = CompletableFuture.completedFuture(null);
        for (int from = 0; from < ids.size(); from += IDS_PER_CALL) {
            List<String> some = ids.subList(from, Math.min(ids.size(), from + IDS_PER_CALL));
            done = done.thenCompose(before -> call(model, "get")
                            .header(RunHeaders.IDS, List.copyOf(some))
                            .send())
                    .thenAccept(reply -> JsonText.eachElement(array(reply), record -> {
                        String id = given.get(JsonText.parse(record).path("id").asText());
                        if (id != null) {
                            pairs.add("[" + id + "," + record + "]");
                        }
                    }));
        }
        return Stages.plain(done.thenApply(end -> new Json("[" + String.join(",", pairs) + "]")));
    }

    private CompletionStage<Json> page(Arguments arguments) {
        String model = models.name(arguments, 0);
        Run run = calls.run();
        return pages.page(
                new Dataset(run.connection(), model, run.variant()),
                call(model, "list"),
                arguments.optionalText(1, "cursor"));
    }

    private CompletionStage<Json> trackDeletesStart(Arguments arguments) {
        String model = models.name(arguments, 0);
        return order.inOrder(() -> call(model, "trackDeletesStart").send().thenApply(reply -> Json.NULL));
    }

    private CompletionStage<Json> trackDeletesEnd(Arguments arguments) {
        String model = models.name(arguments, 0);
        return order.inOrder(() -> {
            // What failed to be saved was not seen: it would be deleted although the provider has it.
            requireSaved(model, "end the deletion window");
            return call(model, "trackDeletesEnd").send().thenApply(reply -> {
                Json keys = Replies.json(reply);
                written.changed(
                        model,
                        new RecordChanges(0, 0, JsonText.elements(keys.text()).size(), 0));
                return new Json("{\"deletedKeys\":" + keys.text() + "}");
            });
        });
    }

    private CompletionStage<Json> deletePrevious(Arguments arguments) {
        String model = models.name(arguments, 0);
        return deletePrevious(model).thenApply(keys -> new Json("{\"deletedKeys\":" + JsonText.write(keys) + "}"));
    }

    private RunCalls.Call call(String model, String operation) {
        return calls.call("records", calls.run().connection(), model, operation)
                .header(RunHeaders.VARIANT, calls.run().variant());
    }

    private static String array(HelperReply reply) {
        Json json = Replies.json(reply);
        return json.isNull() ? "[]" : json.text();
    }
}
