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
import io.github.camelnango.api.FunctionDefinition;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoScriptException;
import io.github.camelnango.api.RecordChanges;
import io.github.camelnango.embedded.run.record.RecordChunks;
import io.github.camelnango.embedded.run.record.RunRecords;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Takes down what a route that is a sync writes through endpoints, past the helper. No script can call it. */
final class NoteMethods {
    private final FunctionDefinition definition;
    private final RunRecords written;

    NoteMethods(FunctionDefinition definition, RunRecords written) {
        this.definition = definition;
        this.written = written;
    }

    void addTo(Map<String, HelperMethod> methods) {
        methods.put("noteRecords", this::note);
    }

    /** Model, counts, records, failure, whether a deletion window ends: with the model alone it is asked whether the run may write it. */
    private CompletionStage<Json> note(Arguments arguments) {
        String model = arguments.text(0, "the model");
        if (!definition.models().contains(model)) {
            throw new NangoScriptException(
                    "undeclared_model",
                    "The model '" + model + "' is not included in the declared sync models: "
                            + String.join(",", definition.models()));
        }
        String failed = written.failedSave(model);
        if (!arguments.isNull(4) && failed != null) {
            throw new NangoScriptException(
                    "script_internal_error",
                    "Did not end the deletion window of " + model + ", because records of it were not saved. "
                            + RunRecords.REMEDY + ". What had failed: " + failed);
        }
        if (!arguments.isNull(3)) {
            written.saveFailed(model, arguments.text(3, "the failure"));
        } else if (!arguments.isNull(1)) {
            JsonNode counts = arguments.tree(1);
            written.wrote(
                    model,
                    RecordChunks.of(arguments.raw(2)).stream()
                            .flatMap(chunk -> chunk.ids().stream())
                            .toList(),
                    new RecordChanges(
                            counts.path("added").asInt(),
                            counts.path("updated").asInt(),
                            counts.path("deleted").asInt(),
                            counts.path("unchanged").asInt(),
                            counts.path("rejected").asInt()));
            written.saved(model, written.failures());
        }
        return CompletableFuture.completedFuture(Json.NULL);
    }
}
