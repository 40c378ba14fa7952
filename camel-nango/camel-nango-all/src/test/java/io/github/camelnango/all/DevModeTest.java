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
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

/** Somebody edits scripts while routes run them. */
class DevModeTest extends ScriptTest {
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration RUN = Duration.ofSeconds(30);

    private final List<String> records = new CopyOnWriteArrayList<>();

    @Override
    void configure(NangoComponent nango) {
        nango.setHotReload(true);
    }

    @Override
    void scripts(Path folder) {
        sync("Note", "every 30 seconds");
        script("demo/actions/parts/word.ts", "export const word = 'first';\n");
        script(
                "demo/actions/word.ts",
                """
                import { createAction } from 'nango';
                import { word } from './parts/word.js';
                export default createAction({ description: 'd', exec: async () => word });
                """);
    }

    private void sync(String model, String frequency) {
        script(
                "demo/syncs/notes.ts",
                """
                import { createSync } from 'nango';
                import * as z from 'zod';
                const Model = z.object({ id: z.string() });
                export default createSync({ description: 'd', version: '1', frequency: '%2$s', autoStart: true, syncType: 'full',
                    endpoints: [], models: { %1$s: Model },
                    exec: async (nango) => { await nango.batchSave([{ id: '%1$s' }], '%1$s'); } });
                """
                        .formatted(model, frequency));
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("nango:sync/demo/notes")
                        .process(exchange ->
                                records.add(exchange.getMessage().getHeader(NangoConstants.MODEL, String.class)));
            }
        };
    }

    @Test
    void savedScriptIsInUseWithinASecond() {
        assertThat(output("word", null)).isEqualTo("\"first\"");
        try (LogLines log = new LogLines()) {
            script("demo/actions/parts/word.ts", "export const word = 'second one';\n");

            await().atMost(SOON).until(() -> output("word", null).equals("\"second one\""));
            await().atMost(SOON).until(() -> !log.with("reloaded").isEmpty());
            assertThat(log.with("reloaded"))
                    .singleElement()
                    .asString()
                    .matches("INFO reloaded action demo/word \\(revision [0-9a-f]{16}\\)");
        }
    }

    @Test
    void mistakeIsToldOnceWithItsPlaceBeforeAnythingRuns() {
        output("word", null);
        try (LogLines log = new LogLines()) {
            script("demo/actions/parts/word.ts", "export const a = 1;\nexport const word = = 1;\n");

            await().atMost(SOON.multipliedBy(2)).until(() -> !log.warnings().isEmpty());
            assertThat(action("word", null).getException()).hasMessageContaining("word.ts:2:21");
            assertThat(log.with("was changed and cannot be loaded"))
                    .singleElement()
                    .asString()
                    .startsWith("WARN action demo/word was changed and cannot be loaded")
                    .contains("word.ts:2:21", ">    2 | export const word = = 1;", "^");

            script("demo/actions/parts/word.ts", "export const word = 'first';\n");
            await().atMost(SOON.multipliedBy(2))
                    .until(() -> !log.with("INFO reloaded action demo/word").isEmpty());
            assertThat(output("word", null)).isEqualTo("\"first\"");
        }
    }

    @Test
    void scheduledSyncTakesOverModelsAndFrequencyOfItsNewVersion() {
        await().atMost(RUN).until(() -> records.contains("Note"));
        try (LogLines log = new LogLines()) {
            sync("Remark", "every 1 minute");

            await().atMost(SOON.multipliedBy(2))
                    .until(() -> !log.with("reloaded sync demo/notes").isEmpty());
            assertThat(log.with("reloaded sync demo/notes"))
                    .singleElement()
                    .asString()
                    .contains("its models are now Remark", "its frequency is now every 1 minute, from its next run on");
            assertThat(sync("notes").getException()).isNull();
            await().atMost(RUN).until(() -> records.contains("Remark"));
        }
    }
}
