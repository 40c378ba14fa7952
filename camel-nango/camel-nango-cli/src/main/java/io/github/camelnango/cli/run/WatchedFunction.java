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
package io.github.camelnango.cli.run;

import io.github.camelnango.api.Execution;
import io.github.camelnango.api.Function;
import io.github.camelnango.api.FunctionDefinition;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.Nango;
import io.github.camelnango.api.Run;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The function of a dry run.
 *
 * @param function the script
 * @param lastSyncDate what it is told of an earlier run; {@code null} for none
 */
record WatchedFunction(Function function, Journal journal, Requests requests, @Nullable Instant lastSyncDate)
        implements Function {

    @Override
    public FunctionDefinition definition() {
        return function.definition();
    }

    @Override
    public Execution start(Nango nango, @Nullable Json input) {
        return function.start(new WatchedNango(nango, told(nango.run()), journal, requests), input);
    }

    private Run told(Run run) {
        return new Run(
                run.id(),
                run.function(),
                run.revision(),
                run.scriptType(),
                run.connection(),
                run.connectionNumber(),
                run.provider(),
                run.environment(),
                run.variant(),
                lastSyncDate,
                run.parent(),
                run.depth(),
                run.startedAt(),
                run.origin(),
                run.ancestors(),
                run.emptyCache());
    }
}
