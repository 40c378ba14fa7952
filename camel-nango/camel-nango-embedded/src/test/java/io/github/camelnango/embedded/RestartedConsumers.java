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
import static org.awaitility.Awaitility.await;

import io.github.camelnango.NangoComponent;
import io.github.camelnango.api.ConnectionRef;
import io.github.camelnango.api.Dataset;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoRuntime;
import io.github.camelnango.api.NewConnection;
import io.github.camelnango.api.Secret;
import io.github.camelnango.embedded.store.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** A context with consumers on a real store, stopped and started again. */
abstract class RestartedConsumers {

    @TempDir
    Path folder;

    final List<String> received = new CopyOnWriteArrayList<>();
    private String jdbcUrl;
    CamelContext context;

    @AfterEach
    void stop() throws Exception {
        if (context != null) {
            context.close();
            context = null;
        }
    }

    void use(TestDatabase database) {
        jdbcUrl = database.settings(folder).settings().store().jdbcUrl();
    }

    /** {@code null} for SQLite. */
    String jdbcUrl() {
        return jdbcUrl;
    }

    /** What a context has before it starts. */
    void prepare(CamelContext starting) {}

    /** Starts a context whose route, if any, begins there. */
    void start(String uri, Processor processor) throws Exception {
        context = new DefaultCamelContext();
        NangoComponent component = new NangoComponent();
        component.setDataFolder(folder.toString());
        component.setJdbcUrl(jdbcUrl);
        component.setRuntimeFactory(EmbeddedRuntime::open);
        context.addComponent("nango", component);
        prepare(context);
        context.start();
        // The integration has to be there before a consumer of it starts.
        if (runtime().integrations().find("api").isEmpty()) {
            runtime().integrations().create("api", "private-api-bearer", null, null, null);
        }
        if (uri != null) {
            context.addRoutes(route(uri, processor));
        }
    }

    NangoRuntime runtime() {
        return context.getComponent("nango", NangoComponent.class).openRuntime();
    }

    static RouteBuilder route(String from, Processor processor) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from(from).process(processor);
            }
        };
    }

    void withoutTheConsumer(Consumer<NangoRuntime> work) throws Exception {
        start(null, null);
        work.accept(runtime());
        stop();
    }

    static void save(NangoRuntime runtime, String connection, String... ids) {
        ConnectionRef ref = new ConnectionRef("api", connection);
        if (runtime.connections().list("api").stream()
                .noneMatch(one -> one.ref().equals(ref))) {
            runtime.connections()
                    .create(new NewConnection(
                            ref,
                            Secret.of("{\"type\":\"API_KEY\",\"apiKey\":\"k\"}"),
                            new Json("{\"baseUrl\":\"http://127.0.0.1:1\"}"),
                            null,
                            Map.of()));
        }
        for (String id : ids) {
            runtime.records().save(new Dataset(ref, "Issue", "base"), new Json("[{\"id\":\"" + id + "\"}]"), null);
        }
    }

    void receive(Exchange exchange) {
        received.add(exchange.getMessage().getHeader("CamelNangoConnectionId") + ":"
                + exchange.getMessage().getHeader("CamelNangoRecordId"));
    }

    void expect(String... expected) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(received).containsExactlyInAnyOrder(expected));
    }
}
