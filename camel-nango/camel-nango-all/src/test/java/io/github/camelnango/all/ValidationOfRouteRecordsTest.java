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
import io.github.camelnango.api.FunctionKind;
import io.github.camelnango.api.FunctionName;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.NangoValidationException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

/** Records that a route writes are held against the schema of the sync that declares their model. */
class ValidationOfRouteRecordsTest extends ScriptTest {
    private static final String CANARY = "canary-of-values-5120";
    private static final String EXPECTED = "not fit the schema of the sync demo/issues: [1].title: expected string, is"
            + " integer; [2].user.name: expected, is missing";
    private static final List<Map<String, Object>> WRONG = List.of(
            issue("1", "fits", Map.of("name", "ann")),
            issue("2", 5, Map.of("name", CANARY)),
            issue("3", CANARY, Map.of()));

    @Override
    void scripts(Path folder) {
        script(
                "demo/syncs/issues.ts",
                """
                import { createSync } from 'nango'; import { z } from 'zod';
                export default createSync({ description: 'd', frequency: 'every hour', autoStart: false,
                    models: { Issue: z.object({ id: z.string(), title: z.string(), user: z.object({ name: z.string() }) }) },
                    exec: async (nango: any) => {} });
                """);
    }

    private static Map<String, Object> issue(String id, Object title, Map<String, Object> user) {
        return Map.of("id", id, "title", title, "user", user);
    }

    @Override
    protected void doPostSetup() throws Exception {
        super.doPostSetup();
        runtime().functions().get(new FunctionName(FunctionKind.SYNC, "demo", "issues"));
    }

    @Test
    void failRefusesTheWholeBatch() {
        Exchange write = write("save&validation=fail", WRONG);
        refused(write, "2 of 3 records of Issue do " + EXPECTED);
        assertThat(ids()).isEmpty();
    }

    @Test
    void warnSavesAllAndSaysOnceWhatWasExpected() {
        try (LogLines lines = new LogLines()) {
            assertThat(write("save", WRONG).getException()).isNull();
            assertThat(write("save", WRONG.get(1)).getException()).isNull();
            assertThat(ids()).containsExactlyInAnyOrder("1", "2", "3");
            assertThat(lines.warnings())
                    .containsExactly(
                            "WARN What a route writes to integration demo for connection acme: 2 records of Issue"
                                    + " do " + EXPECTED);
        }
    }

    @Test
    void offIsSilent() {
        try (LogLines lines = new LogLines()) {
            assertThat(write("save&validation=off", WRONG).getException()).isNull();
            assertThat(ids()).containsExactlyInAnyOrder("1", "2", "3");
            assertThat(lines.warnings()).isEmpty();
        }
    }

    @Test
    void recordsThatFitAndModelsWithoutSchemaPass() {
        try (LogLines lines = new LogLines()) {
            assertThat(write("save&validation=fail", WRONG.get(0)).getException())
                    .isNull();
            Exchange other = request("nango:records/demo/Other?operation=save&validation=fail", exchange -> {
                exchange.getMessage().setHeader(NangoConstants.CONNECTION_ID, "acme");
                exchange.getMessage().setBody(Map.of("id", "1", "title", 5));
            });
            assertThat(other.getException()).isNull();
            assertThat(lines.warnings()).isEmpty();
        }
    }

    @Test
    void anUpdateMayLeaveMembersOutAndNotGetThemWrong() {
        write("save", WRONG.get(0));
        assertThat(write("update&validation=fail", Map.of("id", "1", "title", "new"))
                        .getException())
                .isNull();
        refused(
                write("update&validation=fail", Map.of("id", "1", "title", 5)),
                "1 of 1 records of Issue does not fit the schema of the sync demo/issues: [0].title: expected string");
    }

    @Test
    void deletingNeedsTheIdAlone() {
        write("save", WRONG.get(0));
        assertThat(write("delete&validation=fail", Map.of("id", "1")).getException())
                .isNull();
    }

    private Exchange write(String operation, Object records) {
        return request("nango:records/demo/Issue?operation=" + operation, exchange -> {
            exchange.getMessage().setHeader(NangoConstants.CONNECTION_ID, "acme");
            exchange.getMessage().setBody(records);
        });
    }

    private static void refused(Exchange write, String message) {
        assertThat(write.getException())
                .isInstanceOf(NangoValidationException.class)
                .hasMessageContaining(message)
                .hasMessageNotContaining(CANARY);
        assertThat(((NangoException) write.getException()).getType()).isEqualTo("invalid_sync_record");
    }

    @SuppressWarnings("unchecked")
    private List<String> ids() {
        List<Map<String, Object>> records = template.requestBodyAndHeader(
                "nango:records/demo/Issue", null, NangoConstants.CONNECTION_ID, "acme", List.class);
        return records.stream().map(record -> String.valueOf(record.get("id"))).toList();
    }
}
