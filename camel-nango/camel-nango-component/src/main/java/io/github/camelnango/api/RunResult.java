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
package io.github.camelnango.api;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * How a run ended well.
 *
 * @param runId the run's id
 * @param revision the revision of the code that ran
 * @param output an action's output; JSON null otherwise
 * @param changes what a sync changed, by model
 * @param startedAt when it started
 * @param duration how long it took
 */
public record RunResult(
        String runId,
        String revision,
        Json output,
        Map<String, RecordChanges> changes,
        Instant startedAt,
        Duration duration) {

    public RunResult {
        changes = Map.copyOf(changes);
    }
}
