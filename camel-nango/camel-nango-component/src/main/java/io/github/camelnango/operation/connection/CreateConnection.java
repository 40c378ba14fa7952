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

import io.github.camelnango.api.ConnectionRef;
import io.github.camelnango.api.NangoValidationException;
import io.github.camelnango.api.NewConnection;
import io.github.camelnango.api.Secret;
import io.github.camelnango.operation.Call;
import io.github.camelnango.operation.Operation;

/** Creates a connection from the body, or replaces the credentials of the one of that name. */
final class CreateConnection implements Operation.Blocking {

    @Override
    public void execute(Call call) {
        Object body = call.exchange().getMessage().getBody();
        NewConnection connection = body instanceof NewConnection ready ? ready : read(call);
        call.reply(call.runtime().connections().create(connection));
    }

    private static NewConnection read(Call call) {
        Members members = new Members(call);
        String id = members.text("connectionId");
        ConnectionRef ref =
                id == null ? call.connection() : new ConnectionRef(call.target().integration(), id);
        Secret credentials = members.secret("credentials");
        if (credentials == null) {
            throw new NangoValidationException(call.target()
                    + " needs a body with the member 'credentials', such as {\"type\": \"API_KEY\", \"apiKey\": ...}");
        }
        return new NewConnection(
                ref,
                credentials,
                members.object("connectionConfig"),
                members.object("metadata"),
                members.texts("tags"));
    }
}
