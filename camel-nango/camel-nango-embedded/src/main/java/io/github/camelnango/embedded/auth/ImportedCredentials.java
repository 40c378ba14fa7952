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
import io.github.camelnango.api.ConnectionRef;
import io.github.camelnango.api.NangoValidationException;
import io.github.camelnango.api.NewConnection;
import io.github.camelnango.embedded.provider.JsonObjects;
import io.github.camelnango.embedded.provider.Provider;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Credentials that somebody gave, checked against the provider's auth mode. Errors name members, never values.
 *
 * @param credentials what is to be stored
 * @param connectionConfig what is to be stored; {@code null} if none was given
 */
record ImportedCredentials(ObjectNode credentials, @Nullable ObjectNode connectionConfig) {
    private static final List<String> APP_MEMBERS = List.of("app_id", "installation_id");

    static ImportedCredentials check(NewConnection connection, Provider provider) {
        return new Check(connection.ref(), provider).run(connection);
    }

    /** The work of one import. */
    private static final class Check {
        private final ConnectionRef ref;
        private final Provider provider;
        private final CredentialShape shape;

        Check(ConnectionRef ref, Provider provider) {
            this.ref = ref;
            this.provider = provider;
            CredentialShape known = CredentialShape.of(provider.authMode());
            if (known == null) {
                throw new NangoValidationException(owner(ref, provider)
                        + ": connections of this auth mode cannot be imported, because their tokens are made from what"
                        + " a person enters; this version does not make them yet");
            }
            this.shape = known;
        }

        ImportedCredentials run(NewConnection connection) {
            ObjectNode given = JsonObjects.read(
                    connection.credentials().reveal(),
                    "Credentials of connection '" + ref.id() + "' of integration '" + ref.integration() + "'");
            ObjectNode config = connection.connectionConfig() == null
                    ? null
                    : JsonObjects.read(connection.connectionConfig().text(), "The connection config of " + ref);
            requireType(given.path("type"));
            shape.required().forEach(member -> requireMember(given, member));
            requireKnown(given);
            requireAccount(config);
            normaliseExpiry(given);
            return shape.type() != null && shape.type().equals("APP")
                    ? installed(given, config)
                    : stored(given, config);
        }

        private ImportedCredentials stored(ObjectNode given, @Nullable ObjectNode config) {
            ObjectNode credentials = JsonObjects.empty();
            if (shape.type() != null) {
                credentials.put("type", shape.type());
            }
            given.remove("type");
            credentials.setAll(given);
            return new ImportedCredentials(credentials, config);
        }

        /** Which app is installed where is no secret, and is looked for in the connection config. */
        private ImportedCredentials installed(ObjectNode given, @Nullable ObjectNode config) {
            ObjectNode merged = config == null ? JsonObjects.empty() : config;
            APP_MEMBERS.forEach(member -> merged.put(member, given.path(member).asText()));
            given.remove(APP_MEMBERS);
            return stored(given, merged);
        }

        private void requireType(JsonNode type) {
            if (!type.isMissingNode() && !shape.accepted().contains(type.asText())) {
                throw wrong("credentials are of another type");
            }
        }

        private void requireMember(ObjectNode given, String member) {
            JsonNode value = given.get(member);
            if (value == null || value.isNull()) {
                throw wrong("credentials have no " + member);
            }
            boolean number = APP_MEMBERS.contains(member) && value.isIntegralNumber();
            boolean empty = value.asText().isEmpty() && !member.equals("password");
            if (!value.isTextual() && !number || empty) {
                throw wrong(member + " of the credentials must be a text that is not empty");
            }
        }

        private void requireKnown(ObjectNode given) {
            TreeSet<String> unknown = new TreeSet<>();
            given.fieldNames().forEachRemaining(unknown::add);
            unknown.remove("type");
            shape.required().forEach(unknown::remove);
            shape.optional().forEach(unknown::remove);
            if (provider.fields().get("credentials") instanceof Map<?, ?> further) {
                unknown.removeAll(further.keySet());
            }
            if (!unknown.isEmpty()) {
                throw wrong("credentials have unknown members: " + String.join(", ", unknown));
            }
        }

        private void requireAccount(@Nullable ObjectNode config) {
            if ("TBA".equals(shape.type())
                    && (config == null || config.path("accountId").asText().isEmpty())) {
                throw wrong("the connection config has no accountId");
            }
        }

        private void normaliseExpiry(ObjectNode given) {
            JsonNode value = given.get("expires_at");
            if (value == null) {
                return;
            }
            if (value.isNull()) {
                given.remove("expires_at");
                return;
            }
            Instant expiry = Expiry.parse(value);
            if (expiry == null) {
                throw wrong("expires_at of the credentials must be a time such as 2026-01-31T12:00:00Z, or a number of"
                        + " seconds or milliseconds since 1970");
            }
            given.put("expires_at", expiry.toString());
        }

        private NangoValidationException wrong(String problem) {
            return new NangoValidationException(
                    owner(ref, provider) + ": " + problem + ". Expected " + shape.expected());
        }

        private static String owner(ConnectionRef ref, Provider provider) {
            return "Connection '" + ref.id() + "' of integration '" + ref.integration() + "' (provider "
                    + provider.name() + ", auth mode " + provider.authMode() + ")";
        }
    }
}
