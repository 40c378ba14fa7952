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

import io.github.camelnango.api.ActionRequest;
import io.github.camelnango.api.Json;
import io.github.camelnango.operation.Call;
import io.github.camelnango.operation.Headers;
import io.github.camelnango.operation.Operation;
import java.util.concurrent.CompletionStage;

/** Runs an action: the body is its input and becomes its output. */
final class RunAction implements Operation {

    @Override
    public CompletionStage<?> process(Call call) {
        ActionRequest request = new ActionRequest(
                call.connection(),
                call.target().name(),
                call.json(),
                call.runId(),
                Origin.of(call),
                call.target().validation());
        return call.runtime().functions().runAction(request).thenAccept(result -> {
            call.header(Headers.RUN_ID, result.runId());
            Json output = result.output();
            boolean none = call.helperCall() == null && Json.NULL.equals(output);
            call.reply(none ? null : output);
        });
    }
}
