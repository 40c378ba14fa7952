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
package io.github.camelnango.embedded.run.schedule;

import io.github.camelnango.api.Connections;
import io.github.camelnango.api.FunctionDefinition;
import io.github.camelnango.api.FunctionName;
import io.github.camelnango.api.RunResult;
import io.github.camelnango.api.SyncRequest;
import io.github.camelnango.embedded.run.memory.SyncStates;
import io.github.camelnango.embedded.run.service.ConnectionChanges;
import io.github.camelnango.embedded.run.service.Timer;
import java.time.Clock;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * What schedules need.
 *
 * @param connections which connections there are
 * @param changes which come and go
 * @param definitions loads a function and says what it is; may block
 * @param syncs runs a sync
 * @param states keeps when the next run is due, over restarts
 * @param timer wakes
 * @param clock the time
 * @param io where blocking work is done
 */
public record ScheduleServices(
        Connections connections,
        ConnectionChanges changes,
        Function<FunctionName, FunctionDefinition> definitions,
        Function<SyncRequest, CompletionStage<RunResult>> syncs,
        SyncStates states,
        Timer timer,
        Clock clock,
        Executor io) {}
