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
package io.github.camelnango.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.camelnango.NangoComponent;
import io.github.camelnango.api.ConnectionRef;
import io.github.camelnango.api.Dataset;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoRuntime;
import io.github.camelnango.api.NewConnection;
import io.github.camelnango.api.Secret;
import io.github.camelnango.embedded.store.PostgresServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.camel.CamelContext;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.spring.spi.SpringTransactionPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** Deliveries in transactions that a sink in the store's PostgreSQL takes part in. */
class TransactedDeliveryTest {
    private static final String NAME = "nango:records/api/Issue";
    private static final String TRANSACTED = NAME + "?initialDelay=0&delay=20&transacted=true&transactionManager=#tx";
    private static final String SINK =
            "sql:insert into sink (id) values (:#${header.CamelNangoRecordId})?dataSource=#appDs";
    private static final Dataset ISSUES = new Dataset(new ConnectionRef("api", "acme"), "Issue", "base");

    @TempDir
    Path folder;

    private final List<String> seen = new CopyOnWriteArrayList<>();
    private String url;
    private HikariDataSource source;
    private JdbcTemplate sql;
    private CamelContext context;

    @BeforeEach
    void open() throws Exception {
        url = PostgresServer.newSchema();
        source = pool();
        sql = new JdbcTemplate(source);
        // No key: a change that comes twice shows.
        sql.execute("create table sink (id varchar(255) not null)");
        start(source, null);
    }

    @AfterEach
    void close() throws Exception {
        context.close();
        source.close();
    }

    private HikariDataSource pool() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(6);
        return new HikariDataSource(config);
    }

    private void start(DataSource store, String jdbcUrl) throws Exception {
        context = new DefaultCamelContext();
        NangoComponent component = new NangoComponent();
        component.setDataFolder(folder.toString());
        component.setDataSource(store);
        component.setAutowiredEnabled(false);
        component.setJdbcUrl(jdbcUrl);
        component.setRuntimeFactory(EmbeddedRuntime::open);
        DataSourceTransactionManager manager = new DataSourceTransactionManager(source);
        context.getRegistry().bind("appDs", source);
        context.getRegistry().bind("tx", manager);
        context.getRegistry().bind("required", new SpringTransactionPolicy(manager));
        context.addComponent("nango", component);
        context.start();
        if (runtime().integrations().find("api").isEmpty()) {
            runtime().integrations().create("api", "private-api-bearer", null, null, null);
        }
    }

    private NangoRuntime runtime() {
        return context.getComponent("nango", NangoComponent.class).openRuntime();
    }

    private void connect(String connection) {
        runtime()
                .connections()
                .create(new NewConnection(
                        new ConnectionRef("api", connection),
                        Secret.of("{\"type\":\"API_KEY\",\"apiKey\":\"k\"}"),
                        new Json("{\"baseUrl\":\"http://127.0.0.1:1\"}"),
                        null,
                        Map.of()));
    }

    private void saveIssues(int count) {
        connect("acme");
        String records = IntStream.rangeClosed(1, count)
                .mapToObj(id -> "{\"id\":\"" + id + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
        runtime().records().save(ISSUES, new Json(records), null);
    }

    private void route(String from, boolean policy, Processor after) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                RouteDefinition route = from(from).routeId("sink");
                (policy ? route.transacted("required") : route)
                        .process(e -> seen.add(e.getMessage().getHeader("CamelNangoRecordId", String.class)))
                        .to(SINK)
                        .process(after);
            }
        });
    }

    private List<String> sink() {
        return sql.queryForList("select id from sink order by cast(id as integer)", String.class);
    }

    private boolean pending() {
        return !runtime()
                .records()
                .pending(NAME, "api", Set.of("Issue"), null, null)
                .isEmpty();
    }

    private void expectAllOnce(int count) {
        await().atMost(Duration.ofSeconds(20)).until(() -> !pending());
        assertThat(sink())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, count)
                        .mapToObj(String::valueOf)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theSinkAndThePositionAreCommittedTogether(boolean policy) throws Exception {
        saveIssues(5);
        List<Boolean> apart = new CopyOnWriteArrayList<>();
        // Neither the row nor the position of what is being delivered is there for others yet.
        route(TRANSACTED, policy, e -> apart.add(seenByOthers(e.getMessage().getHeader("CamelNangoRecordId"))));

        expectAllOnce(5);

        assertThat(apart).hasSize(5).containsOnly(false);
    }

    private boolean seenByOthers(Object id) throws Exception {
        try (var connection = source.getConnection();
                var query = connection.prepareStatement("select count(*) from sink where id = ?")) {
            query.setString(1, id.toString());
            try (var result = query.executeQuery()) {
                result.next();
                return result.getInt(1) > 0;
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aRouteThatFailsAfterItsInsertLeavesNothingAndGetsTheRecordAgain(boolean policy) throws Exception {
        saveIssues(3);
        AtomicInteger failures = new AtomicInteger();
        List<List<String>> afterFailure = new CopyOnWriteArrayList<>();
        route(TRANSACTED, policy, e -> {
            if ("2".equals(e.getMessage().getHeader("CamelNangoRecordId")) && failures.getAndIncrement() == 0) {
                throw new IllegalStateException("after the insert");
            }
        });
        await().until(() -> failures.get() == 1);
        await().until(() -> sql.queryForObject("select count(*) from sink", Integer.class) == 1);
        afterFailure.add(sink());

        expectAllOnce(3);

        assertThat(afterFailure).containsExactly(List.of("1"));
        assertThat(seen).containsExactly("1", "2", "2", "3");
    }

    @Test
    void aConnectionThatDiesBetweenSinkAndPositionMakesNoDuplicate() throws Exception {
        saveIssues(4);
        AtomicInteger kills = new AtomicInteger();
        route(TRANSACTED, false, e -> {
            if ("3".equals(e.getMessage().getHeader("CamelNangoRecordId")) && kills.getAndIncrement() == 0) {
                int backend = sql.queryForObject("select pg_backend_pid()", Integer.class);
                try (var other = source.getConnection();
                        var statement = other.createStatement()) {
                    statement.execute("select pg_terminate_backend(" + backend + ")");
                }
            }
        });

        expectAllOnce(4);

        assertThat(seen).containsExactly("1", "2", "3", "3", "4");
    }

    @Test
    void whatAnotherProcessHasDeliveredMeanwhileIsRolledBackHere() throws Exception {
        saveIssues(2);
        AtomicInteger others = new AtomicInteger();
        route(TRANSACTED, false, e -> {
            if (others.getAndIncrement() == 0) {
                String cursor = e.getMessage().getHeader("CamelNangoCursor", String.class);
                // On a thread of its own, as the transaction is bound to this one.
                Thread other = new Thread(() -> runtime().records().savePosition(NAME, ISSUES, cursor));
                other.start();
                other.join();
            }
        });

        await().atMost(Duration.ofSeconds(20)).until(() -> !pending());

        assertThat(sink()).containsExactly("2");
        assertThat(seen).containsExactly("1", "2");
    }

    @Test
    void aRecordThatIsSkippedLeavesNothingAndTheNextIsCommitted() throws Exception {
        saveIssues(3);
        route(TRANSACTED + "&onDeliveryFailure=skip&deliveryAttempts=2", false, e -> {
            if ("2".equals(e.getMessage().getHeader("CamelNangoRecordId"))) {
                throw new IllegalStateException("always");
            }
        });

        await().atMost(Duration.ofSeconds(20)).until(() -> !pending());

        assertThat(sink()).containsExactly("1", "3");
        assertThat(seen).containsExactly("1", "2", "2", "3");
    }

    @Test
    void aRestartGoesOnAfterTheLastCommit() throws Exception {
        saveIssues(3);
        route(TRANSACTED, false, e -> {
            if ("3".equals(e.getMessage().getHeader("CamelNangoRecordId"))) {
                throw new IllegalStateException("not yet");
            }
        });
        await().until(() -> seen.contains("3"));
        context.close();

        start(source, null);
        route(TRANSACTED, false, e -> {});

        expectAllOnce(3);
    }

    @Test
    void aBatchIsOneTransaction() throws Exception {
        saveIssues(5);
        AtomicInteger failures = new AtomicInteger();
        List<Integer> sizes = new CopyOnWriteArrayList<>();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(TRANSACTED + "&deliver=batch&maxRecords=2")
                        .process(e ->
                                sizes.add(e.getMessage().getBody(List.class).size()))
                        .split(body())
                        .stopOnException()
                        .process(e -> {
                            Object id = e.getMessage().getBody(Map.class).get("id");
                            if (id.equals("4") && failures.getAndIncrement() == 0) {
                                throw new IllegalStateException("inside the batch");
                            }
                            e.getMessage().setHeader("CamelNangoRecordId", id);
                        })
                        .to(SINK);
            }
        });

        expectAllOnce(5);

        assertThat(sizes).containsExactly(2, 2, 2, 1);
    }

    @Test
    void aStoreOnSqliteIsRefusedAtStart() throws Exception {
        context.close();
        start(null, null);

        assertThatThrownBy(() -> route(TRANSACTED, false, e -> {}))
                .hasStackTraceContaining("transacted=true is not possible with a store in SQLite")
                .hasStackTraceContaining("dataSource");
    }

    @Test
    void aStoreWithConnectionsOfItsOwnIsRefusedAtStart() throws Exception {
        context.close();
        start(null, url);

        assertThatThrownBy(() -> route(TRANSACTED, false, e -> {})).hasStackTraceContaining("opened by jdbcUrl");
    }

    @Test
    void aManagerOfAnotherDataSourceIsRefusedAtStart() throws Exception {
        try (var other = pool()) {
            context.getRegistry().bind("other", new DataSourceTransactionManager(other));

            assertThatThrownBy(() -> route(TRANSACTED.replace("#tx", "#other"), false, e -> {}))
                    .hasStackTraceContaining("give both the same data source");
        }
    }

    @Test
    void whatIsNoTransactionManagerIsRefusedAtStart() {
        assertThatThrownBy(() -> route(TRANSACTED.replace("#tx", "#appDs"), false, e -> {}))
                .hasStackTraceContaining("must be a Spring PlatformTransactionManager, but is a com.zaxxer");
    }

    @Test
    void oneOptionWithoutTheOtherIsRefused() {
        assertThatThrownBy(() -> route(NAME + "?transacted=true", false, e -> {}))
                .hasStackTraceContaining("transacted=true needs the option transactionManager");
        assertThatThrownBy(() -> route(NAME + "?transactionManager=#tx", false, e -> {}))
                .hasStackTraceContaining("transactionManager needs transacted=true");
    }
}
