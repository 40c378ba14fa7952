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
package io.github.camelnango.embedded.auth;

import io.github.camelnango.api.Connection;
import io.github.camelnango.api.Integration;
import io.github.camelnango.api.Json;
import io.github.camelnango.embedded.provider.JsonObjects;
import java.util.HashMap;
import java.util.Map;

/**
 * What placeholders of a request can name. Printing it shows nothing.
 *
 * @param type the credentials' type, {@code NONE} where they have none
 * @param credentials the credentials
 * @param connectionConfig the connection config
 * @param client the integration's own credentials, such as {@code client_id}
 */
record CredentialValues(
        String type,
        Map<String, Object> credentials,
        Map<String, Object> connectionConfig,
        Map<String, Object> client) {

    static CredentialValues of(Connection connection, Integration integration) {
        Map<String, Object> credentials = map(connection.credentials().reveal(), "Credentials of " + connection.ref());
        Map<String, Object> client = integration.credentials() == null
                ? Map.of()
                : map(integration.credentials().reveal(), "Credentials of integration " + integration.id());
        return new CredentialValues(
                credentials.get("type") instanceof String type ? type : "NONE",
                credentials,
                config(connection),
                client);
    }

    private static Map<String, Object> config(Connection connection) {
        Json config = connection.connectionConfig();
        return map(config.text(), "Connection config of " + connection.ref());
    }

    private static Map<String, Object> map(String json, String what) {
        return JsonObjects.toMap(JsonObjects.read(json, what));
    }

    /** A text of the credentials, empty if it is not there. */
    String text(String member) {
        return credentials.get(member) instanceof String text ? text : "";
    }

    /** A text of the integration's own credentials, empty if it is not there. */
    String clientText(String member) {
        return client.get(member) instanceof String text ? text : "";
    }

    /** The credentials by their own names, as {@code credentials.x}, and the connection config. */
    Map<String, Object> flat() {
        Map<String, Object> values = new HashMap<>(credentials);
        values.put("credentials", credentials);
        values.put("connectionConfig", connectionConfig);
        return values;
    }

    /** As {@link #flat}, with {@code accessToken}. */
    Map<String, Object> withToken() {
        Map<String, Object> values = flat();
        values.put("accessToken", type.equals("OAUTH2") ? text("access_token") : text("token"));
        return values;
    }

    /** The type only. */
    @Override
    public String toString() {
        return "CredentialValues[" + type + "]";
    }
}
