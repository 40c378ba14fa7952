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
import static org.awaitility.Awaitility.await;

import io.github.camelnango.NangoComponent;
import io.github.camelnango.NangoConstants;
import io.github.camelnango.api.NangoException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one process leaves behind, the next one goes on with. */
class RestartTest {
    private static final String EVENT_SYNC =
            """
            import { createSync } from 'nango';
            import * as z from 'zod';

            export default createSync({
                description: 'Counts its runs',
                frequency: 'every hour',
                models: { Count: z.object({ id: z.string(), runs: z.number() }) },
                checkpoint: z.object({ runs: z.number() }),
                exec: async (nango) => {
                    const runs = ((await nango.getCheckpoint())?.runs ?? 0) + 1;
                    await nango.batchSave([{ id: 'count', runs }], 'Count');
                    await nango.saveCheckpoint({ runs });
                }
            });
            """;

    @TempDir
    Path folder;

    private final List<String> delivered = new CopyOnWriteArrayList<>();

    private CamelContext start(String passphrase) throws Exception {
        Path syncs = Files.createDirectories(folder.resolve("scripts/unauthenticated/syncs"));
        Files.writeString(syncs.resolve("count.ts"), EVENT_SYNC);
        CamelContext context = new DefaultCamelContext();
        NangoComponent nango = context.getComponent("nango", NangoComponent.class);
        nango.setDataFolder(folder.resolve("data").toString());
        nango.setScripts(folder.resolve("scripts").toUri().toString());
        nango.setEngine(System.getProperty("nango.test.engine", "v8"));
        nango.setPassphrase(passphrase);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("nango:records/unauthenticated/Count?delay=20&consumerName=restart")
                        .process(exchange -> delivered.add(exchange.getMessage().getHeader(NangoConstants.LAST_ACTION)
                                + " "
                                + exchange.getMessage().getBody(Map.class).get("runs")));
            }
        });
        context.start();
        return context;
    }

    private static void run(CamelContext context) {
        context.createProducerTemplate()
                .requestBodyAndHeader("nango:sync/unauthenticated/count", null, NangoConstants.CONNECTION_ID, "me");
    }

    @Test
    void checkpointsRecordsAndPositionsSurvive() throws Exception {
        try (CamelContext first = start("one")) {
            first.createProducerTemplate()
                    .requestBody(
                            "nango:connection/unauthenticated?operation=create",
                            Map.of("connectionId", "me", "credentials", Map.of("type", "NONE")));
            run(first);
            await().untilAsserted(() -> assertThat(delivered).containsExactly("ADDED 1"));
        }
        try (CamelContext second = start("one")) {
            run(second);
            await().untilAsserted(() -> assertThat(delivered).containsExactly("ADDED 1", "UPDATED 2"));
        }
    }

    @Test
    void wrongPassphraseIsRefusedAndTheRightOneStillWorks() throws Exception {
        start("right").close();

        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> start("wrong")))
                .isInstanceOf(NangoException.class)
                .hasStackTraceContaining("passphrase");

        start("right").close();
    }

    @Test
    void folderInUseIsRefusedWithItsOwner() throws Exception {
        try (CamelContext first = start("one")) {
            assertThat(first.isStarted()).isTrue();
            assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> start("one")))
                    .hasStackTraceContaining("store")
                    .hasStackTraceContaining(
                            String.valueOf(ProcessHandle.current().pid()));
        }
    }
}
