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
import io.github.camelnango.api.RecordChanges;
import io.github.camelnango.embedded.run.call.Replies;
import io.github.camelnango.embedded.run.call.RunHeaders;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one run has done to its records so far. Thread-safe. */
public final class RunRecords {
    private final Map<String, RecordChanges> changes = new HashMap<>();
    private final Map<String, SeenIds> seen = new HashMap<>();
    private @Nullable String failedSave;

    public synchronized void wrote(String model, List<String> ids, HelperReply reply) {
        SeenIds seenIds = seen.computeIfAbsent(model, key -> new SeenIds());
        ids.forEach(seenIds::add);
        changed(
                model,
                new RecordChanges(
                        Replies.count(reply, RunHeaders.ADDED),
                        Replies.count(reply, RunHeaders.UPDATED),
                        Replies.count(reply, RunHeaders.DELETED),
                        Replies.count(reply, RunHeaders.UNCHANGED)));
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

    public synchronized void saveFailed(String message) {
        if (failedSave == null) {
            failedSave = message;
        }
    }

    /** What the first failed save of this run said; {@code null} if none failed. */
    public synchronized @Nullable String failedSave() {
        return failedSave;
    }
}
