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
import static org.awaitility.Awaitility.await;

import io.github.camelnango.api.Dataset;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoScriptException;
import io.github.camelnango.api.SyncSchedule;
import io.github.camelnango.consume.NangoSyncConsumer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SyncConsumerTest extends NangoTestSupport {

    private static final String URI = "nango:sync/github/issues?initialDelay=0&delay=20";
    private volatile boolean failing;

    @BeforeEach
    void defineTheSync() {
        runtime.functions.sync(
                "issues",
                List.of("Issue", "Label"),
                (nango, input) -> failing
                        ? CompletableFuture.failedStage(new NangoScriptException("script_internal_error", "it broke"))
                        : nango.send("records", "Issue", "save", Map.of(), Map.of(), new Json("[{\"id\":\"1\"}]"))
                                .thenCompose(r -> nango.send(
                                        "records", "Label", "save", Map.of(), Map.of(), new Json("[{\"id\":\"2\"}]")))
                                .thenApply(r -> Json.NULL));
    }

    @Test
    void runsOnItsScheduleAndDeliversAllModels() throws Exception {
        List<String> received = new CopyOnWriteArrayList<>();
        routes(r -> r.from(URI + "&frequency=every 15 minutes")
                .process(e -> received.add(e.getMessage().getHeader(NangoConstants.SYNC) + " "
                        + e.getMessage().getHeader(NangoConstants.MODEL))));
        SyncSchedule schedule = runtime.functions.schedules.keySet().iterator().next();
        assertThat(schedule.frequency()).isEqualTo(Duration.ofMinutes(15));
        assertThat(schedule.connection()).isEqualTo("acme");
        runtime.functions.tick();
        await().untilAsserted(() -> assertThat(received).containsExactly("issues Issue", "issues Label"));
    }

    @Test
    void endsItsScheduleWithTheRoute() throws Exception {
        routes(r -> r.from(URI).routeId("sync").to("mock:out"));
        assertThat(runtime.functions.schedules).hasSize(1);
        context().getRouteController().suspendRoute("sync");
        assertThat(runtime.functions.schedules).isEmpty();
        context().getRouteController().resumeRoute("sync");
        assertThat(runtime.functions.schedules).hasSize(1);
        context().getRouteController().stopRoute("sync");
        assertThat(runtime.functions.schedules).isEmpty();
    }

    @Test
    void showsAFailedRunToTheExceptionHandlerAndTheHealthCheck() throws Exception {
        List<Throwable> handled = new CopyOnWriteArrayList<>();
        context().getRegistry().bind("handler", new org.apache.camel.spi.ExceptionHandler() {
            @Override
            public void handleException(Throwable exception) {
                handled.add(exception);
            }

            @Override
            public void handleException(String message, Throwable exception) {
                handled.add(exception);
            }

            @Override
            public void handleException(String message, org.apache.camel.Exchange exchange, Throwable exception) {
                handled.add(exception);
            }
        });
        routes(r -> r.from(URI + "&exceptionHandler=#handler").routeId("sync").to("mock:out"));
        NangoSyncConsumer consumer =
                (NangoSyncConsumer) context().getRoute("sync").getConsumer();
        failing = true;
        runtime.functions.tick();
        await().untilAsserted(() -> assertThat(handled).hasSize(1));
        assertThat(consumer.getErrorCounter()).isEqualTo(1);
        assertThat(consumer.getLastError()).hasMessage("it broke");
        failing = false;
        runtime.functions.tick();
        await().untilAsserted(() -> assertThat(consumer.getErrorCounter()).isZero());
        assertThat(new Dataset(ISSUES.connection(), "Label", "base")).isNotEqualTo(ISSUES);
    }
}
