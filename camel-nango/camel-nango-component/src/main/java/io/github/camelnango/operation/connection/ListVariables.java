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

import io.github.camelnango.api.Secret;
import io.github.camelnango.operation.Call;
import io.github.camelnango.operation.Operation;
import java.util.LinkedHashMap;
import java.util.Map;

/** Lists the environment's variables, as secrets that do not show, or as text if asked to. */
final class ListVariables implements Operation.Blocking {

    @Override
    public void execute(Call call) {
        Map<String, Secret> variables = call.runtime().environment().variables();
        if (call.helperCall() != null || !call.target().proxy().isCredentials()) {
            call.reply(variables);
            return;
        }
        Map<String, String> open = new LinkedHashMap<>();
        variables.forEach((name, value) -> open.put(name, value.reveal()));
        call.reply(open);
    }
}
