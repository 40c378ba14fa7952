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
import io.github.camelnango.embedded.run.call.ApiFailure;
import io.github.camelnango.embedded.run.call.RunCalls;
import io.github.camelnango.embedded.run.call.RunHeaders;
import io.github.camelnango.embedded.run.call.Stages;
import io.github.camelnango.embedded.run.call.StateChanges;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** {@code triggerSync} and {@code startSync}. */
final class SyncMethods {
    private final RunCalls calls;
    private final StateChanges order;

    SyncMethods(RunCalls calls, StateChanges order) {
        this.calls = calls;
        this.order = order;
    }

    void addTo(Map<String, HelperMethod> methods) {
        methods.put("triggerSync", this::triggerSync);
        methods.put("startSync", this::startSync);
    }

    /** A sync as scripts name it. */
    private record Named(String name, String variant) {
        static Named of(Arguments arguments, JsonNode sync) {
            String[] parts = sync.asText().split("::", 2);
            Named named = sync.isTextual()
                    ? new Named(parts[0], parts.length == 2 ? parts[1] : Dataset.BASE_VARIANT)
                    : new Named(sync.path("name").asText(), sync.path("variant").asText(Dataset.BASE_VARIANT));
            if (named.name().isEmpty()) {
                throw arguments.invalid("the sync must be a name or an object with a name");
            }
            return named;
        }
    }

    /** What a run is to forget; also in the older form, one word or whether it forgets anything. */
    private record Mode(boolean reset, boolean emptyCache) {
        static Mode of(Arguments arguments, JsonNode options) {
            if (options.isTextual()) {
                return switch (options.asText()) {
                    case "incremental" -> new Mode(false, false);
                    case "full_refresh" -> new Mode(true, false);
                    case "full_refresh_and_clear_cache" -> new Mode(true, true);
                    default ->
                        throw arguments.invalid("the mode must be incremental, full_refresh or"
                                + " full_refresh_and_clear_cache, or an object with reset and emptyCache");
                };
            }
            boolean reset = options.asBoolean(false) || options.path("reset").asBoolean(false);
            return new Mode(reset, reset && options.path("emptyCache").asBoolean(false));
        }
    }

    /** Asks for a run, whose end the endpoint does not wait for: only that it cannot start is this call's failure. */
    private CompletionStage<Json> triggerSync(Arguments arguments) {
        ConnectionRef target =
                new ConnectionRef(arguments.text(0, "providerConfigKey"), arguments.text(1, "connectionId"));
        Named sync = Named.of(arguments, arguments.tree(2));
        Mode mode = Mode.of(arguments, arguments.tree(3));
        CompletionStage<Json> asked = calls.call("sync", target, sync.name(), "trigger")
                .header(RunHeaders.VARIANT, sync.variant())
                .header(RunHeaders.RESET, mode.reset())
                .header(RunHeaders.EMPTY_CACHE, mode.emptyCache())
                .send()
                .thenApply(reply -> Json.NULL);
        return Stages.failing(asked, ApiFailure::of);
    }

    private CompletionStage<Json> startSync(Arguments arguments) {
        String integration = arguments.text(0, "providerConfigKey");
        String connection = arguments.optionalText(2, "connectionId");
        List<Named> syncs = new ArrayList<>();
        arguments.tree(1).forEach(sync -> syncs.add(Named.of(arguments, sync)));
        if (syncs.isEmpty()) {
            throw arguments.invalid("the syncs must be an array of names");
        }
        return order.inOrder(() -> {
            CompletionStage<@Nullable Object> done = CompletableFuture.completedFuture(null);
            for (Named sync : syncs) {
                done = done.thenCompose(before -> start(integration, connection, sync));
            }
            return Stages.failing(done.thenApply(end -> Json.NULL), ApiFailure::of);
        });
    }

    /** An empty connection stands for all: without one the exchange would name the run's own. */
    private CompletionStage<@Nullable Object> start(String integration, @Nullable String connection, Named sync) {
        return calls.call(
                        "sync",
                        new ConnectionRef(integration, connection == null ? "" : connection),
                        sync.name(),
                        "start")
                .header(RunHeaders.VARIANT, sync.variant())
                .send()
                .thenApply(reply -> null);
    }
}
