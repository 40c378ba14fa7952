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

import io.github.camelnango.api.Connection;
import io.github.camelnango.api.ConnectionRef;
import io.github.camelnango.api.FunctionKind;
import io.github.camelnango.api.FunctionName;
import io.github.camelnango.api.Functions;
import io.github.camelnango.operation.Call;
import io.github.camelnango.operation.Headers;
import io.github.camelnango.operation.Operation;
import java.util.List;

/** Pauses a sync or starts it again, for one connection, or for all that there are now. */
final class SwitchSync implements Operation.Blocking {

    private final Switch change;

    SwitchSync(Switch change) {
        this.change = change;
    }

    @Override
    public void execute(Call call) {
        String integration = call.target().integration();
        String sync = call.target().name();
        Functions functions = call.runtime().functions();
        functions.get(new FunctionName(FunctionKind.SYNC, integration, sync));
        String id = call.text(Headers.CONNECTION_ID, call.target().connectionId());
        List<ConnectionRef> connections = id != null
                ? List.of(new ConnectionRef(integration, id))
                : call.runtime().connections().list(integration).stream()
                        .map(Connection::ref)
                        .toList();
        connections.forEach(connection -> change.apply(functions, connection, sync, call.variant()));
        call.reply(null);
    }

    /** A method of the functions port. */
    interface Switch {

        void apply(Functions functions, ConnectionRef connection, String sync, String variant);
    }
}
