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
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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
