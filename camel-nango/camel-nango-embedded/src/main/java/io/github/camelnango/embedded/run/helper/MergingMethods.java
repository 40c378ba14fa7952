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

import io.github.camelnango.api.Dataset;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.LogLevel;
import io.github.camelnango.api.NangoScriptException;
import io.github.camelnango.api.Records;
import io.github.camelnango.api.Run;
import io.github.camelnango.embedded.run.call.Stages;
import io.github.camelnango.embedded.run.call.StateChanges;
import io.github.camelnango.embedded.run.record.Merging;
import io.github.camelnango.embedded.run.service.RunServices;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** {@code setMergingStrategy}: what becomes of records that somebody else changes while the run writes. */
final class MergingMethods {
    private final Run run;
    private final RunServices services;
    private final StateChanges order;
    private final RunLog log;
    private final Merging merging;
    private final RunModels models;

    MergingMethods(Run run, RunServices services, StateChanges order, RunLog log, Merging merging, RunModels models) {
        this.run = run;
        this.services = services;
        this.order = order;
        this.log = log;
        this.merging = merging;
        this.models = models;
    }

    void addTo(Map<String, HelperMethod> methods) {
        methods.put("setMergingStrategy", this::setMergingStrategy);
    }

    private CompletionStage<Json> setMergingStrategy(Arguments arguments) {
        String strategy = arguments.object(0, "the strategy").path("strategy").asText();
        String model = models.name(arguments, 1);
        if (!strategy.equals("override") && !strategy.equals("ignore_if_modified_after")) {
            throw new NangoScriptException("script_internal_error", "Unsupported merging strategy: " + strategy);
        }
        return order.inOrder(() -> Stages.on(services.settings().io(), () -> set(strategy, model)));
    }

    private Json set(String strategy, String model) {
        if (!merging.choose(model)) {
            log.system(LogLevel.WARN, "Merging strategy for model " + model + " is already set. Skipping", null);
            return Json.NULL;
        }
        // Nango keeps the strategy under one name and looks for it under another if the variant is not base.
        boolean lost =
                services.settings().strictCompatibility() && !run.variant().equals(Dataset.BASE_VARIANT);
        if (strategy.equals("ignore_if_modified_after") && !lost) {
            String last = services.records().lastCursor(new Dataset(run.connection(), model, run.variant()));
            merging.leaveChangesAfter(model, last == null ? Records.START : last);
        }
        log.system(LogLevel.INFO, "Merging strategy set to '" + strategy + "' for model " + model + ".", null);
        return Json.NULL;
    }
}
