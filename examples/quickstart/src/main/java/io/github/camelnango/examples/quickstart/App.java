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
package io.github.camelnango.examples.quickstart;

import io.github.camelnango.NangoConstants;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.NotifyBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.main.Main;
import org.jspecify.annotations.Nullable;

/** The Camel application and the few things that the tours do with it. Used by one thread. */
final class App implements AutoCloseable {
    private static final String SYNC_ROUTE = "issues";

    private final Main main = new Main();
    private final ProducerTemplate template;

    App(Map<String, String> properties, Deliveries deliveries) {
        properties.forEach(main::addOverrideProperty);
        main.configure().addRoutesBuilder(new IssueRoutes(deliveries));
        main.init();
        template = context().createProducerTemplate();
    }

    /** The folder that the example writes to. */
    Path folder() {
        return Path.of(context().resolvePropertyPlaceholders("{{quickstart.folder}}"))
                .toAbsolutePath();
    }

    /** Starts Camel with all routes but the sync's, which needs the connection that is created now. */
    void start() {
        main.start();
        template.sendBody("direct:set-up", null);
    }

    /** Starts the route that runs the sync and receives its records. */
    void startSyncRoute() throws Exception {
        context().getRouteController().startRoute(SYNC_ROUTE);
    }

    /** Runs the sync and waits until it has ended. */
    SyncResult syncNow() {
        return SyncResult.of(template.requestBody("direct:sync-now", null, Map.class));
    }

    /** Starts to count: the result waits until that many more records have come through the sync's route. */
    Arrival expect(int records) {
        NotifyBuilder arrived = new NotifyBuilder(context())
                .fromRoute(SYNC_ROUTE)
                .whenCompleted(records)
                .create();
        return () -> {
            if (records > 0 && !arrived.matches(2, TimeUnit.MINUTES)) {
                throw new IllegalStateException("After 2 minutes the route \"issues\" still has not received all of "
                        + records + " records. The log above says why.");
            }
        };
    }

    /** Sends a body to a route; its answer as text. */
    String ask(String route, @Nullable Object body) {
        return template.requestBody(route, body, String.class);
    }

    /** Sends a body to a route, on behalf of a connection; its answer as text. */
    String askAs(String connection, String route, @Nullable Object body) {
        return template.requestBodyAndHeader(route, body, NangoConstants.CONNECTION_ID, connection, String.class);
    }

    /** Connects an account, or gives a connection another token. */
    void connect(String connection, String token) {
        template.sendBodyAndHeader("direct:connect", token, NangoConstants.CONNECTION_ID, connection);
    }

    /** Does something every so many seconds. */
    void every(int seconds, Runnable task) throws Exception {
        String timer = "timer:every?period=" + seconds * 1000;
        RouteBuilder.addRoutes(context(), routes -> routes.from(timer).process(exchange -> task.run()));
    }

    /** Goes on until the process is asked to end, then stops Camel. */
    void waitForCtrlC() throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        new CountDownLatch(1).await();
    }

    @Override
    public void close() {
        template.stop();
        main.stop();
    }

    private CamelContext context() {
        return main.getCamelContext();
    }

    /** Records on their way. */
    interface Arrival {
        /** Waits until they have arrived. */
        void await();
    }
}
