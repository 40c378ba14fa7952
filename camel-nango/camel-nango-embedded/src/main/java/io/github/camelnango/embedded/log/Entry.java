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
package io.github.camelnango.embedded.log;

import io.github.camelnango.api.LogEntry;
import io.github.camelnango.api.RunInfo;
import java.util.concurrent.CompletableFuture;

/** What waits to be written. */
sealed interface Entry {

    /** A run as it stands now. */
    record RunState(RunInfo info) implements Entry {}

    /** A line of a run's log. */
    record Line(String run, long number, LogEntry entry) implements Entry {}

    /** Asks to write at once all that came before. */
    record Flush(CompletableFuture<Void> done, boolean last) implements Entry {}
}
