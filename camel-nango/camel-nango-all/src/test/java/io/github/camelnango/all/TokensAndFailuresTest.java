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

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelnango.NangoComponent;
import io.github.camelnango.NangoConstants;
import io.github.camelnango.api.FunctionKind;
import io.github.camelnango.api.FunctionName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code getToken} gives for each kind of credentials, and what the log says of a run that failed. */
class TokensAndFailuresTest extends ScriptTest {

    @Override
    void configure(NangoComponent nango) {
        try {
            Files.writeString(
                    folder.resolve("providers.yaml"),
                    """
                    oauth:
                      display_name: O
                      auth_mode: OAUTH2
                      docs: https://example.com/docs
                      authorization_url: https://example.com/a
                      token_url: https://example.com/t
                    basic:
                      display_name: B
                      auth_mode: BASIC
                      docs: https://example.com/docs
                    """,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    void scripts(Path folder) {
        for (String integration : new String[] {"oauth", "basic", "demo"}) {
            script(
                    integration + "/actions/token.ts",
                    """
                    import { createAction } from 'nango';
                    export default createAction({ description: 'd', exec: async (nango) => nango.getToken() });
                    """);
        }
        script(
                "demo/actions/fails.ts",
                """
                import { createAction } from 'nango';
                export default createAction({ description: 'd', exec: async () => { throw new Error('no such thing'); } });
                """);
        script("demo/actions/part.tsx", "export default <a />;");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "oauth | OAUTH2  | access_token=token-1        | \"token-1\"",
                "basic | BASIC   | username=me,password=secret | {\"type\":\"BASIC\",\"username\":\"me\",\"password\":\"secret\"}",
                "demo  | API_KEY | apiKey=key-1                | {\"type\":\"API_KEY\",\"apiKey\":\"key-1\"}",
            })
    void givesTheTokenOrTheCredentials(String integration, String type, String members, String expected)
            throws Exception {
        Map<String, Object> credentials = new HashMap<>(Map.of("type", type));
        for (String member : members.split(",")) {
            credentials.put(member.split("=")[0], member.split("=")[1]);
        }
        template.requestBody(
                "nango:connection/" + integration + "?operation=create",
                Map.of("connectionId", "tokens", "credentials", credentials));

        Exchange result = request("nango:action/" + integration + "/token", exchange -> exchange.getMessage()
                .setHeader(NangoConstants.CONNECTION_ID, "tokens"));

        assertThat(result.getException()).isNull();
        ObjectMapper mapper = new ObjectMapper();
        assertThat(mapper.readTree(result.getMessage().getBody(String.class))).isEqualTo(mapper.readTree(expected));
    }

    @Test
    void failedRunIsOneLineOfTheLog() {
        try (LogLines log = new LogLines()) {
            Exchange failed = action("fails", null);

            String run = failed.getMessage().getHeader(NangoConstants.RUN_ID, String.class);
            assertThat(log.warnings())
                    .singleElement()
                    .asString()
                    .contains("demo/fails", "acme", "no such thing", "fails.ts:2")
                    .contains(run == null ? "(run " : run);
        }
    }

    @Test
    void tsxFilesAreNoFunctions() {
        assertThat(runtime().functions().list("demo"))
                .contains(new FunctionName(FunctionKind.ACTION, "demo", "fails"))
                .doesNotContain(new FunctionName(FunctionKind.ACTION, "demo", "part"));
    }
}
