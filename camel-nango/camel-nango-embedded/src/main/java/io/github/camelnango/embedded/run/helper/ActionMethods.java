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
package io.github.camelnango.embedded.run.helper;

import io.github.camelnango.api.ConnectionRef;
import io.github.camelnango.api.Json;
import io.github.camelnango.embedded.run.call.ActionFailure;
import io.github.camelnango.embedded.run.call.Replies;
import io.github.camelnango.embedded.run.call.RunCalls;
import io.github.camelnango.embedded.run.call.Stages;
import io.github.camelnango.embedded.run.call.StateChanges;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** Running actions from a function. */
final class ActionMethods {
    private final RunCalls calls;
    private final StateChanges order;

    ActionMethods(RunCalls calls, StateChanges order) {
        this.calls = calls;
        this.order = order;
    }

    void addTo(Map<String, HelperMethod> methods) {
        methods.put("triggerAction", this::triggerAction);
    }

    /** Nango's form names integration and connection first; with two arguments they are the run's own. */
    private CompletionStage<Json> triggerAction(Arguments arguments) {
        boolean named = arguments.isText(1) && arguments.isText(2);
        ConnectionRef target = named
                ? new ConnectionRef(arguments.text(0, "providerConfigKey"), arguments.text(1, "connectionId"))
                : calls.run().connection();
        String action = arguments.text(named ? 2 : 0, "the action's name");
        int input = named ? 3 : 1;
        return order.atOnce(() -> Stages.failing(
                calls.call("action", target, action, null)
                        .body(arguments.isNull(input) ? null : arguments.json(input))
                        .send()
                        .thenApply(Replies::json),
                failure -> ActionFailure.of(target, action, failure)));
    }
}
