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
package io.github.camelnango.operation.function;

import io.github.camelnango.api.ConnectionRef;
import io.github.camelnango.api.FunctionDefinition;
import io.github.camelnango.api.FunctionKind;
import io.github.camelnango.api.Functions;
import io.github.camelnango.api.NangoValidationException;
import io.github.camelnango.operation.Call;
import io.github.camelnango.operation.Headers;
import io.github.camelnango.operation.Operation;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** Runs the integration's functions for an event of the connection, and returns their runs. */
final class RunEvent implements Operation {

    private static final Set<String> EVENTS =
            Set.of("post-connection-creation", "pre-connection-deletion", "validate-connection");

    @Override
    public CompletionStage<?> process(Call call) {
        ConnectionRef connection = call.connection();
        String event = call.text(Headers.EVENT, null);
        if (event == null || !EVENTS.contains(event)) {
            throw new NangoValidationException(call.target() + "?operation=event needs the header " + Headers.EVENT
                    + " with one of " + EVENTS.stream().sorted().toList());
        }
        Functions functions = call.runtime().functions();
        List<FunctionDefinition> mine = Fanout.definitions(functions, connection.integration(), FunctionKind.ON_EVENT)
                .filter(function -> event.equals(function.event()))
                .toList();
        return Fanout.run(
                call,
                mine,
                function -> functions.runOnEvent(connection, function.name().name()));
    }
}
