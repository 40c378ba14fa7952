package io.github.camelnango.embedded.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelnango.NangoSettings;
import io.github.camelnango.api.Connection;
import io.github.camelnango.api.ConnectionRef;
import io.github.camelnango.api.Integration;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoAuthException;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.NangoValidationException;
import io.github.camelnango.api.NewConnection;
import io.github.camelnango.api.Registration;
import io.github.camelnango.api.Secret;
import io.github.camelnango.embedded.provider.Catalogue;
import io.github.camelnango.embedded.provider.StoredIntegrations;
import io.github.camelnango.embedded.store.Store;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Integrations, connections and variables, on each database. */
class StoredConnectionsTest {
    private static final String CANARY = "canary-4711-secret";
    private static final Catalogue CATALOGUE =
            Catalogue.load(List.of(), StoredConnectionsTest.class.getClassLoader());

    @Nested
    class OnSqlite extends Facts {
        OnSqlite() {
            super(BothStores.SQLITE);
        }

        @Test
        void noSecretLiesReadableInTheFiles() throws IOException {
            everythingWithTheCanary();
            store.close();

            try (var files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                            .as(file.toString())
                            .doesNotContain(CANARY);
                }
            }
        }
    }

    @Nested
    class OnPostgres extends Facts {
        OnPostgres() {
            super(BothStores.POSTGRESQL);
        }
    }

    abstract static class Facts {
        @TempDir
        Path folder;

        final HandClock clock = new HandClock();
        private final BothStores database;
        NangoSettings settings;
        Store store;
        StoredIntegrations integrations;
        StoredConnections connections;
        StoredEnvironment environment;

        Facts(BothStores database) {
            this.database = database;
        }

        @BeforeEach
        void open() {
            settings = database.settings(folder, clock);
            reopen();
        }

        private void reopen() {
            store = Store.open(settings);
            Catalogue catalogue = CATALOGUE;
            integrations = new StoredIntegrations(store, catalogue, settings);
            connections = new StoredConnections(store, integrations, catalogue, settings);
            environment = new StoredEnvironment(store, settings);
        }

        @AfterEach
        void close() {
            store.close();
        }

        private Integration integration(String id, String provider) {
            return integrations.create(id, provider, null, null, null);
        }

        private static ConnectionRef ref(String integration, String id) {
            return new ConnectionRef(integration, id);
        }

        private static NewConnection imported(String integration, String id, String credentials) {
            return new NewConnection(ref(integration, id), Secret.of(credentials), null, null, Map.of());
        }

        private Connection apiKey(String integration, String id) {
            return connections.create(imported(integration, id, "{\"type\":\"API_KEY\",\"apiKey\":\"" + CANARY + "\"}"));
        }

        void everythingWithTheCanary() {
            integrations.create(
                    "stripe", "stripe", null, Secret.of("{\"client_secret\":\"" + CANARY + "\"}"), null);
            apiKey("stripe", "acme");
            environment.set("TOKEN", Secret.of(CANARY));
        }

        // ---- integrations

        @Test
        void integrationIsKept() {
            Integration created = integrations.create(
                    "my github", "github", "Ours", Secret.of("{\"client_id\":\"a\"}"), new Json("{\"baseUrl\":\"http://x\"}"));

            store.close();
            reopen();
            assertThat(integrations.find("my github")).contains(created);
            assertThat(created.createdAt()).isEqualTo(clock.instant());
            assertThat(integrations.find("nobody")).isEmpty();
        }

        @Test
        void integrationIsReplacedAndKeepsItsBirthday() {
            Integration first = integration("gh", "github");
            clock.advance(Duration.ofHours(1));

            Integration second = integrations.create("gh", "github", "New name", null, null);

            assertThat(second.displayName()).isEqualTo("New name");
            assertThat(second.createdAt()).isEqualTo(first.createdAt());
            assertThat(second.updatedAt()).isEqualTo(clock.instant());
            assertThat(integrations.list()).containsExactly(second);
        }

        @Test
        void integrationsAreListedById() {
            integration("b", "github");
            integration("a", "slack");

            assertThat(integrations.list()).extracting(Integration::id).containsExactly("a", "b");
            assertThat(integrations.find("a").orElseThrow().displayName()).isEqualTo("Slack");
        }

        @Test
        void unknownProviderNamesSimilarOnes() {
            fails(() -> integration("gh", "githup"), NangoException.class, "unknown_provider", "'gh'", "githup", "github");
        }

        @Test
        void wrongIntegrationIdsAreRefused() {
            for (String id : List.of("", " ", "a/b", "ü", "x".repeat(256))) {
                fails(
                        () -> integration(id, "github"),
                        NangoValidationException.class,
                        "invalid_request",
                        "integration id",
                        "letters");
            }
        }

        @Test
        void wrongSettingsOfAnIntegrationAreRefusedWithoutQuotingThem() {
            fails(
                    () -> integrations.create("gh", "github", null, Secret.of(CANARY), null),
                    NangoValidationException.class,
                    "invalid_request",
                    "credentials of integration 'gh'",
                    "JSON");
            fails(
                    () -> integrations.create("gh", "github", null, null, new Json("[1]")),
                    NangoValidationException.class,
                    "invalid_request",
                    "'custom' of integration 'gh'",
                    "array");
            fails(
                    () -> integrations.create("gh", "github", null, null, new Json("{\"baseUrl\":\"gopher\"}")),
                    NangoValidationException.class,
                    "invalid_request",
                    "baseUrl",
                    "https://");
        }

        @Test
        void providerOfAnIntegrationWithConnectionsStays() {
            integration("api", "stripe");
            apiKey("api", "acme");

            fails(
                    () -> integration("api", "github"),
                    NangoValidationException.class,
                    "invalid_request",
                    "'api'",
                    "stripe",
                    "github");
        }

        // ---- connections

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

            assertThat(connections.list(null)).extracting(Connection::ref)
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
                handle.execute("insert into nango_dataset (conn, ds, model_name, variant) values (?, ?, 'M', 'base')",
                        conn, ds);
                handle.execute(
                        "insert into nango_record (rkey, conn, ds, rid, seq, first_seen, size, codec, ext_id, hash)"
                                + " values (?, ?, ?, 1, 1, 1, 1, 1, 'x', ?)",
                        rkey(ds), conn, ds, new byte[] {1});
                handle.execute(
                        "insert into nango_seen (conn, ds, run, batch, rids) values (?, ?, 'r', 1, ?)",
                        conn, ds, new byte[] {1});
                handle.execute(
                        "insert into nango_position (consumer, conn, ds, seq) values ('c', ?, ?, 1)", conn, ds);
                handle.execute("insert into nango_checkpoint (conn, name, version) values (?, 'n', 1)", conn);
                handle.execute("insert into nango_sync_state (conn, sync, variant) values (?, 's', 'base')", conn);
                return null;
            });
        }

        private Object rkey(long ds) {
            return database == BothStores.SQLITE ? Long.valueOf(ds) : new byte[] {(byte) ds};
        }

        private List<String> tablesWith(long conn) {
            List<String> tables = List.of(
                    "nango_dataset", "nango_record", "nango_seen", "nango_position", "nango_checkpoint",
                    "nango_sync_state");
            return store.state().read(handle -> tables.stream()
                    .filter(table -> handle.createQuery("select count(*) from " + table + " where conn = " + conn)
                                    .mapTo(Integer.class)
                                    .one()
                            > 0)
                    .toList());
        }

        // ---- credentials

        @Test
        void importsEachShape() {
            assertStored("github", "{'type':'OAUTH2','access_token':'t','refresh_token':'r','raw':{'a':1}}", "OAUTH2");
            assertStored("stripe", "{'type':'API_KEY','apiKey':'k'}", "API_KEY");
            assertStored("twilio", "{'type':'BASIC','username':'u','password':''}", "BASIC");
            assertStored("unauthenticated", "{}", null);
            assertStored("unauthenticated", "{'type':'NONE'}", null);
        }

        private void assertStored(String provider, String credentials, String type) {
            integration(provider, provider);
            Connection connection = connections.create(imported(provider, "acme", credentials.replace('\'', '"')));

            String stored = connection.credentials().reveal();
            assertThat(stored).isEqualTo(type == null ? "{}" : credentials.replace('\'', '"'));
        }

        @Test
        void wrongShapesNameWhatIsExpectedAndNoValue() {
            assertRefused("github", "{'type':'OAUTH2','access_token':''}", "OAUTH2", "access_token");
            assertRefused("github", "{'type':'OAUTH2','accessToken':'" + CANARY + "'}", "no access_token", "refresh_token");
            assertRefused("github", "{'type':'API_KEY','apiKey':'" + CANARY + "'}", "another type", "type OAUTH2");
            assertRefused("github", "{'type':'OAUTH2','access_token':{'a':'" + CANARY + "'}}", "access_token", "text");
            assertRefused("github", "{'access_token':'a','expires_at':'" + CANARY + "'}", "expires_at", "2026-01-31");
            assertRefused("stripe", "{'type':'API_KEY'}", "no apiKey", "type API_KEY with apiKey");
            assertRefused("stripe", "{'apiKey':'k','" + "key':'" + CANARY + "'}", "unknown members: key");
            assertRefused("twilio", "{'type':'BASIC','username':'" + CANARY + "'}", "no password", "auth mode BASIC");
            assertRefused("unauthenticated", "{'token':'" + CANARY + "'}", "unknown members: token", "no members");
            assertRefused("stripe", CANARY, "not valid JSON");
            assertRefused("stripe", "['" + CANARY + "']", "array", "JSON object");
        }

        private void assertRefused(String provider, String credentials, String... parts) {
            integration(provider, provider);
            List<String> all = new ArrayList<>(Arrays.asList(parts));
            all.add("'" + provider + "'");
            all.add("'acme'");
            fails(
                    () -> connections.create(imported(provider, "acme", credentials.replace('\'', '"'))),
                    NangoValidationException.class,
                    "invalid_request",
                    all.toArray(new String[0]));
            assertThat(connections.list(provider)).isEmpty();
        }

        @Test
        void expiredTokenIsRefusedWithAReasonAndNotBefore() {
            integration("github", "github");
            connections.create(imported(
                    "github",
                    "acme",
                    "{\"access_token\":\"" + CANARY + "\",\"refresh_token\":\"r\",\"expires_at\":\"2026-03-07T16:04:05+00:00\"}"));

            assertThat(connections.get(ref("github", "acme"), true).ref().id()).isEqualTo("acme");
            clock.advance(Duration.ofHours(1));

            fails(
                    () -> connections.get(ref("github", "acme"), false),
                    NangoAuthException.class,
                    "access_token_expired",
                    "'acme'",
                    "'github'",
                    "2026-03-07T16:04:05Z",
                    "does not refresh tokens yet");
            assertThat(connections.list("github")).hasSize(1);
            connections.delete(ref("github", "acme"));
        }

        @Test
        void expiryMayBeSecondsOrMilliseconds() {
            integration("github", "github");
            for (String time : List.of("1772895846", "1772895846000", "\"1772895846\"")) {
                Connection connection = connections.create(
                        imported("github", "acme", "{\"access_token\":\"t\",\"expires_at\":" + time + "}"));

                assertThat(connection.credentials().reveal()).contains("2026-03-07T15:04:06Z");
            }
        }

        @Test
        void noSecretIsPrinted() {
            everythingWithTheCanary();

            assertThat(connections.list(null).toString()).doesNotContain(CANARY);
            assertThat(integrations.list().toString()).doesNotContain(CANARY);
            assertThat(environment.variables().toString()).doesNotContain(CANARY);
            Connection connection = connections.get(ref("stripe", "acme"), false);
            assertThat(RequestCredentials.of(
                                    connection,
                                    integrations.find("stripe").orElseThrow(),
                                    CATALOGUE.find("stripe").orElseThrow())
                            .toString())
                    .isEqualTo("RequestCredentials[stripe/acme]");
        }

        @Test
        void noSecretIsReadableInTheTables() {
            everythingWithTheCanary();

            List<String> rows = store.state().read(handle -> List.of(
                    handle.createQuery("select * from nango_integration").mapToMap().list().toString(),
                    handle.createQuery("select integration, connection_config, metadata, tags from nango_connection")
                            .mapToMap()
                            .list()
                            .toString()));
            List<byte[]> secrets = store.state().read(handle -> {
                List<byte[]> all = new ArrayList<>();
                for (String select : List.of(
                        "select credentials as s from nango_connection",
                        "select credentials as s from nango_integration",
                        "select value as s from nango_variable")) {
                    handle.createQuery(select)
                            .map((row, context) -> all.add(row.getBytes("s")))
                            .list();
                }
                return all;
            });

            assertThat(rows).noneMatch(row -> row.contains(CANARY));
            assertThat(secrets)
                    .hasSize(3)
                    .noneMatch(secret -> new String(secret, StandardCharsets.ISO_8859_1).contains(CANARY));
        }

        @Test
        void credentialsMovedToAnotherConnectionDoNotDecrypt() {
            integration("stripe", "stripe");
            apiKey("stripe", "a");
            apiKey("stripe", "b");
            store.state()
                    .write(handle -> handle.execute("update nango_connection set credentials = (select credentials from"
                            + " nango_connection where connection_id = 'a') where connection_id = 'b'"));

            assertThatThrownBy(() -> connections.get(ref("stripe", "b"), false)).isInstanceOf(NangoException.class);
            assertThat(connections.get(ref("stripe", "a"), false).ref().id()).isEqualTo("a");
        }

        // ---- metadata

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

            assertThat(connections.list("stripe")).hasSize(9).extracting(Connection::number).doesNotHaveDuplicates();
        }

        // ---- listeners

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

        // ---- what scripts see

        @Test
        void publicJsonIsNangosAndHidesRefreshTokens() {
            integration("github", "github");
            Connection connection = connections.create(new NewConnection(
                    ref("github", "acme"),
                    Secret.of("{\"type\":\"OAUTH2\",\"access_token\":\"t\",\"refresh_token\":\"" + CANARY
                            + "\",\"raw\":{\"list\":[{\"Refresh-Token\":\"" + CANARY + "\",\"x\":1}]}}"),
                    new Json("{\"refreshToken\":\"" + CANARY + "\",\"region\":\"eu\"}"),
                    null,
                    Map.of("team", "blue")));

            assertThat(connections.publicJson(connection, false).text())
                    .isEqualTo("{\"id\":" + connection.number()
                            + ",\"connection_id\":\"acme\",\"provider_config_key\":\"github\",\"provider\":\"github\","
                            + "\"errors\":[],\"end_user\":null,\"tags\":{\"team\":\"blue\"},\"metadata\":null,"
                            + "\"connection_config\":{\"region\":\"eu\"},\"webhook_url_override\":null,"
                            + "\"created_at\":\"2026-03-07T15:04:05.678+00:00\","
                            + "\"updated_at\":\"2026-03-07T15:04:05.678+00:00\","
                            + "\"last_fetched_at\":\"2026-03-07T15:04:05.678+00:00\","
                            + "\"credentials\":{\"type\":\"OAUTH2\",\"access_token\":\"t\",\"raw\":{\"list\":[{\"x\":1}]}}}");
            assertThat(connections.publicJson(connection, true).text()).contains(CANARY);
        }

        // ---- variables

        @Test
        void variablesAreKept() {
            environment.set("B", Secret.of("1"));
            environment.set("A", Secret.of(CANARY));
            environment.set("B", Secret.of("2"));
            store.close();
            reopen();

            assertThat(environment.name()).isEqualTo("test");
            assertThat(environment.variables())
                    .containsExactly(Map.entry("A", Secret.of(CANARY)), Map.entry("B", Secret.of("2")));
            assertThat(environment.delete("A")).isTrue();
            assertThat(environment.delete("A")).isFalse();
            assertThat(environment.variables()).containsOnlyKeys("B");
            fails(() -> environment.set(" ", Secret.of("x")), NangoValidationException.class, "invalid_request", "name");
        }

        private static void fails(
                ThrowingCallable call, Class<? extends NangoException> kind, String type, String... parts) {
            assertThatThrownBy(call)
                    .isExactlyInstanceOf(kind)
                    .hasMessageContainingAll(parts)
                    .satisfies(e -> {
                        assertThat(((NangoException) e).getType()).isEqualTo(type);
                        for (Throwable t = e; t != null; t = t.getCause()) {
                            assertThat(t.toString()).doesNotContain(CANARY);
                        }
                    });
        }
    }
}
