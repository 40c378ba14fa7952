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
import io.github.camelnango.embedded.run.call.Replies;
import io.github.camelnango.embedded.run.call.RunHeaders;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** For which models a run leaves alone the records that others change meanwhile. Thread-safe. */
public final class Merging {
    private final Set<String> chosen = new HashSet<>();
    private final Map<String, String> since = new HashMap<>();

    /** Whether the run may choose for the model; it may do so once. */
    public synchronized boolean choose(String model) {
        return chosen.add(model);
    }

    /** From now on the model's writes leave alone what others change after that position. */
    public synchronized void leaveChangesAfter(String model, String position) {
        since.put(model, position);
    }

    /** The position that the model's next write is to be given; {@code null} if it overwrites everything. */
    public synchronized @Nullable String since(String model) {
        return since.get(model);
    }

    /** Takes the position after a write from its reply. */
    public synchronized void wrote(String model, HelperReply reply) {
        Object next = Replies.header(reply, RunHeaders.UNLESS_MODIFIED_AFTER);
        if (next != null) {
            since.computeIfPresent(model, (name, before) -> next.toString());
        }
    }
}
