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

import io.github.camelnango.NangoComponent;
import io.github.camelnango.NangoConstants;
import io.github.camelnango.all.ProviderServer.Answer;
import io.github.camelnango.api.RunInfo;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

/** A changed script is used by the next run, while a run that has begun keeps its version. */
class HotReloadTest extends ScriptTest {

    @Override
    void configure(NangoComponent nango) {
        nango.setHotReload(true);
    }

    @Override
    void scripts(Path folder) {
        write("first");
    }

    private void write(String word) {
        script(
                "demo/actions/word.ts",
                """
                import { createAction } from 'nango';
                import { word } from './parts/word.js';
                import * as z from 'zod';

                export default createAction({
                    description: 'Says a word',
                    input: z.void(),
                    output: z.string(),
                    exec: async (nango) => {
                        await nango.get({ endpoint: '/gate' });
                        return word;
                    }
                });
                """);
        script("demo/actions/parts/word.ts", "export const word = '" + word + "';\n");
    }

    @Test
    void runKeepsTheVersionItStartedWith() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch gate = new CountDownLatch(1);
        provider.on("GET /gate", request -> {
            arrived.countDown();
            return gate.await(20, TimeUnit.SECONDS) ? Answer.json("{}") : Answer.status(500, "{}");
        });
        CompletableFuture<Exchange> begun = CompletableFuture.supplyAsync(() -> action("word", null));
        assertThat(arrived.await(20, TimeUnit.SECONDS)).isTrue();

        write("second, and longer");
        gate.countDown();

        assertThat(begun.get(20, TimeUnit.SECONDS).getMessage().getBody(String.class))
                .isEqualTo("\"first\"");
        Exchange next = action("word", null);
        assertThat(next.getMessage().getBody(String.class)).isEqualTo("\"second, and longer\"");
        assertThat(revision(next)).isNotEqualTo(revision(begun.get()));
    }

    private String revision(Exchange exchange) {
        String runId = exchange.getMessage().getHeader(NangoConstants.RUN_ID, String.class);
        return runtime().logs().run(runId).map(RunInfo::run).orElseThrow().revision();
    }

    @Test
    void brokenChangeIsReportedAndTheNextGoodOneWorks() {
        provider.on("GET /gate", request -> Answer.json("{}"));
        assertThat(output("word", null)).isEqualTo("\"first\"");

        script("demo/actions/parts/word.ts", "export const word = = 1;\n");
        assertThat(action("word", null).getException()).hasMessageContaining("word.ts:1");

        write("mended");
        assertThat(output("word", null)).isEqualTo("\"mended\"");
    }
}
