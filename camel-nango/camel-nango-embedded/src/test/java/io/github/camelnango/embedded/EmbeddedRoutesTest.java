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
package io.github.camelnango.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelnango.NangoComponent;
import io.github.camelnango.api.ConnectionRef;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoRuntime;
import io.github.camelnango.api.NewConnection;
import io.github.camelnango.api.Secret;
import io.github.camelnango.embedded.run.JavaFunction;
import io.github.camelnango.embedded.run.TestRuns;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The runtime behind the real endpoints: helper calls are exchanges that come back to it. */
class EmbeddedRoutesTest {
    @TempDir
    Path folder;

    private static void prepare(NangoRuntime runtime) {
        runtime.integrations().create("api", "private-api-bearer", null, null, null);
        runtime.connections()
                .create(new NewConnection(
                        new ConnectionRef("api", "acme"),
                        Secret.of("{\"type\":\"API_KEY\",\"apiKey\":\"canary\"}"),
                        new Json("{\"baseUrl\":\"http://127.0.0.1:1\"}"),
                        null,
                        Map.of()));
        runtime.functions().register(JavaFunction.sync("issues", "every hour", (nango, input) -> {
            TestRuns.called(nango, "trackDeletesStart", "[\"Issue\"]");
            TestRuns.called(nango, "batchSave", "[[{\"id\":1,\"title\":\"a\"},{\"id\":\"2\"}],\"Issue\"]");
            assertThat(TestRuns.called(nango, "getRecordsByIds", "[[1],\"Issue\"]"))
                    .startsWith("[[1,{");
            assertThat(TestRuns.called(nango, "listRecordsPage", "[\"Issue\",null]"))
                    .contains("\"next\":null");
            TestRuns.called(nango, "setMetadata", "[{\"synced\":true}]");
            assertThat(TestRuns.called(nango, "getMetadata", "[]")).isEqualTo("{\"synced\":true}");
            assertThat(TestRuns.called(nango, "getConnection", "[]")).contains("canary");
            assertThat(TestRuns.called(nango, "getIntegration", "[]")).contains("\"unique_key\":\"api\"");
            assertThat(TestRuns.called(nango, "getEnvironmentVariables", "[]")).isEqualTo("[]");
            assertThat(TestRuns.called(nango, "triggerAction", "[\"greet\",{\"name\":\"you\"}]"))
                    .isEqualTo("{\"greeting\":\"hello you\"}");
            TestRuns.called(nango, "saveCheckpoint", "[{\"page\":1}]");
            return TestRuns.call(nango, "trackDeletesEnd", "[\"Issue\"]");
        }));
    }

    @Test
    void helperCallsGoThroughTheEndpointsAndComeBack() throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            NangoComponent component = new NangoComponent();
            component.setDataFolder(folder.toString());
            component.setRuntimeFactory((settings, calls, camel) -> {
                NangoRuntime runtime = EmbeddedRuntime.open(settings, calls, camel);
                prepare(runtime);
                return runtime;
            });
            context.addComponent("nango", component);
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("nango:action/api/greet")
                            .setBody(exchange -> Map.of(
                                    "greeting",
                                    "hello "
                                            + exchange.getMessage()
                                                    .getBody(Map.class)
                                                    .get("name")));
                    from("direct:sync").to("nango:sync/api/issues?connectionId=acme");
                    from("direct:list").to("nango:records/api/Issue?connectionId=acme");
                }
            });
            context.start();
            Map<?, ?> result = context.createProducerTemplate().requestBody("direct:sync", null, Map.class);
            assertThat(result.get("status")).isEqualTo("success");
            List<?> records = context.createProducerTemplate().requestBody("direct:list", null, List.class);
            assertThat(records).hasSize(2);
        }
    }
}
