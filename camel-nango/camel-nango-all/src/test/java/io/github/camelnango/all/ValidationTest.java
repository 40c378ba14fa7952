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

import io.github.camelnango.NangoConstants;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.LogEntry;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.NangoValidationException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

/** Values of scripts against the schemas that they declare: off, warn and fail, for each part. */
class ValidationTest extends ScriptTest {
    private static final String CANARY = "canary-of-values-8842";

    private static final String IMPORTS =
            "import { createAction, createSync } from 'nango'; import { z } from 'zod';\n";

    @Override
    void scripts(Path folder) {
        script(
                "demo/actions/typed.ts",
                IMPORTS
                        + """
                        export default createAction({
                            description: 'd',
                            input: z.object({ title: z.string().transform((v: string) => v.length), labels: z.array(z.string()).default([]), what: z.any() }),
                            output: z.object({ id: z.number(), note: z.union([z.string(), z.null()]) }),
                            exec: async (nango: any, input: any) => { await nango.setMetadata({ started: true }); return { id: input.what, note: null, seen: input }; }
                        });
                        """);
        script(
                "demo/actions/outer.ts",
                IMPORTS
                        + """
                        export default createAction({ description: 'd', input: z.any(), output: z.any(),
                            exec: async (nango: any, input: any) => nango.triggerAction('typed', input) });
                        """);
        script(
                "demo/actions/remembers.ts",
                IMPORTS
                        + """
                        export default createAction({ description: 'd', input: z.any(), output: z.any(),
                            metadata: z.object({ team: z.string() }), checkpoint: z.object({ page: z.number() }),
                            exec: async (nango: any, input: any) => {
                                if (input.checkpoint) { await nango.saveCheckpoint(input.checkpoint); }
                                if (input.metadata) { await nango.setMetadata(input.metadata); }
                                const read = input.read ? [await nango.getMetadata(), await nango.getMetadata()] : [];
                                return { saved: await nango.getCheckpoint(), read: read.length };
                            } });
                        """);
        script(
                "demo/syncs/issues.ts",
                IMPORTS
                        + """
                        export default createSync({ description: 'd', frequency: 'every hour', autoStart: false,
                            models: { Issue: z.strictObject({ id: z.string(), at: z.date(), user: z.object({ name: z.string() }).refine((u: any) => u.name !== 'nobody') }) },
                            checkpoint: z.object({ page: z.number() }),
                            exec: async (nango: any) => {
                                const issue = (id: any, name: any) => ({ id, at: new Date(0), user: { name } });
                                await nango.batchSave([issue('1', 'ann')], 'Issue');
                                try {
                                    await nango.batchSave([issue('2', 'bob'), issue('3', 'nobody'), { ...issue('4', '%1$s'), extra: '%1$s' }], 'Issue');
                                } catch (error: any) {
                                    await nango.log(error.type, { level: 'warn' });
                                }
                                await nango.batchSave([issue('5', 5)], 'Issue');
                            } });
                        """
                                .formatted(CANARY));
    }

    @Test
    void valuesThatFitPassUnchangedAndNothingIsSaid() {
        Exchange run = run("typed?validation=fail", Map.of("title", "four", "what", 4, "more", true));
        assertThat(run.getException()).isNull();
        assertThat(run.getMessage().getBody(String.class))
                .contains("\"title\":\"four\"", "\"more\":true")
                .doesNotContain("labels");
        assertThat(warnings(run)).isEmpty();
    }

    @Test
    void warnLetsAllPassAndSaysOncePerPartWhatWasExpected() {
        Exchange run = run("typed", Map.of("title", 5, "labels", List.of(1), "what", CANARY));
        assertThat(run.getException()).isNull();
        assertThat(warnings(run))
                .containsExactly(
                        "The action demo/typed for connection acme: the input does not fit the schema: title: expected"
                                + " string, is number; labels[0]: expected string, is number",
                        "The action demo/typed for connection acme: the output does not fit the schema: id: expected"
                                + " number, is string");
    }

    @Test
    void offSaysNothing() {
        Exchange run = run("typed?validation=off", Map.of("title", 5, "what", CANARY));
        assertThat(run.getException()).isNull();
        assertThat(warnings(run)).isEmpty();
    }

    @Test
    void offSaysNothingOfOtherPartsEither() {
        try (LogLines lines = new LogLines()) {
            Map<String, Object> wrong =
                    Map.of("checkpoint", Map.of("page", "two"), "metadata", Map.of("team", 1), "read", true);
            Exchange run = run("remembers?validation=off", wrong);
            Exchange sync = sync("issues?validation=off");
            assertThat(warnings(run)).isEmpty();
            assertThat(warnings(sync)).isEmpty();
            assertThat(records()).containsExactlyInAnyOrder("1", "2", "3", "4", "5");
            assertThat(lines.warnings()).isEmpty();
        }
    }

    @Test
    void theApplicationsLogGetsOneWarningPerPart() {
        try (LogLines lines = new LogLines()) {
            assertThat(run("typed", Map.of("title", 5, "what", CANARY)).getException())
                    .isNull();
            assertThat(run("remembers", Map.of("checkpoint", Map.of("page", CANARY), "metadata", Map.of("team", 1)))
                            .getException())
                    .isNull();
            assertThat(sync("issues").getException()).isNull();
            assertThat(lines.warnings())
                    .hasSize(5)
                    .allMatch(line -> line.contains(" for connection acme: ") && line.contains(" demo/"))
                    .noneMatch(line -> line.contains(CANARY));
            assertThat(lines.with("the input does not fit the schema: title: expected string"))
                    .hasSize(1);
            assertThat(lines.with("the output does not fit the schema: id: expected number"))
                    .hasSize(1);
            assertThat(lines.with("the checkpoint does not fit the schema: page: expected number"))
                    .hasSize(1);
            assertThat(lines.with("the metadata does not fit the schema: team: expected string"))
                    .hasSize(1);
            assertThat(lines.with("3 records of Issue do not fit the schema: [1].user"))
                    .hasSize(1);
        }
    }

    @Test
    void failRefusesAnInputBeforeTheFunctionStarts() {
        Exchange run = run("typed?validation=fail", Map.of("what", CANARY));
        refused(run, "invalid_action_input")
                .hasMessageContaining("action demo/typed for connection acme: the input does not fit the schema:"
                        + " title: expected string, is missing");
        assertThat(metadata()).isNull();
    }

    @Test
    void failRefusesAnOutput() {
        refused(run("typed?validation=fail", Map.of("title", "x", "what", CANARY)), "invalid_action_output")
                .hasMessageContaining("id: expected number, is string");
    }

    @Test
    void anActionThatIsTriggeredDoesAsTheOneThatTriggersIt() {
        assertThat(run("outer?validation=fail", Map.of("what", 1)).getException())
                .isInstanceOf(NangoException.class)
                .hasMessageContaining("title: expected string, is missing");
        assertThat(run("outer", Map.of("what", 1)).getException()).isNull();
    }

    @Test
    void noHeaderWeakensIt() {
        Exchange run = request("nango:action/demo/typed?validation=fail", exchange -> {
            exchange.getMessage().setHeader(NangoConstants.CONNECTION_ID, "acme");
            exchange.getMessage().setHeader("CamelNangoValidation", "off");
            exchange.getMessage().setBody(Map.of("what", 1));
        });
        refused(run, "invalid_action_input");
    }

    @Test
    void metadataIsCheckedWhenItIsReadAndWhenItIsSet() {
        Exchange unset = run("remembers", Map.of("read", true));
        assertThat(warnings(unset))
                .containsExactly(says("the metadata does not fit", "team: expected string, is missing"));
        Exchange set = run("remembers", Map.of("metadata", Map.of("team", 1)));
        assertThat(warnings(set))
                .containsExactly(says("the metadata does not fit", "team: expected string, is number"));
        refused(run("remembers?validation=fail", Map.of("read", true)), "invalid_metadata");
        refused(run("remembers?validation=fail", Map.of("metadata", Map.of("team", true))), "invalid_metadata");
        assertThat(metadata().text()).isEqualTo("{\"team\":1}");
    }

    @Test
    void aCheckpointThatIsRefusedIsNotSaved() {
        refused(run("remembers?validation=fail", Map.of("checkpoint", Map.of("page", CANARY))), "invalid_checkpoint");
        Exchange warned = run("remembers", Map.of("checkpoint", Map.of("page", "two")));
        assertThat(warnings(warned))
                .containsExactly(says("the checkpoint does not fit", "page: expected number, is string"));
        assertThat(warned.getMessage().getBody(String.class)).contains("\"saved\":{\"page\":\"two\"}");
    }

    @Test
    void recordsThatDoNotFitAreCountedOverTheRunAndSaved() {
        Exchange run = sync("issues");
        assertThat(run.getException()).isNull();
        assertThat(warnings(run))
                .containsExactly("The sync demo/issues for connection acme: 3 records of Issue do not fit the schema:"
                        + " [1].user: a check of the schema is not met; [2]: expected no other members, has 1 more");
        assertThat(records()).containsExactlyInAnyOrder("1", "2", "3", "4", "5");
    }

    @Test
    void nothingOfABatchThatIsRefusedIsSaved() {
        Exchange run = request("nango:sync/demo/issues?validation=fail", exchange -> exchange.getMessage()
                .setHeader(NangoConstants.CONNECTION_ID, "acme"));
        refused(run, "invalid_sync_record")
                .hasMessageContaining("1 of 1 records of Issue does not fit the schema: [0].user.name: expected string,"
                        + " is number");
        assertThat(records()).containsExactly("1");
    }

    private Exchange run(String action, Object input) {
        return action(action, input);
    }

    private static org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> refused(
            Exchange run, String type) {
        assertThat(run.getException()).isInstanceOf(NangoValidationException.class);
        assertThat(((NangoException) run.getException()).getType()).isEqualTo(type);
        return assertThat(run.getException()).hasMessageNotContaining(CANARY);
    }

    private static String says(String what, String expected) {
        return "The action demo/remembers for connection acme: " + what + " the schema: " + expected;
    }

    private List<String> warnings(Exchange run) {
        String id = run.getMessage().getHeader(NangoConstants.RUN_ID, String.class);
        if (id == null) {
            id = String.valueOf(run.getMessage().getBody(Map.class).get("runId"));
        }
        List<LogEntry> entries = runtime().logs().entries(id);
        return entries.stream()
                .filter(entry -> entry.level() == io.github.camelnango.api.LogLevel.WARN)
                .map(LogEntry::message)
                .peek(line -> assertThat(line).doesNotContain(CANARY))
                .toList();
    }

    private Json metadata() {
        return template.requestBodyAndHeader(
                "nango:metadata/demo", null, NangoConstants.CONNECTION_ID, "acme", Json.class);
    }

    @SuppressWarnings("unchecked")
    private List<String> records() {
        List<Map<String, Object>> records = template.requestBodyAndHeader(
                "nango:records/demo/Issue", null, NangoConstants.CONNECTION_ID, "acme", List.class);
        return records.stream().map(record -> String.valueOf(record.get("id"))).toList();
    }
}
