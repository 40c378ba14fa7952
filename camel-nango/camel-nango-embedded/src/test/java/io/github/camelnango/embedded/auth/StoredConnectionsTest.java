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

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelnango.api.Connection;
import io.github.camelnango.api.ConnectionRef;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.NangoValidationException;
import io.github.camelnango.api.NewConnection;
import io.github.camelnango.api.Registration;
import io.github.camelnango.api.Secret;
import io.github.camelnango.embedded.store.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Connections and their metadata, on each database. */
class StoredConnectionsTest {

    @Nested
    class OnSqlite extends Facts {
        OnSqlite() {
            super(TestDatabase.SQLITE);
        }
    }

    @Nested
    class OnPostgres extends Facts {
        OnPostgres() {
            super(TestDatabase.POSTGRES);
        }
    }

    abstract static class Facts extends ConnectionCase {
        Facts(TestDatabase database) {
            super(database);
        }

        @Test
        void connectionIsKept() {
            integration("stripe", "stripe");
            Connection created = connections.create(new NewConnection(
                    ref("stripe", "acme"),
                    Secret.of("{\"type\":\"API_KEY\",\"apiKey\":\"" + CANARY + "\"}"),
                    new Json("{\"region\":\"eu\"}"),
                    new Json("{\"a\":1}"),
                    Map.of("Team", "blue")));

            store.close();
            reopen();
            Connection found = connections.get(ref("stripe", "acme"), false);
            assertThat(found).isEqualTo(created);
            assertThat(found.credentials().reveal()).contains(CANARY);
            assertThat(found.provider()).isEqualTo("stripe");
            assertThat(found.connectionConfig().text()).isEqualTo("{\"region\":\"eu\"}");
            assertThat(found.tags()).isEqualTo(Map.of("team", "blue"));
            assertThat(connections.metadata(ref("stripe", "acme"))).isEqualTo(new Json("{\"a\":1}"));
        }

        @Test
        void connectionsAreListedByIntegration() {
            integration("a", "stripe");
            integration("b", "stripe");
            apiKey("b", "2");
            apiKey("a", "1");
            apiKey("b", "1");

            assertThat(connections.list(null))
                    .extracting(Connection::ref)
                    .containsExactly(ref("a", "1"), ref("b", "1"), ref("b", "2"));
            assertThat(connections.list("b")).hasSize(2);
            fails(() -> connections.list("c"), NangoException.class, "unknown_provider_config", "'c'", "a, b");
        }

        @Test
        void replacingKeepsNumberAndMetadata() {
            integration("stripe", "stripe");
            Connection first = apiKey("stripe", "acme");
            connections.setMetadata(first.ref(), new Json("{\"a\":1}"));

            Connection second = connections.create(imported("stripe", "acme", "{\"apiKey\":\"other\"}"));

            assertThat(second.number()).isEqualTo(first.number());
            assertThat(second.metadata()).isEqualTo(new Json("{\"a\":1}"));
            assertThat(second.credentials().reveal()).isEqualTo("{\"type\":\"API_KEY\",\"apiKey\":\"other\"}");
        }

        @Test
        void numbersAreNeverUsedTwice() {
            integration("stripe", "stripe");
            long first = apiKey("stripe", "acme").number();
            connections.delete(ref("stripe", "acme"));

            assertThat(apiKey("stripe", "acme").number()).isGreaterThan(first);
        }

        @Test
        void unusualIdsAreKept() {
            integration("stripe", "stripe");
            String id = "a/b,.;:=+~[]|@${x}\"'\\_ -";

            apiKey("stripe", id);

            assertThat(connections.get(ref("stripe", id), false).ref().id()).isEqualTo(id);
        }

        @Test
        void wrongIdsAreRefused() {
            integration("stripe", "stripe");
            for (String id : List.of("", " ", "é", "a\nb", "x".repeat(256))) {
                fails(
                        () -> apiKey("stripe", id),
                        NangoValidationException.class,
                        "invalid_request",
                        "connection id",
                        "'stripe'");
            }
        }

        @Test
        void unknownIntegrationNamesThoseThatExist() {
            fails(
                    () -> connections.get(ref("gh", "acme"), false),
                    NangoException.class,
                    "unknown_provider_config",
                    "'gh'",
                    "no integrations yet");
            integration("github", "github");
            fails(() -> apiKey("gh", "acme"), NangoException.class, "unknown_provider_config", "'gh'", "github");
        }

        @Test
        void unknownConnectionIsNamedWithItsIntegration() {
            integration("stripe", "stripe");
            ConnectionRef nobody = ref("stripe", "nobody");
            List<ThrowingCallable> calls = List.of(
                    () -> connections.get(nobody, false),
                    () -> connections.delete(nobody),
                    () -> connections.metadata(nobody),
                    () -> connections.setMetadata(nobody, new Json("{}")),
                    () -> connections.updateMetadata(nobody, new Json("{}")));

            for (ThrowingCallable call : calls) {
                fails(call, NangoException.class, "unknown_connection", "'nobody'", "'stripe'", "no connections");
            }
        }

        @Test
        void connectionOfAnotherIntegrationIsSaidToBeOne() {
            integration("a", "stripe");
            integration("b", "stripe");
            apiKey("a", "acme");

            fails(
                    () -> connections.get(ref("b", "acme"), false),
                    NangoException.class,
                    "unknown_connection",
                    "'acme'",
                    "'b'",
                    "connection of another integration: a");
        }

        @Test
        void deletingErasesEverythingOfTheConnectionAndNothingElse() {
            integration("stripe", "stripe");
            long gone = apiKey("stripe", "gone").number();
            long kept = apiKey("stripe", "kept").number();
            fillTables(gone, 1);
            fillTables(kept, 2);

            connections.delete(ref("stripe", "gone"));

            assertThat(tablesWith(gone)).isEmpty();
            assertThat(tablesWith(kept)).hasSize(6);
            assertThat(connections.list(null)).extracting(Connection::number).containsExactly(kept);
        }

        private void fillTables(long conn, long ds) {
            store.state().write(handle -> {
                handle.execute(
                        "insert into nango_dataset (conn, ds, model_name, variant) values (?, ?, 'M', 'base')",
                        conn,
                        ds);
                handle.execute(
                        "insert into nango_record (rkey, conn, ds, rid, seq, first_seen, size, codec, ext_id, hash)"
                                + " values (?, ?, ?, 1, 1, 1, 1, 1, 'x', ?)",
                        rkey(ds),
                        conn,
                        ds,
                        new byte[] {1});
                handle.execute(
                        "insert into nango_seen (conn, ds, run, batch, rids) values (?, ?, 'r', 1, ?)",
                        conn,
                        ds,
                        new byte[] {1});
                handle.execute("insert into nango_position (consumer, conn, ds, seq) values ('c', ?, ?, 1)", conn, ds);
                handle.execute("insert into nango_checkpoint (conn, name, version) values (?, 'n', 1)", conn);
                handle.execute("insert into nango_sync_state (conn, sync, variant) values (?, 's', 'base')", conn);
                return null;
            });
        }

        private Object rkey(long ds) {
            return database == TestDatabase.SQLITE ? Long.valueOf(ds) : new byte[] {(byte) ds};
        }

        private List<String> tablesWith(long conn) {
            List<String> tables = List.of(
                    "nango_dataset",
                    "nango_record",
                    "nango_seen",
                    "nango_position",
                    "nango_checkpoint",
                    "nango_sync_state");
            return store.state().read(handle -> tables.stream()
                    .filter(table -> handle.createQuery("select count(*) from " + table + " where conn = " + conn)
                                    .mapTo(Integer.class)
                                    .one()
                            > 0)
                    .toList());
        }

        @Test
        void metadataIsReplacedOrMergedOneLevelDeep() {
            integration("stripe", "stripe");
            ConnectionRef acme = apiKey("stripe", "acme").ref();
            assertThat(connections.metadata(acme)).isNull();

            assertThat(connections.updateMetadata(acme, new Json("{\"a\":{\"x\":1},\"b\":1.50}")))
                    .isEqualTo(new Json("{\"a\":{\"x\":1},\"b\":1.50}"));
            assertThat(connections.updateMetadata(acme, new Json("{\"a\":{\"y\":2},\"c\":null}")))
                    .isEqualTo(new Json("{\"a\":{\"y\":2},\"b\":1.50,\"c\":null}"));
            assertThat(connections.setMetadata(acme, new Json("{\"d\":1}"))).isEqualTo(new Json("{\"d\":1}"));
            assertThat(connections.metadata(acme)).isEqualTo(new Json("{\"d\":1}"));
        }

        @Test
        void metadataMustBeAnObject() {
            integration("stripe", "stripe");
            ConnectionRef acme = apiKey("stripe", "acme").ref();

            for (String wrong : List.of("[1]", "null", "\"" + CANARY + "\"", "{\"a\":", "{} {}")) {
                fails(
                        () -> connections.setMetadata(acme, new Json(wrong)),
                        NangoValidationException.class,
                        "invalid_request",
                        "metadata of connection stripe/acme");
            }
        }

        @Test
        void mergesAtTheSameTimeLoseNothing() throws Exception {
            integration("stripe", "stripe");
            ConnectionRef acme = apiKey("stripe", "acme").ref();
            ExecutorService pool = Executors.newFixedThreadPool(4);
            try {
                List<Callable<Json>> merges = new ArrayList<>();
                for (int i = 0; i < 20; i++) {
                    String member = "m" + i;
                    merges.add(() -> connections.updateMetadata(acme, new Json("{\"" + member + "\":1}")));
                }
                for (Future<Json> merge : pool.invokeAll(merges)) {
                    merge.get();
                }
            } finally {
                pool.shutdown();
            }

            String metadata = connections.metadata(acme).text();
            assertThat(metadata.split(",")).hasSize(20);
        }

        @Test
        void importsAtTheSameTimeMakeOneConnection() throws Exception {
            integration("stripe", "stripe");
            ExecutorService pool = Executors.newFixedThreadPool(4);
            try {
                List<Callable<Connection>> imports = new ArrayList<>();
                for (int i = 0; i < 8; i++) {
                    imports.add(() -> apiKey("stripe", "acme"));
                    String id = "other-" + i;
                    imports.add(() -> apiKey("stripe", id));
                }
                for (Future<Connection> done : pool.invokeAll(imports)) {
                    done.get();
                }
            } finally {
                pool.shutdown();
            }

            assertThat(connections.list("stripe"))
                    .hasSize(9)
                    .extracting(Connection::number)
                    .doesNotHaveDuplicates();
        }

        @Test
        void listenersHearOfChangesUntilClosed() {
            integration("stripe", "stripe");
            List<ConnectionRef> heard = new ArrayList<>();
            Registration registration = connections.onChange(heard::add);
            connections.onChange(ref -> {
                throw new IllegalStateException("a listener's own trouble");
            });

            apiKey("stripe", "acme");
            connections.delete(ref("stripe", "acme"));
            registration.close();
            registration.close();
            apiKey("stripe", "acme");

            assertThat(heard).containsExactly(ref("stripe", "acme"), ref("stripe", "acme"));
        }
    }
}
