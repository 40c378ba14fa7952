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

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelnango.api.ConnectionRef;
import io.github.camelnango.api.Dataset;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.LogLevel;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.embedded.run.call.Replies;
import io.github.camelnango.embedded.run.call.RunCalls;
import io.github.camelnango.embedded.run.call.RunHeaders;
import io.github.camelnango.embedded.run.call.Stages;
import io.github.camelnango.embedded.run.call.StateChanges;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Running other functions from a function. */
final class ActionMethods {
    private final RunCalls calls;
    private final StateChanges order;
    private final RunLog log;

    ActionMethods(RunCalls calls, StateChanges order, RunLog log) {
        this.calls = calls;
        this.order = order;
        this.log = log;
    }

    void addTo(Map<String, HelperMethod> methods) {
        methods.put("triggerAction", this::triggerAction);
        methods.put("triggerSync", this::triggerSync);
        methods.put("startSync", arguments -> {
            throw RunNango.notSupported("startSync");
        });
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

    /**
     * Asks for a run and does not wait for it: it may take hours, and inside an engine with room for one run it could
     * not even start. So a failure can only be logged.
     */
    private CompletionStage<Json> triggerSync(Arguments arguments) {
        ConnectionRef target =
                new ConnectionRef(arguments.text(0, "providerConfigKey"), arguments.text(1, "connectionId"));
        JsonNode sync = arguments.tree(2);
        String name = sync.isTextual() ? sync.asText() : sync.path("name").asText();
        if (name.isEmpty()) {
            throw arguments.invalid("the sync must be a name or an object with a name");
        }
        JsonNode options = arguments.tree(3);
        boolean cleared = options.asText().equals("full_refresh_and_clear_cache");
        boolean reset = cleared
                || options.asText().equals("full_refresh")
                || options.isBoolean() && options.asBoolean()
                || options.path("reset").asBoolean(false);
        calls.call("sync", target, name, "trigger")
                .header(RunHeaders.VARIANT, sync.path("variant").asText(Dataset.BASE_VARIANT))
                .header(RunHeaders.RESET, reset)
                .header(
                        RunHeaders.EMPTY_CACHE,
                        cleared || options.path("emptyCache").asBoolean(false))
                .send()
                .whenComplete((reply, failure) -> {
                    if (failure != null) {
                        Throwable cause = Stages.unwrap(failure);
                        String type = cause instanceof NangoException known ? known.getType() : "failure";
                        log.system(
                                LogLevel.WARN,
                                "triggerSync of " + name + ": " + type + ": " + cause.getMessage(),
                                null);
                    }
                });
        return CompletableFuture.completedFuture(Json.NULL);
    }
}
