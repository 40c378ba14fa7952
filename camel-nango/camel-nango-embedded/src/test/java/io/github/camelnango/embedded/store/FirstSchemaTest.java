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
package io.github.camelnango.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelnango.api.ConnectionRef;
import io.github.camelnango.api.Dataset;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.NewConnection;
import io.github.camelnango.api.RecordQuery;
import io.github.camelnango.api.Secret;
import io.github.camelnango.api.StoredRecord;
import io.github.camelnango.embedded.auth.StoredConnections;
import io.github.camelnango.embedded.auth.StoredEnvironment;
import io.github.camelnango.embedded.provider.Catalogue;
import io.github.camelnango.embedded.provider.StoredIntegrations;
import io.github.camelnango.embedded.record.StoredRecords;
import io.github.camelnango.embedded.run.memory.Checkpoints;
import io.github.camelnango.embedded.run.memory.SyncStates;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A store that the first version has written is opened by this one: all is there. */
class FirstSchemaTest {
    private static final String CANARY = "canary-of-configs-2206";
    private static final String CONFIG = "{\"subdomain\":\"" + CANARY + "\"}";
    private static final ConnectionRef ACME = new ConnectionRef("stripe", "acme");
    private static final Dataset ISSUES = new Dataset(ACME, "Issue", Dataset.BASE_VARIANT);
    private static final Instant RUN = Instant.parse("2026-01-02T03:04:05Z");
    private static final Catalogue CATALOGUE = Catalogue.load(List.of(), FirstSchemaTest.class.getClassLoader());

    /** The tables of the first version and their columns, as far as a later version has changed them. */
    private static final List<String> TABLES = List.of(
            "nango_store",
            "nango_integration",
            "nango_connection",
            "nango_variable",
            "nango_dataset",
            "nango_record",
            "nango_seen",
            "nango_position",
            "nango_checkpoint",
            "nango_sync_state");

    private static final Map<String, String> LATER = Map.of("nango_connection", "config", "nango_sync_state", "paused");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void nothingIsLost(TestDatabase database) {
        TestSettings settings = database.settings(folder);
        List<StoredRecord> before;
        try (Store store = settings.open()) {
            before = write(store, settings);
        }
        intoFirstSchema(settings);
        try (Store store = settings.open()) {
            assertThat(columns(store, "nango_connection")).contains("config");
            assertThat(connections(store, settings).get(ACME, false)).satisfies(acme -> {
                assertThat(acme.connectionConfig().text()).isEqualTo(CONFIG);
                assertThat(acme.credentials().reveal()).contains("key-of-acme");
                assertThat(acme.metadata().text()).isEqualTo("{\"team\":\"a\"}");
                assertThat(acme.tags()).containsEntry("plan", "pro");
            });
            assertThat(rows(store, "nango_connection")).hasSize(1).noneMatch(row -> row.toString()
                    .contains(CANARY));
            StoredRecords records = new StoredRecords(store, settings.settings());
            assertThat(list(records)).hasSize(3).usingRecursiveComparison().isEqualTo(before);
            assertThat(records.pending("follower", "stripe", java.util.Set.of("Issue"), null, null))
                    .isEmpty();
            assertThat(rows(store, "nango_consumer")).extracting("name").containsExactly("follower");
            long acme = number(store, settings);
            assertThat(new Checkpoints(store).read(acme, "sync:issues:base").orElseThrow())
                    .isEqualTo(new Checkpoints.Stored(new Json("{\"page\":7}"), 1));
            SyncStates states = new SyncStates(store);
            assertThat(states.lastSyncDate(acme, "issues", "base")).contains(RUN);
            assertThat(states.paused(acme, "issues", "base", true)).isFalse();
            assertThat(new StoredEnvironment(store, settings.settings())
                            .variables()
                            .get("TOKEN")
                            .reveal())
                    .isEqualTo("value-of-token");
        }
    }

    private static List<StoredRecord> write(Store store, TestSettings settings) {
        new StoredIntegrations(store, CATALOGUE, settings.settings()).create("stripe", "stripe", null, null, null);
        connections(store, settings)
                .create(new NewConnection(
                        ACME,
                        Secret.of("{\"type\":\"API_KEY\",\"apiKey\":\"key-of-acme\"}"),
                        new Json(CONFIG),
                        new Json("{\"team\":\"a\"}"),
                        Map.of("plan", "pro")));
        new StoredEnvironment(store, settings.settings()).set("TOKEN", Secret.of("value-of-token"));
        StoredRecords records = new StoredRecords(store, settings.settings());
        records.save(ISSUES, new Json("[{\"id\":\"1\",\"n\":1},{\"id\":\"2\"},{\"id\":\"3\"}]"), null);
        records.save(ISSUES, new Json("[{\"id\":\"1\",\"n\":2}]"), null);
        records.delete(ISSUES, new Json("[{\"id\":\"2\"}]"), null);
        records.savePosition("follower", ISSUES, records.lastCursor(ISSUES));
        long acme = number(store, settings);
        new Checkpoints(store).write(acme, "sync:issues:base", new Json("{\"page\":7}"), null);
        new SyncStates(store).lastSyncDate(acme, "issues", "base", RUN);
        return list(records);
    }

    /** Puts the rows into tables that the first migration has made, with the config as the text that it was. */
    private static void intoFirstSchema(TestSettings settings) {
        Map<String, List<Map<String, Object>>> all = new LinkedHashMap<>();
        Dialect dialect;
        try (Store store = settings.open()) {
            dialect = store.state().dialect();
            TABLES.forEach(table -> all.put(table, rows(store, table)));
            store.state().write(handle -> {
                TABLES.forEach(table -> handle.execute("drop table " + table));
                List.of("nango_consumer", "nango_lock", "nango_reject", "nango_schema_state")
                        .forEach(table -> handle.execute("drop table " + table));
                return null;
            });
            Map<String, Object> acme = all.get("nango_connection").get(0);
            acme.put("connection_config", CONFIG);
        }
        firstSchema(settings, dialect);
        org.jdbi.v3.core.Jdbi.create(url(settings))
                .useTransaction(
                        handle -> all.forEach((table, rows) -> rows.forEach(row -> insert(handle, table, row))));
    }

    private static void firstSchema(TestSettings settings, Dialect dialect) {
        String resources = "classpath:io/github/camelnango/embedded/store/";
        List<String> locations = new ArrayList<>(List.of(resources + "state"));
        dialect.extraMigrations("state").forEach(extra -> locations.add(resources + extra));
        Flyway.configure(FirstSchemaTest.class.getClassLoader())
                .dataSource(url(settings), null, null)
                .locations(locations.toArray(String[]::new))
                .table("nango_schema_state")
                .placeholders(dialect.placeholders())
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .target("1.1?")
                .load()
                .migrate();
    }

    private static void insert(Handle handle, String table, Map<String, Object> row) {
        Map<String, Object> set = new LinkedHashMap<>(row);
        set.values().removeIf(java.util.Objects::isNull);
        set.remove(LATER.getOrDefault(table, ""));
        String names = String.join(", ", set.keySet());
        String marks = String.join(", ", set.keySet().stream().map(name -> "?").toList());
        handle.execute(
                "insert into " + table + " (" + names + ") values (" + marks + ")",
                set.values().toArray());
    }

    private static String url(TestSettings settings) {
        String url = settings.settings().store().jdbcUrl();
        return url != null
                ? url
                : "jdbc:sqlite:" + settings.settings().store().dataFolder().resolve("state.db");
    }

    private static StoredConnections connections(Store store, TestSettings settings) {
        StoredIntegrations integrations = new StoredIntegrations(store, CATALOGUE, settings.settings());
        return new StoredConnections(store, integrations, CATALOGUE, settings.settings());
    }

    private static long number(Store store, TestSettings settings) {
        return connections(store, settings).get(ACME, false).number();
    }

    private static List<StoredRecord> list(StoredRecords records) {
        return records.list(ISSUES, RecordQuery.after(null, 100)).records();
    }

    private static List<String> columns(Store store, String table) {
        return List.copyOf(rows(store, table).get(0).keySet());
    }

    private static List<Map<String, Object>> rows(Store store, String table) {
        return store.state()
                .read(handle ->
                        handle.createQuery("select * from " + table).mapToMap().list());
    }
}
