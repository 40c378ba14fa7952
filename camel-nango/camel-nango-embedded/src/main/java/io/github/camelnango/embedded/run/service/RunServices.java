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
package io.github.camelnango.embedded.run.service;

import io.github.camelnango.NangoSettings;
import io.github.camelnango.api.Connections;
import io.github.camelnango.api.Environment;
import io.github.camelnango.api.HelperCalls;
import io.github.camelnango.api.Proxy;
import io.github.camelnango.api.Records;

/**
 * What runs need of the rest of the runtime.
 *
 * @param calls the way of helper calls into Camel
 * @param connections to find the connection that a run is for
 * @param connectionView how a connection looks to a script
 * @param connectionChanges connections that come and go, for schedules
 * @param records for what a run does to its records apart from helper calls
 * @param cursorOrder which of two positions in records is later
 * @param windows for a sync that starts anew
 * @param proxy for pagination
 * @param openRequests requests to providers that a cancelled run leaves behind
 * @param plainHttp for requests without credentials
 * @param environment name and variables
 * @param history where runs are written down
 * @param timer for time limits and schedules; closed with the runs
 * @param settings limits, clock and executor
 */
public record RunServices(
        HelperCalls calls,
        Connections connections,
        ConnectionView connectionView,
        ConnectionChanges connectionChanges,
        Records records,
        CursorOrder cursorOrder,
        DeletionWindows windows,
        Proxy proxy,
        OpenRequests openRequests,
        PlainHttp plainHttp,
        Environment environment,
        RunHistory history,
        Timer timer,
        NangoSettings settings) {}
