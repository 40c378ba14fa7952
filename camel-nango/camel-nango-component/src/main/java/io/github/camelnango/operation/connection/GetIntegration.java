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
package io.github.camelnango.operation.connection;

import io.github.camelnango.api.Integration;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.operation.Call;
import io.github.camelnango.operation.Headers;
import io.github.camelnango.operation.Operation;
import java.util.stream.Collectors;

/** Gets an integration. */
final class GetIntegration implements Operation.Blocking {

    @Override
    public void execute(Call call) {
        String id = call.target().integration();
        call.header(Headers.WEBHOOK_URL, call.runtime().integrations().webhookUrl(id));
        call.reply(call.runtime().integrations().find(id).orElseThrow(() -> unknown(call, id)));
    }

    private static NangoException unknown(Call call, String id) {
        String known = call.runtime().integrations().list().stream()
                .map(Integration::id)
                .collect(Collectors.joining(", "));
        return new NangoException(
                "unknown_provider_config",
                "There is no integration '" + id + "'; there " + (known.isEmpty() ? "is none" : "are: " + known));
    }
}
