package io.github.camelnango.javascript;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelnango.api.FunctionDefinition;
import io.github.camelnango.api.FunctionKind;
import io.github.camelnango.api.FunctionName;
import io.github.camelnango.api.Sync;
import org.junit.jupiter.api.Test;

/** Functions of all kinds and styles load and run. */
abstract class RunContract extends ScriptContract {

    @Test
    void runsAnActionWithInputAndOutput() {
        action("return { greeting: `Hello ${input.name}`, id: nango.connectionId };");
        assertThat(run("{\"name\":\"Ada\"}")).isEqualTo("{\"greeting\":\"Hello Ada\",\"id\":\"acme\"}");
    }

    @Test
    void runsASync() {
        write("github/syncs/issues.ts", """
                import { createSync } from 'nango';
                import * as z from 'zod';
                const Issue = z.object({ id: z.string(), title: z.string() });
                export default createSync({
                    description: 'Issues', version: '2.0.0', frequency: 'every hour', autoStart: false,
                    syncType: 'incremental', models: { Issue }, checkpoint: z.object({ since: z.string() }),
                    webhookSubscriptions: ['issues'],
                    exec: async (nango) => {
                        for await (const page of [[{ id: '1', title: 'a' }]]) {
                            await nango.batchSave<z.infer<typeof Issue>>(page, 'Issue');
                        }
                    },
                    onWebhook: async (nango, payload) => { await nango.log('hook', payload.x); }
                });
                """);
        TestNango nango = new TestNango(SYNC);
        assertThat(run(nango, null)).isEqualTo("null");
        assertThat(nango.calls).containsExactly("batchSave [[{\"id\":\"1\",\"title\":\"a\"}],\"Issue\"]");
        FunctionDefinition definition = loader().load(SYNC).definition();
        assertThat(definition.models()).containsExactly("Issue");
        assertThat(definition.frequency()).isEqualTo("every hour");
        assertThat(definition.autoStart()).isFalse();
        assertThat(definition.incremental()).isTrue();
        assertThat(definition.handlesWebhooks()).isTrue();
        assertThat(definition.webhookSubscriptions()).containsExactly("issues");
        assertThat(definition.schemas()).containsKeys("models.Issue", "checkpoint");
        assertThat(definition.source()).endsWith("github/syncs/issues.ts");
        assertThat(definition.revision()).hasSize(16);
        assertThat(loader().load(SYNC)).isInstanceOf(Sync.class);
    }
}
