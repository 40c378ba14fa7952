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

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelnango.api.Connection;
import io.github.camelnango.api.Json;
import io.github.camelnango.embedded.provider.AuthMode;
import io.github.camelnango.embedded.provider.JsonObjects;
import io.github.camelnango.embedded.provider.Provider;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A connection in the shape of Nango's API.
 *
 * @param connection the connection
 * @param provider its provider; {@code null} if it is no longer in the catalogue
 */
record PublicConnection(Connection connection, @Nullable Provider provider) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'+00:00'").withZone(ZoneOffset.UTC);

    Json json(boolean withRefreshToken) {
        ObjectNode credentials = read(connection.credentials().reveal());
        ObjectNode config = read(connection.connectionConfig().text());
        if (!withRefreshToken) {
            removeRefreshTokens(credentials);
            removeRefreshTokens(config);
            removeNamedByProvider(credentials.path("raw"));
        }
        ObjectNode json = JsonObjects.empty();
        json.put("id", connection.number());
        json.put("connection_id", connection.ref().id());
        json.put("provider_config_key", connection.ref().integration());
        json.put("provider", connection.provider());
        json.putArray("errors");
        json.putNull("end_user");
        json.set("tags", JsonObjects.of(connection.tags()));
        json.set(
                "metadata",
                connection.metadata() == null
                        ? null
                        : read(connection.metadata().text()));
        json.set("connection_config", config);
        json.putNull("webhook_url_override");
        json.put("created_at", TIME.format(connection.createdAt()));
        json.put("updated_at", TIME.format(connection.updatedAt()));
        json.put("last_fetched_at", TIME.format(connection.updatedAt()));
        json.set("credentials", credentials);
        return new Json(json.toString());
    }

    private ObjectNode read(String text) {
        return JsonObjects.read(text, "Connection " + connection.ref());
    }

    private static void removeRefreshTokens(JsonNode node) {
        if (node instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            names.removeIf(name ->
                    !name.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT).equals("refreshtoken"));
            object.remove(names);
        }
        node.forEach(PublicConnection::removeRefreshTokens);
    }

    /** A provider of two steps may call its refresh token something else. */
    private void removeNamedByProvider(JsonNode raw) {
        if (provider != null
                && provider.authMode() == AuthMode.TWO_STEP
                && provider.fields().get("token_response") instanceof Map<?, ?> response
                && response.get("refresh_token") instanceof String path) {
            String[] names = path.split("\\.");
            JsonNode owner = raw;
            for (int i = 0; i < names.length - 1; i++) {
                owner = owner.path(names[i]);
            }
            if (owner instanceof ObjectNode object) {
                object.remove(names[names.length - 1]);
            }
        }
    }

    /** Ids only. */
    @Override
    public String toString() {
        return connection.toString();
    }
}
