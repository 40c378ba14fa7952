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
package io.github.camelnango.embedded.provider;

import io.github.camelnango.api.Integration;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoValidationException;
import io.github.camelnango.api.Secret;
import io.github.camelnango.embedded.store.Encryption;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The table of integrations. Thread-safe. */
final class IntegrationRows {
    private static final String COLUMNS = "id, provider, display_name, credentials, custom, created_at, updated_at";

    private final Encryption encryption;

    IntegrationRows(Encryption encryption) {
        this.encryption = encryption;
    }

    Optional<Integration> find(Handle handle, String id) {
        return handle.createQuery("select " + COLUMNS + " from nango_integration where id = :id")
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne();
    }

    List<Integration> list(Handle handle) {
        return handle.createQuery("select " + COLUMNS + " from nango_integration order by id")
                .map((row, context) -> read(row))
                .list();
    }

    /** Inserts or replaces; returns what is stored now. */
    Integration save(Handle handle, Integration integration) {
        requireSameProvider(handle, integration);
        handle.createUpdate("insert into nango_integration (" + COLUMNS + ") values"
                        + " (:id, :provider, :displayName, :credentials, :custom, :now, :now)"
                        + " on conflict (id) do update set provider = excluded.provider,"
                        + " display_name = excluded.display_name, credentials = excluded.credentials,"
                        + " custom = excluded.custom, updated_at = excluded.updated_at")
                .bind("id", integration.id())
                .bind("provider", integration.provider())
                .bind("displayName", integration.displayName())
                .bind(
                        "credentials",
                        encrypted(
                                credentialsOf(integration.id()),
                                integration.credentials() == null
                                        ? null
                                        : integration.credentials().reveal()))
                .bind(
                        "custom",
                        encrypted(
                                customOf(integration.id()),
                                integration.custom() == null
                                        ? null
                                        : integration.custom().text()))
                .bind("now", ChronoUnit.MICROS.between(Instant.EPOCH, integration.updatedAt()))
                .execute();
        return find(handle, integration.id()).orElseThrow();
    }

    /** Connections hold credentials in the shape of their provider: another one could not use them. */
    private static void requireSameProvider(Handle handle, Integration integration) {
        Optional<String> other = handle.createQuery("select provider from nango_connection"
                        + " where integration = :id and provider <> :provider limit 1")
                .bind("id", integration.id())
                .bind("provider", integration.provider())
                .mapTo(String.class)
                .findOne();
        other.ifPresent(provider -> {
            throw new NangoValidationException("Integration '" + integration.id() + "' has connections to provider '"
                    + provider + "' and cannot be changed to '" + integration.provider()
                    + "': delete those connections first, or use another integration id");
        });
    }

    private byte @Nullable [] encrypted(String context, @Nullable String text) {
        return text == null ? null : encryption.encrypt(context, text.getBytes(StandardCharsets.UTF_8));
    }

    private @Nullable String decrypted(String context, byte @Nullable [] bytes) {
        return bytes == null ? null : new String(encryption.decrypt(context, bytes), StandardCharsets.UTF_8);
    }

    private Integration read(ResultSet row) throws SQLException {
        String id = row.getString("id");
        String credentials = decrypted(credentialsOf(id), row.getBytes("credentials"));
        String custom = decrypted(customOf(id), row.getBytes("custom"));
        return new Integration(
                id,
                row.getString("provider"),
                row.getString("display_name"),
                credentials == null ? null : Secret.of(credentials),
                custom == null ? null : new Json(custom),
                Instant.EPOCH.plus(row.getLong("created_at"), ChronoUnit.MICROS),
                Instant.EPOCH.plus(row.getLong("updated_at"), ChronoUnit.MICROS));
    }

    private static String credentialsOf(String id) {
        return "integration/" + id + "/credentials";
    }

    /** May hold a secret too: the template of a header's value, for one. */
    private static String customOf(String id) {
        return "integration/" + id + "/custom";
    }
}
