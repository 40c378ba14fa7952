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
package io.github.camelnango.memory;

import io.github.camelnango.api.HelperCall;
import io.github.camelnango.api.HelperCalls;
import io.github.camelnango.api.HelperReply;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.Nango;
import io.github.camelnango.api.Run;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The helper of a run; functions of tests make their helper calls with {@link #send}. */
public record InMemoryNango(Run run, HelperCalls calls) implements Nango {

    public CompletionStage<HelperReply> send(
            String kind,
            String name,
            String operation,
            Map<String, Object> headers,
            Map<String, Object> properties,
            Object body) {
        return calls.send(
                new HelperCall(kind, run.connection().integration(), name, operation, headers, properties, body, run));
    }

    @Override
    public CompletionStage<Json> call(String method, Json arguments) {
        return CompletableFuture.failedStage(new UnsupportedOperationException(method));
    }
}
