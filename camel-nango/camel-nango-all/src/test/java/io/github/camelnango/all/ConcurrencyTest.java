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
package io.github.camelnango.all;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelnango.NangoComponent;
import io.github.camelnango.all.ProviderServer.Answer;
import io.github.camelnango.api.Function;
import io.github.camelnango.api.FunctionKind;
import io.github.camelnango.api.FunctionName;
import io.github.camelnango.api.Functions;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.processor.aggregate.UseLatestAggregationStrategy;
import org.junit.jupiter.api.Test;

/** Script threads stay free while calls are under way. */
class ConcurrencyTest extends ScriptTest {

    @Override
    void configure(NangoComponent nango) {
        nango.setMaxIsolates(1);
    }

    @Override
    void scripts(Path folder) {
        script("demo/actions/stuck.ts", "for (;;) {}\nexport default async function runAction() { return 1; }\n");
        script(
                "demo/actions/givesUp.ts",
                """
                export default async function runAction(nango: any) {
                    return await Promise.race([
                        nango.get({ endpoint: '/slow' }),
                        new Promise((resolve) => setTimeout(() => resolve('gave up'), 20))
                    ]);
                }
                """);
        script(
                "demo/actions/ten.ts",
                """
                import { createAction } from 'nango';
                import * as z from 'zod';

                export default createAction({
                    description: 'Ten requests at once',
                    input: z.void(),
                    output: z.any(),
                    exec: async (nango) => {
                        const answers = await Promise.all(
                            Array.from({ length: 10 }, (_, i) => nango.get({ endpoint: '/slow', params: { i } }))
                        );
                        return answers.map((answer) => answer.data.n).reduce((a, b) => a + b, 0);
                    }
                });
                """);
        script(
                "demo/actions/countdown.ts",
                """
                import { createAction } from 'nango';
                import * as z from 'zod';

                export default createAction({
                    description: 'Calls itself until zero',
                    input: z.object({ n: z.number() }),
                    output: z.any(),
                    exec: async (nango, input) => {
                        if (input.n === 0) {
                            return 'bottom';
                        }
                        return await nango.triggerAction('countdown', { n: input.n - 1 });
                    }
                });
                """);
        script(
                "demo/actions/fan.ts",
                """
                import { createAction } from 'nango';
                import * as z from 'zod';

                export default createAction({
                    description: 'Triggers twenty actions at once',
                    input: z.void(),
                    output: z.any(),
                    exec: async (nango) => {
                        const all = await Promise.all(
                            Array.from({ length: 20 }, () => nango.triggerAction('demo', nango.connectionId, 'countdown', { n: 0 }))
                        );
                        return all.length;
                    }
                });
                """);
        script(
                "demo/actions/viaRoute.ts",
                """
                export default async function runAction(nango: any, name: string) {
                    return await nango.triggerAction('demo', nango.connectionId, name);
                }
                """);
        script(
                "demo/actions/one.ts",
                """
                export default async function runAction(nango: any) {
                    return (await nango.get({ endpoint: '/one' })).status;
                }
                """);
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("nango:action/demo/by-route")
                        .setBody(constant(Map.of("n", 0)))
                        .to("nango:action/demo/countdown");
                from("nango:action/demo/many")
                        .setBody(exchange -> Collections.nCopies(50, Map.of()))
                        .split(body(), new UseLatestAggregationStrategy())
                        .parallelProcessing()
                        .executorService(
                                getContext().getExecutorServiceManager().newFixedThreadPool(this, "many", 50))
                        .to("nango:action/demo/one");
            }
        };
    }

    @Test
    void scriptBelowARouteBelowAScriptFinishesWithRoomForOneIsolate() {
        assertThat(output("viaRoute", "\"by-route\"")).isEqualTo("\"bottom\"");
    }

    @Test
    void runsThatARouteTriggersShareTheRoomOfTheScriptAboveThem() {
        RunsAtOnce atOnce = new RunsAtOnce();
        provider.on("GET /one", atOnce);

        output("viaRoute", "\"many\"");

        assertThat(provider.received("/one")).hasSize(50);
        assertThat(atOnce.most).hasValue(1);
    }

    @Test
    void runsThatARouteTriggersByItselfQueueForTheIsolatesThereAre() {
        RunsAtOnce atOnce = new RunsAtOnce();
        provider.on("GET /one", atOnce);

        output("many", null);

        assertThat(provider.received("/one")).hasSize(50);
        assertThat(atOnce.most).hasValue(1);
    }

    /** Holds each request a moment, so that too many runs at once would be seen. */
    private static final class RunsAtOnce implements ProviderServer.Handler {
        final AtomicInteger most = new AtomicInteger();
        private final AtomicInteger now = new AtomicInteger();
        private final CountDownLatch several = new CountDownLatch(2);

        @Override
        public Answer answer(ProviderServer.Received request) throws InterruptedException {
            int count = now.incrementAndGet();
            most.accumulateAndGet(count, Math::max);
            several.countDown();
            several.await(20, TimeUnit.MILLISECONDS);
            now.decrementAndGet();
            return Answer.json("{}");
        }
    }

    @Test
    void scriptThatGivesUpOnASlowProviderIsAnsweredAtOnce() {
        CountDownLatch gate = new CountDownLatch(1);
        provider.on("GET /slow", request -> gate.await(20, TimeUnit.SECONDS) ? Answer.json("{}") : null);

        assertThat(output("givesUp", null)).isEqualTo("\"gave up\"");

        assertThat(gate.getCount()).isEqualTo(1);
        gate.countDown();
    }

    @Test
    void fileWhoseTopLevelCodeLoopsHoldsUpNoOtherFunction() throws Exception {
        Functions functions = runtime().functions();
        CompletableFuture<Function> stuck = CompletableFuture.supplyAsync(() -> functions.get(function("stuck")));

        assertThat(functions.get(function("countdown")).definition().models()).isEmpty();

        assertThat(stuck).isNotDone();
        assertThatThrownBy(() -> stuck.get(30, TimeUnit.SECONDS)).hasMessageContaining("stuck");
    }

    private static FunctionName function(String name) {
        return new FunctionName(FunctionKind.ACTION, "demo", name);
    }

    @Test
    void tenRequestsOverlap() {
        CountDownLatch allThere = new CountDownLatch(10);
        provider.on("GET /slow", request -> {
            allThere.countDown();
            boolean overlapped = allThere.await(20, TimeUnit.SECONDS);
            return Answer.json("{\"n\":" + (overlapped ? 1 : 0) + "}");
        });

        assertThat(output("ten", null)).isEqualTo("10");
    }

    @Test
    void nestedRunsFinishWithRoomForOneIsolate() {
        assertThat(output("countdown", Map.of("n", 5))).isEqualTo("\"bottom\"");
        assertThat(output("fan", null)).isEqualTo("20");
    }

    @Test
    void nestingEndsAtTheDepthLimit() {
        assertThat(action("countdown", Map.of("n", 50)).getException()).hasMessageContaining("10");
    }
}
