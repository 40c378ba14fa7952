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

import io.github.camelnango.api.Action;
import io.github.camelnango.api.Declaration;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoAction;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.NangoValidationException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.BindToRegistry;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

/** Functions in Java are held against the JSON Schemas that they declare. */
class ValidationInJavaTest extends ScriptTest {
    private static final String CANARY = "canary-of-values-3317";

    private final AtomicInteger runs = new AtomicInteger();

    @BindToRegistry("strict")
    private final Strict strict = new Strict(runs);

    record Strict(AtomicInteger runs) implements Action<Json, Json> {
        @Override
        public Declaration declare() {
            return Declaration.action("demo", "strict")
                    .input(new Json(
                            "{\"type\":\"object\",\"properties\":{\"title\":{\"type\":\"string\"},\"state\":{\"enum\":"
                                    + "[\"open\"]}},\"required\":[\"title\"]}"))
                    .output(
                            new Json(
                                    "{\"type\":\"object\",\"properties\":{\"id\":{\"type\":\"number\"}},\"required\":[\"id\"]}"));
        }

        @Override
        public Json exec(NangoAction nango, Json input) {
            runs.incrementAndGet();
            return input;
        }
    }

    @Test
    void anInputIsRefusedBeforeTheFunctionStarts() {
        Exchange run = action("strict?validation=fail", Map.of("state", CANARY));
        refused(run, "invalid_action_input", "title: expected, is missing", "state: expected [\"open\"]");
        assertThat(runs).hasValue(0);
    }

    @Test
    void anOutputIsRefused() {
        refused(
                action("strict?validation=fail", Map.of("title", "x", "id", CANARY)),
                "invalid_action_output",
                "id: expected number, is string");
    }

    @Test
    void warnLetsItPass() {
        assertThat(action("strict", Map.of("title", 5)).getException()).isNull();
        assertThat(action("strict?validation=fail", Map.of("title", "x", "id", 5))
                        .getException())
                .isNull();
    }

    private static void refused(Exchange run, String type, String... expected) {
        assertThat(run.getException()).isInstanceOf(NangoValidationException.class);
        assertThat(((NangoException) run.getException()).getType()).isEqualTo(type);
        assertThat(run.getException()).hasMessageContainingAll(expected).hasMessageNotContaining(CANARY);
    }
}
