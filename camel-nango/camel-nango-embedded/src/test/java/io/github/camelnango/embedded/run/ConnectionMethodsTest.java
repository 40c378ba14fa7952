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
package io.github.camelnango.embedded.run;

import static io.github.camelnango.embedded.run.TestRuns.call;
import static io.github.camelnango.embedded.run.TestRuns.called;
import static io.github.camelnango.embedded.run.TestRuns.output;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelnango.api.HelperReply;
import io.github.camelnango.api.RunResult;
import io.github.camelnango.api.Secret;
import io.github.camelnango.embedded.json.JsonText;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionMethodsTest {
    @TempDir
    Path folder;

    private TestRuns runs;

    @BeforeEach
    void open() {
        runs = TestRuns.open(folder);
        runs.connect("acme");
        runs.connect("globex");
    }

    @AfterEach
    void close() {
        runs.close();
    }

    @Test
    void readsAConnectionOnceAMinute() {
        runs.inAction((nango, input) -> {
            var connection = JsonText.parse(called(nango, "getConnection", "[]"));
            assertThat(connection.get("connection_id").asText()).isEqualTo("acme");
            assertThat(connection.at("/credentials/apiKey").asText()).isEqualTo("canary");
            called(nango, "getConnection", "[null,null]");
            assertThat(runs.calls.calls).hasSize(1);
            called(nango, "getConnection", "[\"api\",\"globex\"]");
            assertThat(runs.calls.calls).hasSize(2);
            called(nango, "getConnection", "[null,null,{\"forceRefresh\":true}]");
            assertThat(runs.calls.calls).hasSize(3);
            runs.clock.move(Duration.ofSeconds(60));
            called(nango, "getConnection", "[]");
            assertThat(runs.calls.calls).hasSize(4);
            return output("1");
        });
    }

    @Test
    void readsMetadataAgainAfterItWasChanged() {
        runs.inAction((nango, input) -> {
            assertThat(called(nango, "getMetadata", "[]")).isEqualTo("null");
            assertThat(called(nango, "setMetadata", "[{\"a\":1,\"b\":1}]"))
                    .isEqualTo("{\"status\":201,\"data\":{\"a\":1,\"b\":1}}");
            assertThat(called(nango, "updateMetadata", "[{\"b\":2}]")).isEqualTo("{\"status\":200,\"data\":{\"b\":2}}");
            assertThat(called(nango, "getMetadata", "[]")).isEqualTo("{\"a\":1,\"b\":2}");
            assertThatThrownBy(() -> called(nango, "setMetadata", "[\"text\"]"))
                    .hasMessageContaining("the metadata must be an object");
            return output("1");
        });
    }

    @Test
    void givesTheTokenInTheShapeOfTheAuthMode() {
        assertThat(runs.inAction((nango, input) -> call(nango, "getToken", "[]")))
                .contains("\"apiKey\":\"canary\"");
    }

    @Test
    void listsEnvironmentVariables() {
        runs.runtime.environment().set("B", Secret.of("2"));
        runs.runtime.environment().set("A", Secret.of("1"));
        assertThat(runs.inAction((nango, input) -> call(nango, "getEnvironmentVariables", "[]")))
                .isEqualTo("[{\"name\":\"A\",\"value\":\"1\"},{\"name\":\"B\",\"value\":\"2\"}]");
    }

    @Test
    void showsTheIntegrationWithCredentialsOnlyIfAsked() {
        assertThat(runs.inAction((nango, input) -> call(nango, "getIntegration", "[]")))
                .contains("\"unique_key\":\"api\"")
                .doesNotContain("\"credentials\"");
        assertThat(runs.inAction((nango, input) -> call(nango, "getIntegration", "[{\"include\":[\"credentials\"]}]")))
                .contains("\"credentials\":null");
    }

    @Test
    void saysWhatARouteMustGiveBack() {
        runs.calls.interceptor = call -> CompletableFuture.completedFuture(new HelperReply("text", Map.of()));
        runs.inAction((nango, input) -> {
            assertThatThrownBy(() -> called(nango, "getConnection", "[]"))
                    .hasMessageContaining("must be a Connection, but a route made it java.lang.String");
            return output("1");
        });
    }

    @Test
    void keepsTheLinesOfALogAboveItsLevel() {
        runs.register(JavaFunction.action("logs", (nango, input) -> {
            called(nango, "log", "[\"dropped\"]");
            called(nango, "log", "[\"kept\",{\"a\":1},{\"level\":\"warn\"}]");
            called(nango, "log", "[{\"an\":\"object\"},{\"level\":\"error\"}]");
            called(nango, "setLogger", "[{\"level\":\"debug\"}]");
            called(nango, "log", "[\"now kept\"]");
            called(nango, "setLogger", "[{\"level\":\"off\"}]");
            called(nango, "setLogger", "[{\"level\":\"debug\"}]");
            called(nango, "log", "[\"off\",{\"level\":\"error\"}]");
            return output("1");
        }));
        RunResult result = runs.action("logs", "null");
        assertThat(runs.log(result))
                .contains("kept", "{\"an\":\"object\"}", "now kept")
                .doesNotContain("dropped", "off");
        assertThat(runs.runtime.logs().entries(result.runId()))
                .filteredOn(entry -> entry.message().equals("kept"))
                .allMatch(entry -> entry.meta().text().equals("{\"a\":1}")
                        && entry.source().equals("user"));
    }

    @Test
    void takesTheLevelOfTheLogFromTheEnvironment() {
        runs.runtime.environment().set("NANGO_LOGGER_LEVEL", Secret.of("debug"));
        runs.register(JavaFunction.action("logs", (nango, input) -> call(nango, "log", "[\"kept\"]")));
        assertThat(runs.log(runs.action("logs", "null"))).contains("kept");
    }

    @Test
    void showsAnUnknownConnectionAsAnHttpError() {
        runs.inAction((nango, input) -> {
            assertStatus(nango, "[\"api\",\"nobody\"]", 404, "unknown_connection");
            assertStatus(nango, "[\"nothing\",\"acme\"]", 400, "unknown_provider_config");
            return output("1");
        });
    }

    private static void assertStatus(io.github.camelnango.api.Nango nango, String arguments, int status, String code) {
        assertThatThrownBy(() -> called(nango, "getConnection", arguments))
                .isInstanceOfSatisfying(io.github.camelnango.api.NangoHttpException.class, failure -> {
                    assertThat(failure.getStatus()).isEqualTo(status);
                    assertThat(failure.getBody())
                            .isInstanceOfSatisfying(
                                    io.github.camelnango.api.HttpBody.JsonBody.class,
                                    body -> assertThat(body.json().text())
                                            .contains("\"error\":{\"code\":\"" + code + "\""));
                });
    }

    @Test
    void masksItsCredentialsInTheLog() {
        runs.runtime
                .connections()
                .create(new io.github.camelnango.api.NewConnection(
                        TestRuns.ACME,
                        Secret.of("{\"type\":\"API_KEY\",\"apiKey\":\"canary-12345\"}"),
                        new io.github.camelnango.api.Json("{\"baseUrl\":\"http://127.0.0.1:1\"}"),
                        null,
                        Map.of()));
        runs.register(JavaFunction.action("logs", (nango, input) -> {
            assertThat(called(nango, "getToken", "[]")).contains("canary-12345");
            called(nango, "log", "[\"it is canary-12345\",{\"key\":\"canary-12345\"},{\"level\":\"warn\"}]");
            return output("1");
        }));
        RunResult result = runs.action("logs", "null");
        assertThat(runs.log(result)).contains("it is ***");
        assertThat(runs.runtime.logs().entries(result.runId()).toString()).doesNotContain("canary-12345");
    }
}
