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

import io.github.camelnango.api.HelperReply;
import io.github.camelnango.api.NangoScriptException;
import io.github.camelnango.api.RecordChanges;
import io.github.camelnango.embedded.run.call.Replies;
import io.github.camelnango.embedded.run.call.RunHeaders;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What one run has done to its records so far. Thread-safe. */
public final class RunRecords {
    /** What a script has to do about a save that failed. */
    public static final String REMEDY =
            "Rethrow the error, or save the records again; the next run starts from the last checkpoint";

    private final Map<String, RecordChanges> changes = new HashMap<>();
    private final Map<String, SeenIds> seen = new HashMap<>();
    private final Map<String, FailedSave> failed = new LinkedHashMap<>();
    private long failures;
    private boolean checkpointRefused;

    private record FailedSave(long number, String message) {}

    public synchronized void wrote(String model, List<String> ids, HelperReply reply) {
        wrote(
                model,
                ids,
                new RecordChanges(
                        Replies.count(reply, RunHeaders.ADDED),
                        Replies.count(reply, RunHeaders.UPDATED),
                        Replies.count(reply, RunHeaders.DELETED),
                        Replies.count(reply, RunHeaders.UNCHANGED),
                        Replies.count(reply, RunHeaders.REJECTED)));
    }

    public synchronized void wrote(String model, List<String> ids, RecordChanges more) {
        SeenIds seenIds = seen.computeIfAbsent(model, key -> new SeenIds());
        ids.forEach(seenIds::add);
        changed(model, more);
    }

    public synchronized void changed(String model, RecordChanges more) {
        changes.merge(model, more, RecordChanges::plus);
    }

    synchronized boolean saw(String model, String id) {
        SeenIds ids = seen.get(model);
        return ids != null && ids.contains(id);
    }

    public synchronized Map<String, RecordChanges> changes() {
        return Map.copyOf(changes);
    }

    /** How many records could not be kept so far. */
    public synchronized int rejected() {
        return changes.values().stream().mapToInt(RecordChanges::rejected).sum();
    }

    /** How many saves have failed so far. */
    public synchronized long failures() {
        return failures;
    }

    /** A save of the model failed: until the script makes up for it, nothing may rely on the model's records. */
    public synchronized void saveFailed(String model, String message) {
        failures++;
        failed.put(model, new FailedSave(failures, message));
    }

    /**
     * A save of the model went well, which makes up for what failed before the call was made.
     *
     * @param before how many saves had failed then
     */
    public synchronized void saved(String model, long before) {
        failed.computeIfPresent(model, (name, failure) -> failure.number() <= before ? null : failure);
    }

    /** What the last failed save of the model said; {@code null} if none failed, or the script made up for it. */
    public synchronized @Nullable String failedSave(String model) {
        FailedSave failure = failed.get(model);
        return failure == null ? null : failure.message();
    }

    /** Fails while any save is not made up for, and remembers that a checkpoint was refused for it. */
    public synchronized void requireSavedForCheckpoint() {
        if (!failed.isEmpty()) {
            checkpointRefused = true;
            throw missing();
        }
    }

    /**
     * To be asked at the end of the run: a run that swallowed the refusal of its checkpoint would be a success without
     * progress, run after run.
     */
    public synchronized void requireCheckpoint() {
        if (checkpointRefused && !failed.isEmpty()) {
            throw missing();
        }
    }

    private NangoScriptException missing() {
        String reasons = failed.values().stream().map(FailedSave::message).collect(Collectors.joining("; "));
        return new NangoScriptException(
                "script_internal_error",
                "no checkpoint was saved, because records of this run are missing and the next run would skip them. "
                        + REMEDY + ". What had failed: " + reasons);
    }
}
