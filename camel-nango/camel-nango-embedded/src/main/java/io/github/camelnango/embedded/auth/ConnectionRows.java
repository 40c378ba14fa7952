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
import io.github.camelnango.api.ConnectionRef;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.Secret;
import io.github.camelnango.embedded.provider.JsonObjects;
import io.github.camelnango.embedded.store.Encryption;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The table of connections. Thread-safe. */
final class ConnectionRows {
    private static final String COLUMNS = "id, integration, connection_id, provider, credentials, connection_config,"
            + " config, metadata, tags, created_at, updated_at";

    /** Every table with rows of a connection, itself last. */
    private static final String CONNECTIONS = "nango_connection";

    private static final String OF_CONNECTION = "conn = :number";

    /** As the indexes have it; there is no row of these without one of the dataset. */
    private static final String OF_DATASETS =
            "ds in (select ds from nango_dataset where conn = :number) and conn = :number";

    /** Tables with rows of a connection, in the order in which they are deleted, and which those are. */
    private static final Map<String, String> OWNED = owned();

    private static Map<String, String> owned() {
        var owned = new LinkedHashMap<String, String>();
        owned.put("nango_position", OF_CONNECTION);
        owned.put("nango_seen", OF_DATASETS);
        owned.put("nango_reject", OF_DATASETS);
        owned.put("nango_record", OF_DATASETS);
        owned.put("nango_dataset", OF_CONNECTION);
        owned.put("nango_checkpoint", OF_CONNECTION);
        owned.put("nango_sync_state", OF_CONNECTION);
        owned.put(CONNECTIONS, "id = :number");
        return owned;
    }

    private final Encryption encryption;

    ConnectionRows(Encryption encryption) {
        this.encryption = encryption;
    }

    /**
     * What is to be stored; {@code null} members keep what is there.
     *
     * @param ref name
     * @param provider provider's name
     * @param credentials credentials in their shape
     * @param connectionConfig JSON object
     * @param metadata JSON object
     * @param tags JSON object
     */
    record NewRow(
            ConnectionRef ref,
            String provider,
            String credentials,
            @Nullable String connectionConfig,
            @Nullable String metadata,
            @Nullable String tags) {}

    Optional<Connection> find(Handle handle, ConnectionRef ref) {
        return handle.createQuery("select " + COLUMNS
                        + " from nango_connection where integration = :integration and connection_id = :id")
                .bind("integration", ref.integration())
                .bind("id", ref.id())
                .map((row, context) -> read(row))
                .findOne();
    }

    List<Connection> list(Handle handle, @Nullable String integration) {
        String where = integration == null ? "" : " where integration = :integration";
        var query = handle.createQuery(
                "select " + COLUMNS + " from nango_connection" + where + " order by integration, connection_id");
        if (integration != null) {
            query.bind("integration", integration);
        }
        return query.map((row, context) -> read(row)).list();
    }

    /** Integrations that have a connection of that id. */
    List<String> integrationsWith(Handle handle, String connectionId) {
        return handle.createQuery(
                        "select integration from nango_connection where connection_id = :id order by integration limit 10")
                .bind("id", connectionId)
                .mapTo(String.class)
                .list();
    }

    long count(Handle handle, String integration) {
        return handle.createQuery("select count(*) from nango_connection where integration = :integration")
                .bind("integration", integration)
                .mapTo(Long.class)
                .one();
    }

    /** Inserts, or replaces what is given; returns what is stored now. */
    Connection save(Handle handle, NewRow row, Instant now) {
        handle.createUpdate(
                        "insert into nango_connection (" + COLUMNS + ") values (:number, :integration, :id, :provider,"
                                + " :credentials, '{}', :config, :metadata, coalesce(:tags, '{}'), :now, :now)"
                                + " on conflict (integration, connection_id) do update set provider = excluded.provider,"
                                + " credentials = excluded.credentials,"
                                + " config = coalesce(:config, nango_connection.config),"
                                + " metadata = coalesce(:metadata, nango_connection.metadata),"
                                + " tags = coalesce(:tags, nango_connection.tags), updated_at = excluded.updated_at")
                .bind("number", nextNumber(handle))
                .bind("integration", row.ref().integration())
                .bind("id", row.ref().id())
                .bind("provider", row.provider())
                .bind("credentials", encryption.encrypt(context(row.ref(), "credentials"), utf8(row.credentials())))
                .bind(
                        "config",
                        row.connectionConfig() == null ? null : encryptedConfig(row.ref(), row.connectionConfig()))
                .bind("metadata", row.metadata())
                .bind("tags", row.tags())
                .bind("now", micros(now))
                .execute();
        return find(handle, row.ref()).orElseThrow();
    }

    /** Encrypts the configs that an earlier version has written as text; how many. */
    int encryptConfigs(Handle handle) {
        var texts = handle.createQuery("select " + COLUMNS + " from nango_connection"
                        + " where config is null and connection_config <> '{}'")
                .map((row, context) -> read(row))
                .list();
        for (Connection connection : texts) {
            handle.createUpdate(
                            "update nango_connection set config = :config, connection_config = '{}' where id = :number")
                    .bind(
                            "config",
                            encryptedConfig(
                                    connection.ref(),
                                    connection.connectionConfig().text()))
                    .bind("number", connection.number())
                    .execute();
        }
        return texts.size();
    }

    /** Numbers are never used twice: what a run of a deleted connection still writes must not reach another one. */
    private static long nextNumber(Handle handle) {
        handle.execute(
                "insert into nango_store (name, value) values ('last_connection', '0') on conflict (name) do nothing");
        handle.execute("update nango_store set value = cast(cast(value as bigint) + 1 as varchar(20))"
                + " where name = 'last_connection'");
        return handle.createQuery("select value from nango_store where name = 'last_connection'")
                .mapTo(Long.class)
                .one();
    }

    /** Marks the connection as changed, and so keeps other writers away until the transaction ends. */
    Optional<Connection> touch(Handle handle, ConnectionRef ref, Instant now) {
        handle.createUpdate("update nango_connection set updated_at = :now"
                        + " where integration = :integration and connection_id = :id")
                .bind("now", micros(now))
                .bind("integration", ref.integration())
                .bind("id", ref.id())
                .execute();
        return find(handle, ref);
    }

    void setMetadata(Handle handle, long number, String metadata) {
        handle.createUpdate("update nango_connection set metadata = :metadata where id = :number")
                .bind("metadata", metadata)
                .bind("number", number)
                .execute();
    }

    /** Deletes the connection and everything that belongs to it; how many rows of each table. */
    Map<String, Long> delete(Handle handle, long number) {
        var deleted = new LinkedHashMap<String, Long>();
        OWNED.forEach(
                (table, condition) -> deleted.put(table, change(handle, "delete from " + table, condition, number)));
        return deleted;
    }

    private static long change(Handle handle, String what, String condition, long number) {
        return handle.createUpdate(what + " where " + condition)
                .bind("number", number)
                .execute();
    }

    /** How many rows there are of a connection of that number, those too that no dataset leads to. */
    long count(Handle handle, long number) {
        return OWNED.keySet().stream()
                .mapToLong(table -> handle.createQuery("select count(*) from " + table + " where "
                                + (table.equals(CONNECTIONS) ? OWNED.get(table) : OF_CONNECTION))
                        .bind("number", number)
                        .mapTo(Long.class)
                        .one())
                .sum();
    }

    private Connection read(ResultSet row) throws SQLException {
        ConnectionRef ref = new ConnectionRef(row.getString("integration"), row.getString("connection_id"));
        String metadata = row.getString("metadata");
        return new Connection(
                row.getLong("id"),
                ref,
                row.getString("provider"),
                Secret.of(decrypted(context(ref, "credentials"), row.getBytes("credentials"))),
                config(ref, row),
                metadata == null ? null : new Json(metadata),
                tags(ref, row.getString("tags")),
                Instant.EPOCH.plus(row.getLong("created_at"), ChronoUnit.MICROS),
                Instant.EPOCH.plus(row.getLong("updated_at"), ChronoUnit.MICROS));
    }

    private Json config(ConnectionRef ref, ResultSet row) throws SQLException {
        byte[] config = row.getBytes("config");
        return new Json(
                config == null ? row.getString("connection_config") : decrypted(context(ref, "config"), config));
    }

    private byte[] encryptedConfig(ConnectionRef ref, String config) {
        return encryption.encrypt(context(ref, "config"), utf8(config));
    }

    private String decrypted(String context, byte[] cipher) {
        return new String(encryption.decrypt(context, cipher), StandardCharsets.UTF_8);
    }

    private static Map<String, String> tags(ConnectionRef ref, String json) {
        Map<String, String> tags = new HashMap<>();
        JsonObjects.read(json, "Tags of " + ref)
                .fields()
                .forEachRemaining(tag -> tags.put(tag.getKey(), tag.getValue().asText()));
        return tags;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }

    /** No integration id has a slash, so no two connections have the same context. */
    private static String context(ConnectionRef ref, String what) {
        return "connection/" + ref.integration() + "/" + ref.id() + "/" + what;
    }
}
