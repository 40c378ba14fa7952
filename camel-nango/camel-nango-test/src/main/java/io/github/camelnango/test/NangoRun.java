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
package io.github.camelnango.test;

import io.github.camelnango.api.FunctionName;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.LastAction;
import io.github.camelnango.api.LogEntry;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.test.provider.ProviderRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a run of a sync or an action went, and what was there after it. Immutable. */
public final class NangoRun {

    /** How a run ended. */
    public enum Status {
        SUCCEEDED,
        FAILED,
        /** Its process was gone before it ended. */
        CRASHED
    }

    private final FunctionName function;
    private final Status status;
    private final @Nullable NangoException error;
    private final Json output;
    private final Map<String, List<SavedRecord>> records;
    private final List<ProviderRequest> requests;
    private final List<LogEntry> logs;
    private final @Nullable Json checkpoint;
    private final Duplicates duplicates;

    NangoRun(Ended ended) {
        function = ended.function();
        status = ended.status();
        error = ended.error();
        output = ended.output();
        records = ended.records();
        requests = ended.requests();
        logs = ended.logs();
        checkpoint = ended.checkpoint();
        duplicates = ended.duplicates();
    }

    /** What is known of a run that is over. */
    record Ended(
            FunctionName function,
            Status status,
            @Nullable NangoException error,
            Json output,
            Map<String, List<SavedRecord>> records,
            List<ProviderRequest> requests,
            List<LogEntry> logs,
            @Nullable Json checkpoint,
            Duplicates duplicates) {}

    public Status status() {
        return status;
    }

    /** Why it failed: what a route would get. Empty if it did not. */
    public Optional<NangoException> error() {
        return Optional.ofNullable(error);
    }

    /** This run; fails with the run's error and its log unless it has succeeded. */
    public NangoRun succeeded() {
        if (status != Status.SUCCEEDED) {
            throw new AssertionError(this + "\nIts log:\n" + String.join("\n", messages()), error);
        }
        return this;
    }

    /** An action's output; the JSON null of a sync. */
    public Json output() {
        return output;
    }

    /** An action's output as a record, bean, Map or List. */
    public <T> T output(Class<T> type) {
        return TestJson.read(output.text(), type);
    }

    /**
     * All records of a model in the cache, also those of earlier runs and those that are deleted, in the order of their last change.
     *
     * @throws AssertionError if the sync does not declare the model
     */
    public List<SavedRecord> records(String model) {
        List<SavedRecord> found = records.get(model);
        if (found == null) {
            throw new AssertionError(
                    "The " + function + " declares no model '" + model + "', only " + records.keySet());
        }
        return found;
    }

    /** Ids of a model's records with that last action. */
    public List<String> ids(String model, LastAction lastAction) {
        return records(model).stream()
                .filter(record -> record.lastAction() == lastAction)
                .map(SavedRecord::id)
                .toList();
    }

    /** What the provider was asked during the run, in order. */
    public List<ProviderRequest> requests() {
        return requests;
    }

    /** Requests that no fixture and no programmed answer fits. */
    public List<ProviderRequest> unmatched() {
        return requests.stream().filter(request -> !request.matched()).toList();
    }

    /** The run's log in order; of a crashed run what had been written down. */
    public List<LogEntry> logs() {
        return logs;
    }

    /** Texts of the log. */
    public List<String> messages() {
        return logs.stream().map(LogEntry::message).toList();
    }

    /** What the sync's next run begins with. */
    public Optional<Map<String, Object>> checkpoint() {
        return Optional.ofNullable(checkpoint).map(json -> TestJson.object(json.text()));
    }

    /** What this run, together with the crashed ones before it, did more than once. */
    public Duplicates duplicates() {
        return duplicates;
    }

    @Override
    public String toString() {
        return function + " " + status.name().toLowerCase(java.util.Locale.ROOT)
                + (error == null ? "" : ": " + error.getType() + ": " + error.getMessage());
    }
}
