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
package io.github.camelnango;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.camelnango.api.Dataset;
import io.github.camelnango.api.Json;
import io.github.camelnango.consume.DeliveryFailedEvent;
import io.github.camelnango.consume.NangoRecordsConsumer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.apache.camel.ServiceStatus;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.support.EventNotifierSupport;
import org.junit.jupiter.api.Test;

class RecordsConsumerTest extends NangoTestSupport {

    private static final String NAME = "nango:records/github/Issue";
    private static final String FAST = "initialDelay=0&delay=20";

    private final List<String> received = new CopyOnWriteArrayList<>();

    /** The connection of the component's configuration would be the only one. */
    private String uri(String options) {
        component().getConfiguration().setConnectionId(null);
        return NAME + "?" + FAST + options;
    }

    private void receive(Exchange exchange) {
        received.add(exchange.getMessage().getHeader(NangoConstants.CONNECTION_ID) + ":"
                + exchange.getMessage().getHeader(NangoConstants.RECORD_ID));
    }

    private void expect(String... expected) {
        await().untilAsserted(() -> assertThat(received).containsExactly(expected));
    }

    @Test
    void deliversChangesInOrderWithTheirHeaders() throws Exception {
        saveIssues("1", "2");
        List<Exchange> exchanges = new CopyOnWriteArrayList<>();
        routes(r -> r.from(uri("")).process(e -> {
            exchanges.add(e.copy());
            receive(e);
        }));
        expect("acme:1", "acme:2");
        runtime.records.delete(ISSUES, new Json("[{\"id\":\"1\"}]"), null);
        expect("acme:1", "acme:2", "acme:1");

        assertThat(exchanges.get(0).getMessage().getBody()).isEqualTo(Map.of("id", "1", "title", "t1"));
        assertThat(exchanges.get(2).getMessage().getHeaders())
                .containsEntry(NangoConstants.INTEGRATION_ID, "github")
                .containsEntry(NangoConstants.MODEL, "Issue")
                .containsEntry(NangoConstants.VARIANT, "base")
                .containsEntry(NangoConstants.LAST_ACTION, "DELETED")
                .containsEntry(NangoConstants.CURSOR, "c000003")
                .containsKeys(NangoConstants.FIRST_SEEN_AT, NangoConstants.LAST_MODIFIED_AT)
                .doesNotContainKey(NangoConstants.SYNC);
        await().untilAsserted(
                        () -> assertThat(runtime.records.position(NAME, ISSUES)).isEqualTo("c000003"));
    }

    @Test
    void holdsBackOnlyTheDatasetWhoseRecordFails() throws Exception {
        Dataset other = new Dataset(runtime.connect("globex"), "Issue", "base");
        saveIssues("1", "2", "3");
        saveIssues(other, "4", "5");
        CountDownLatch healed = new CountDownLatch(1);
        routes(r -> r.from(uri("")).process(e -> {
            if ("2".equals(e.getMessage().getHeader(NangoConstants.RECORD_ID)) && healed.getCount() > 0) {
                throw new IllegalStateException("not now");
            }
            receive(e);
        }));
        expect("acme:1", "globex:4", "globex:5");
        assertThat(runtime.records.position(NAME, ISSUES)).isEqualTo("c000001");
        await().untilAsserted(() -> assertThat(health().getState()).isEqualTo(HealthCheck.State.DOWN));
        assertThat(health().getError().orElseThrow()).hasMessageContaining("record 2 of github/acme/Issue");

        healed.countDown();
        expect("acme:1", "globex:4", "globex:5", "acme:2", "acme:3");
        await().untilAsserted(() -> assertThat(health().getState()).isEqualTo(HealthCheck.State.UP));
    }

    /** A route that never succeeds on record 2. */
    private void poisoned(String options) throws Exception {
        routes(r -> r.from(uri(options)).routeId("follow").process(e -> {
            if ("2".equals(e.getMessage().getHeader(NangoConstants.RECORD_ID))) {
                throw new IllegalStateException("never");
            }
            receive(e);
        }));
    }

    private List<String> failuresTold() {
        List<String> told = new CopyOnWriteArrayList<>();
        context().getManagementStrategy().addEventNotifier(new EventNotifierSupport() {
            @Override
            public void notify(CamelEvent event) {
                if (event instanceof DeliveryFailedEvent failed) {
                    told.add(failed.outcome() + " " + failed.dataset() + " after " + failed.attempts() + ": "
                            + failed.cause().getCause().getMessage());
                }
            }
        });
        return told;
    }

    @Test
    void skipsARecordAfterItsAttemptsAndTellsIt() throws Exception {
        List<String> told = failuresTold();
        saveIssues("1", "2", "3");

        poisoned("&onDeliveryFailure=skip&deliveryAttempts=2");

        expect("acme:1", "acme:3");
        assertThat(told)
                .containsExactly(
                        "HELD_BACK github/acme/Issue after 1: never", "SKIPPED github/acme/Issue after 2: never");
        await().untilAsserted(
                        () -> assertThat(runtime.records.position(NAME, ISSUES)).isEqualTo("c000003"));
        await().untilAsserted(() -> assertThat(health().getState()).isEqualTo(HealthCheck.State.UP));
    }

    @Test
    void doesNotSkipUnlessAskedTo() throws Exception {
        List<String> told = failuresTold();
        saveIssues("1", "2", "3");

        poisoned("&deliveryAttempts=1");

        await().untilAsserted(() -> assertThat(health().getState()).isEqualTo(HealthCheck.State.DOWN));
        await().during(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(received).containsExactly("acme:1"));
        assertThat(told).containsExactly("HELD_BACK github/acme/Issue after 1: never");
    }

    @Test
    void countsTheAttemptsOfEachRecordForItself() throws Exception {
        List<String> told = failuresTold();
        saveIssues("1", "2", "3");

        routes(r -> r.from(uri("&onDeliveryFailure=skip&deliveryAttempts=2")).process(e -> {
            throw new IllegalStateException("on " + e.getMessage().getHeader(NangoConstants.RECORD_ID));
        }));

        await().untilAsserted(() -> assertThat(told)
                .containsExactly(
                        "HELD_BACK github/acme/Issue after 1: on 1",
                        "SKIPPED github/acme/Issue after 2: on 1",
                        "HELD_BACK github/acme/Issue after 1: on 2",
                        "SKIPPED github/acme/Issue after 2: on 2",
                        "HELD_BACK github/acme/Issue after 1: on 3",
                        "SKIPPED github/acme/Issue after 2: on 3"));
    }

    @Test
    void sendsARecordToTheDeadLetterEndpointWithItsHeadersAndItsFailure() throws Exception {
        saveIssues("1", "2", "3");
        List<String> dead = new CopyOnWriteArrayList<>();
        routes(r -> r.from("direct:dead")
                .process(e -> dead.add(e.getMessage().getBody(Map.class).get("title") + " "
                        + e.getMessage().getHeader(NangoConstants.RECORD_ID) + " "
                        + e.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class)
                                .getMessage())));

        poisoned("&onDeliveryFailure=deadLetter&deadLetterUri=direct:dead&deliveryAttempts=1");

        expect("acme:1", "acme:3");
        assertThat(dead).containsExactly("t2 2 never");
    }

    @Test
    void keepsARecordThatTheDeadLetterEndpointRefuses() throws Exception {
        saveIssues("1", "2", "3");
        AtomicInteger refusals = new AtomicInteger();
        routes(r -> r.from("direct:dead").process(e -> {
            if (refusals.getAndIncrement() == 0) {
                throw new IllegalStateException("full");
            }
            receive(e);
        }));

        poisoned("&onDeliveryFailure=deadLetter&deadLetterUri=direct:dead&deliveryAttempts=1");

        expect("acme:1", "acme:2", "acme:3");
        assertThat(refusals).hasValue(2);
    }

    private Object skip(String consumer, String id) {
        Exchange reply =
                template.send(NAME + "?operation=skip&connectionId=acme&consumer=" + consumer, e -> e.getMessage()
                        .setHeader(NangoConstants.RECORD_ID, id));
        if (reply.getException() != null) {
            throw new IllegalStateException(reply.getException());
        }
        return reply.getMessage().getBody(List.class).size();
    }

    @Test
    void anOperatorSkipsTheRecordThatHoldsBackAndNoOther() throws Exception {
        saveIssues("1", "2", "3");
        poisoned("&consumerName=crm");
        await().untilAsserted(() -> assertThat(health().getState()).isEqualTo(HealthCheck.State.DOWN));

        assertThatThrownBy(() -> skip("crm", "3"))
                .hasStackTraceContaining("but is before record 2; nothing is skipped");
        assertThatThrownBy(() -> skip("erp", "2")).hasStackTraceContaining("but is before record 1");
        assertThat(skip("crm", "2")).isEqualTo(1);

        expect("acme:1", "acme:3");
        assertThatThrownBy(() -> skip("crm", "3")).hasStackTraceContaining("nothing waits for it there");
    }

    @Test
    void aRouteThatIsResumedTriesAtOnce() throws Exception {
        saveIssues("1");
        AtomicInteger attempts = new AtomicInteger();
        routes(r -> r.from(uri("")).routeId("follow").process(e -> {
            if (attempts.incrementAndGet() <= 4) {
                throw new IllegalStateException("not now");
            }
            receive(e);
        }));
        // The next attempt would be 8 seconds later.
        await().atMost(Duration.ofSeconds(20)).until(() -> attempts.get() == 4);

        context().getRouteController().suspendRoute("follow");
        context().getRouteController().resumeRoute("follow");

        await().atMost(Duration.ofSeconds(4))
                .untilAsserted(() -> assertThat(received).containsExactly("acme:1"));
    }

    @Test
    void refusesOptionsThatDoNotGoTogether() {
        assertThatThrownBy(() -> poisoned("&onDeliveryFailure=deadLetter"))
                .hasStackTraceContaining("needs the option deadLetterUri");
        assertThatThrownBy(() -> poisoned("&deadLetterUri=direct:dead"))
                .hasStackTraceContaining("deadLetterUri needs onDeliveryFailure=deadLetter");
        assertThatThrownBy(() -> poisoned("&deliveryAttempts=0")).hasStackTraceContaining("must be 1 or more");
    }

    private HealthCheck.Result health() {
        HealthCheckRegistry registry = HealthCheckRegistry.get(context());
        return registry.getRepository("consumers").orElseThrow().stream()
                .findFirst()
                .orElseThrow()
                .call();
    }

    @Override
    protected org.apache.camel.CamelContext createCamelContext() throws Exception {
        org.apache.camel.CamelContext context = super.createCamelContext();
        HealthCheckRegistry registry = HealthCheckRegistry.get(context);
        registry.register(registry.resolveById("consumers"));
        return context;
    }

    @Test
    void goesOnWhereItStoppedAfterARestart() throws Exception {
        saveIssues("1");
        routes(r -> r.from(uri("")).routeId("follow").process(this::receive));
        expect("acme:1");
        context().getRouteController().stopRoute("follow");
        saveIssues("2", "3");
        context().getRouteController().startRoute("follow");
        expect("acme:1", "acme:2", "acme:3");
    }

    @Test
    void deliversNothingWhileSuspended() throws Exception {
        routes(r -> r.from(uri("")).routeId("follow").process(this::receive));
        context().getRouteController().suspendRoute("follow");
        assertThat(context().getRouteController().getRouteStatus("follow")).isEqualTo(ServiceStatus.Suspended);
        saveIssues("1");
        await().during(200, TimeUnit.MILLISECONDS)
                .untilAsserted(() -> assertThat(received).isEmpty());
        context().getRouteController().resumeRoute("follow");
        expect("acme:1");
    }

    @Test
    void stopsInsideOfAPageAndKeepsWhatIsDone() throws Exception {
        saveIssues("1", "2", "3");
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        routes(r -> r.from(uri("")).routeId("follow").process(e -> {
            inside.countDown();
            goOn.await(10, TimeUnit.SECONDS);
            receive(e);
        }));
        assertThat(inside.await(10, TimeUnit.SECONDS)).isTrue();
        Thread stopping = new Thread(() -> {
            try {
                context().getRouteController().stopRoute("follow");
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        stopping.start();
        await().until(() -> context().getRoute("follow").getConsumer() instanceof NangoRecordsConsumer consumer
                && consumer.isSuspendingOrSuspended());
        goOn.countDown();
        stopping.join(10_000);
        assertThat(received).containsExactly("acme:1");
        assertThat(runtime.records.position(NAME, ISSUES)).isEqualTo("c000001");
    }

    @Test
    @SuppressWarnings("unchecked")
    void deliversBatchesAndRunsAsLists() throws Exception {
        saveIssues("1", "2", "3");
        List<List<Map<String, Object>>> batches = new CopyOnWriteArrayList<>();
        List<List<Map<String, Object>>> runs = new CopyOnWriteArrayList<>();
        routes(r -> {
            r.from(uri("&deliver=batch&maxRecords=2"))
                    .process(e -> batches.add(e.getMessage().getBody(List.class)));
            r.from(uri("&deliver=run&maxRecords=2&consumerName=whole"))
                    .process(e -> runs.add(e.getMessage().getBody(List.class)));
        });
        await().untilAsserted(() -> assertThat(batches).hasSize(2));
        await().untilAsserted(() -> assertThat(runs).hasSize(1));
        assertThat(batches.get(0)).extracting("id").containsExactly("1", "2");
        assertThat(batches.get(1)).extracting("id").containsExactly("3");
        assertThat(runs.get(0)).extracting("id").containsExactly("1", "2", "3");
        assertThat((Map<String, Object>) runs.get(0).get(0).get("_nango_metadata"))
                .containsEntry("last_action", "ADDED");
    }

    @Test
    void startsNowForWhatIsThereAndAtTheBeginningForWhatComesLater() throws Exception {
        saveIssues("1", "2");
        routes(r -> r.from(uri("&startFrom=now")).process(this::receive));
        saveIssues("3");
        saveIssues(new Dataset(runtime.connect("later"), "Issue", "base"), "4");
        await().untilAsserted(() -> assertThat(received).containsExactlyInAnyOrder("acme:3", "later:4"));
    }

    @Test
    void followsOneConnectionOrVariantOnly() throws Exception {
        saveIssues(new Dataset(runtime.connect("globex"), "Issue", "base"), "1");
        saveIssues(new Dataset(ISSUES.connection(), "Issue", "eu"), "2");
        saveIssues("3");
        routes(r -> {
            r.from(uri("&connectionId=globex")).process(this::receive);
            r.from(uri("&variant=eu")).process(this::receive);
        });
        await().untilAsserted(() -> assertThat(received).containsExactlyInAnyOrder("globex:1", "acme:2"));
        assertThat(runtime.records.position(NAME + "?variant=eu", new Dataset(ISSUES.connection(), "Issue", "eu")))
                .isNotNull();
    }

    @Test
    void aRunThatIsTooLargeForOneExchangeIsHeldBackAndSaysWhatToDo() throws Exception {
        saveIssues("1", "2", "3");
        Dataset other = new Dataset(runtime.connect("globex"), "Issue", "base");
        saveIssues(other, "4", "5");
        List<List<?>> runs = new CopyOnWriteArrayList<>();
        routes(r -> r.from(uri("&deliver=run&maxRecords=1&maxRunRecords=2"))
                .process(e -> runs.add(e.getMessage().getBody(List.class))));
        await().untilAsserted(() -> assertThat(health().getState()).isEqualTo(HealthCheck.State.DOWN));
        assertThat(health().getError().orElseThrow())
                .hasMessageContainingAll("more than 2 changes of github/acme/Issue", "maxRunRecords", "deliver=batch");
        await().untilAsserted(() -> assertThat(runs).hasSize(1));
        assertThat(runs.get(0)).hasSize(2);
        assertThat(runtime.records.position(NAME, ISSUES)).isNull();
    }
}
