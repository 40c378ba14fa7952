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
package io.github.camelnango.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelnango.test.provider.Answer;
import java.time.Duration;
import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A driver beside CamelTestSupport: its routes are delivered what a schedule fetches, and the schedule follows the clock. */
class NangoTestSchedulesTest extends CamelTestSupport {
    private NangoTestDriver nango;

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        nango = NangoTestDriver.builder().scripts(NangoTestContract.SCRIPTS).on(context);
        nango.provider()
                .on("GET", "/orders")
                .reply(request -> Answer.json("{\"orders\":[{\"number\":1,\"total\":"
                        + nango.provider().requests().size() + "}],\"last\":true}"));
        return context;
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("nango:sync/shop/orders?frequency=6h&delay=20").to("mock:orders");
            }
        };
    }

    @AfterEach
    void closeDriver() {
        context.stop();
        nango.close();
    }

    @Test
    void aScheduleComesDueWhenTheClockIsMoved() throws Exception {
        MockEndpoint orders = getMockEndpoint("mock:orders");
        orders.expectedMessageCount(1);
        orders.assertIsSatisfied();
        awaitRuns(1);
        orders.reset();
        orders.expectedMessageCount(1);

        nango.clock().advance(Duration.ofHours(6));

        awaitRuns(2);
        orders.assertIsSatisfied();
        assertThat(nango.history("shop/orders"))
                .extracting(info -> info.run().startedAt())
                .containsExactly(
                        nango.clock().instant(), nango.clock().instant().minus(Duration.ofHours(6)));
    }

    private void awaitRuns(int count) {
        await().untilAsserted(() ->
                assertThat(nango.history("shop/orders")).hasSize(count).allMatch(info -> info.endedAt() != null));
    }
}
