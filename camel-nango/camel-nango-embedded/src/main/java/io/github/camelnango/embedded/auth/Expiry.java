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
import io.github.camelnango.api.Connection;
import io.github.camelnango.api.NangoAuthException;
import io.github.camelnango.embedded.provider.JsonObjects;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** When credentials end. */
final class Expiry {
    /** Numbers from here on are milliseconds: as seconds they would be far beyond any token's life. */
    private static final long FIRST_MILLIS =
            Instant.parse("1971-01-01T00:00:00Z").toEpochMilli();

    private static final List<Function<String, Instant>> FORMATS = List.of(
            text -> OffsetDateTime.parse(text).toInstant(),
            text -> LocalDateTime.parse(text).toInstant(ZoneOffset.UTC),
            text -> LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant(),
            text -> ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());

    private Expiry() {}

    /** The time that a number or a text says; {@code null} if it says none. */
    static @Nullable Instant parse(JsonNode value) {
        if (value.isNumber()) {
            return ofNumber(value.asLong());
        }
        if (!value.isTextual()) {
            return null;
        }
        String text = value.asText().trim();
        if (text.matches("\\d{1,15}")) {
            return ofNumber(Long.parseLong(text));
        }
        for (Function<String, Instant> format : FORMATS) {
            try {
                return format.apply(text);
            } catch (DateTimeParseException e) {
                // Not that one: the next format may fit.
            }
        }
        return null;
    }

    private static Instant ofNumber(long number) {
        return number >= FIRST_MILLIS ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
    }

    /** When the connection's credentials end; {@code null} if they do not say. */
    static @Nullable Instant of(Connection connection) {
        JsonNode value = JsonObjects.read(connection.credentials().reveal(), "Credentials of " + connection.ref())
                .get("expires_at");
        return value == null ? null : parse(value);
    }

    /**
     * Hands the connection back if its credentials can be used at that time.
     *
     * @param expiry when they end
     * @throws NangoAuthException if they have expired
     */
    static Connection requireValid(Connection connection, @Nullable Instant expiry, Instant now) {
        if (expiry == null || expiry.isAfter(now)) {
            return connection;
        }
        throw new NangoAuthException(
                "access_token_expired",
                "The access token of connection '" + connection.ref().id() + "' of integration '"
                        + connection.ref().integration() + "' expired at " + expiry + ". This version does not refresh"
                        + " tokens yet, also where a refresh token was imported: import the connection again with a new"
                        + " token (operation=create replaces it), without expires_at if the token does not expire");
    }
}
