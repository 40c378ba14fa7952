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

import io.github.camelnango.api.Connection;
import io.github.camelnango.api.Json;
import io.github.camelnango.operation.Call;
import io.github.camelnango.operation.Headers;
import io.github.camelnango.operation.Operation;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Gets a connection as a handle that does not show its credentials, or as a Map with them if asked to. */
final class GetConnection implements Operation.Blocking {

    @Override
    public void execute(Call call) {
        boolean refresh = call.flag(Headers.FORCE_REFRESH, false);
        Connection connection = call.runtime().connections().get(call.connection(), refresh);
        boolean open = call.target().proxy().isCredentials() && call.helperCall() == null;
        call.reply(open ? members(call, connection) : connection);
    }

    private static Map<String, Object> members(Call call, Connection connection) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", connection.number());
        members.put("connectionId", connection.ref().id());
        members.put("integrationId", connection.ref().integration());
        members.put("provider", connection.provider());
        members.put("credentials", map(call, new Json(connection.credentials().reveal())));
        members.put("connectionConfig", map(call, connection.connectionConfig()));
        Json metadata = connection.metadata();
        members.put("metadata", metadata == null ? null : map(call, metadata));
        members.put("tags", connection.tags());
        members.put("createdAt", text(connection.createdAt()));
        members.put("updatedAt", text(connection.updatedAt()));
        return members;
    }

    private static Map<?, ?> map(Call call, Json object) {
        return call.convert(Map.class, object, "a JSON object");
    }

    private static String text(Instant time) {
        return time.toString();
    }
}
