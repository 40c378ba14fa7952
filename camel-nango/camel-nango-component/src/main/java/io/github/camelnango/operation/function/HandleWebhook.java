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
import io.github.camelnango.api.Json;
import io.github.camelnango.api.WebhookRequest;
import io.github.camelnango.operation.Call;
import io.github.camelnango.operation.Headers;
import io.github.camelnango.operation.Operation;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Hands the payload in the body to the syncs of the integration that subscribe to its type, for the connection named, and
 * returns their runs. It does not verify who sent it: the route does.
 */
final class HandleWebhook implements Operation {

    @Override
    public CompletionStage<?> process(Call call) {
        ConnectionRef connection = call.connection();
        String type = call.text(Headers.WEBHOOK_TYPE, null);
        Json given = call.json();
        Json payload = given == null ? Json.NULL : given;
        Functions functions = call.runtime().functions();
        List<FunctionDefinition> syncs = Fanout.definitions(functions, connection.integration(), FunctionKind.SYNC)
                .filter(sync -> subscribes(sync, type))
                .toList();
        return Fanout.run(
                call,
                syncs,
                sync -> functions.runWebhook(
                        new WebhookRequest(connection, sync.name().name(), payload, Origin.of(call))));
    }

    private static boolean subscribes(FunctionDefinition sync, @Nullable String type) {
        List<String> types = sync.webhookSubscriptions();
        return types.contains("*") || type != null && types.contains(type);
    }
}
