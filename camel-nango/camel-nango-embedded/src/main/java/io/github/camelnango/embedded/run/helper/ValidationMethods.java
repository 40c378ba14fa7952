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
import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoValidationException;
import io.github.camelnango.embedded.run.record.RunRecords;
import io.github.camelnango.embedded.run.validate.Misfits;
import io.github.camelnango.embedded.run.validate.Part;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.StreamSupport;

/** Hears from a script's engine what did not fit the script's own schemas. No script can call it. */
final class ValidationMethods {
    private final Misfits misfits;
    private final RunRecords written;

    ValidationMethods(Misfits misfits, RunRecords written) {
        this.misfits = misfits;
        this.written = written;
    }

    void addTo(Map<String, HelperMethod> methods) {
        methods.put("invalid", this::invalid);
    }

    private CompletionStage<Json> invalid(Arguments arguments) {
        JsonNode told = arguments.object(0, "what does not fit");
        String model = told.path("model").asText(null);
        try {
            misfits.add(
                    new Part(told.path("part").asText(), model),
                    told.path("count").asLong(),
                    told.path("total").asLong(),
                    StreamSupport.stream(told.path("issues").spliterator(), false)
                            .map(JsonNode::asText)
                            .toList());
        } catch (NangoValidationException e) {
            if (model != null) {
                // Records that are refused are missing like those whose save has failed.
                written.saveFailed(model, String.valueOf(e.getMessage()));
            }
            throw e;
        }
        return CompletableFuture.completedFuture(Json.NULL);
    }
}
