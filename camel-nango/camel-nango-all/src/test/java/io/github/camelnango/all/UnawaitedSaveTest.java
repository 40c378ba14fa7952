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

import io.github.camelnango.api.NangoException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A save that nobody awaits and that fails is not lost silently. */
class UnawaitedSaveTest extends ScriptTest {

    @Override
    void scripts(Path folder) {
        script(
                "demo/syncs/careless.ts",
                """
                import { createSync } from 'nango';
                import * as z from 'zod';

                export default createSync({
                    description: 'Awaits nothing',
                    frequency: 'every day',
                    models: { Item: z.object({ id: z.string() }) },
                    checkpoint: z.object({ runs: z.number() }),
                    exec: async (nango) => {
                        nango.batchSave({ id: 'a' } as any, 'Item');
                        nango.saveCheckpoint({ runs: 1 });
                    }
                });
                """);
        script(
                "demo/syncs/reads.ts",
                """
                import { createSync } from 'nango';
                import * as z from 'zod';

                export default createSync({
                    description: 'Fails if there is a checkpoint',
                    frequency: 'every day',
                    models: { Item: z.object({ id: z.string() }) },
                    exec: async (nango) => {
                        if (await nango.getCheckpoint()) {
                            throw new Error('there is a checkpoint');
                        }
                    }
                });
                """);
    }

    @Test
    void runFailsAndNoCheckpointIsSaved() {
        assertThat(sync("careless").getException())
                .isInstanceOf(NangoException.class)
                .hasMessageContaining("array");

        // Again: the run would go on from its checkpoint, had one been saved.
        assertThat(sync("careless").getException()).isInstanceOf(NangoException.class);
        assertThat(runtime().logs().runs("demo", 10)).noneMatch(run -> run.errorMessage() == null);
        assertThat(sync("reads").getException()).isNull();
    }
}
