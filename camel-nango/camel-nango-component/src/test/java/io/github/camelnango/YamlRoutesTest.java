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
package io.github.camelnango;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelnango.api.Json;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Exchange;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.Test;

class YamlRoutesTest extends NangoTestSupport {

    @Test
    void aUriMayHaveItsOptionsAsParameters() throws Exception {
        load(
                """
                - from:
                    uri: direct:save
                    steps:
                      - to:
                          uri: nango:records/github/Issue
                          parameters:
                            operation: save
                            connectionId: acme
                """);
        body(send("direct:save", Map.of("id", "1", "title", "t1")));
        assertThat(ids(send("nango:records/github/Issue", null))).containsExactly("1");
    }

    @Test
    void theUrisPartsMayBeParametersToo() throws Exception {
        saveIssues("1", "2");
        load(
                """
                - from:
                    uri: direct:list
                    steps:
                      - to:
                          uri: nango
                          parameters:
                            kind: records
                            integration: github
                            name: Issue
                            connectionId: acme
                            limit: 1
                - from:
                    uri: direct:variables
                    steps:
                      - to:
                          uri: nango
                          parameters:
                            kind: environment
                """);
        assertThat(ids(send("direct:list", null))).containsExactly("1");
        assertThat(body(send("direct:variables", null))).isInstanceOf(Map.class);
    }

    @Test
    void aConsumerMayBeWrittenInParameters() throws Exception {
        load(
                """
                - from:
                    uri: nango
                    parameters:
                      kind: records
                      integration: github
                      name: Issue
                      deliver: batch
                      initialDelay: 0
                      delay: 10
                    steps:
                      - to:
                          uri: mock:changes
                """);
        getMockEndpoint("mock:changes").expectedMinimumMessageCount(1);
        saveIssues("1");
        getMockEndpoint("mock:changes").assertIsSatisfied();
    }

    @Test
    void aRouteCarriesWhatScriptsCallWithoutKnowingItBeforehand() throws Exception {
        load(
                """
                - from:
                    uri: direct:records
                    steps:
                      - toD:
                          uri: "nango:records/${header.CamelNangoIntegrationId}/${header.CamelNangoModel}"
                      - to:
                          uri: mock:carried
                - from:
                    uri: direct:actions
                    steps:
                      - toD:
                          uri: "nango:action/${header.CamelNangoIntegrationId}/${exchangeProperty.CamelNangoHelperCall.name}"
                      - to:
                          uri: mock:carried
                """);
        runtime.functions.action("inner", (nango, input) -> CompletableFuture.completedStage(input));
        runtime.functions.action("outer", (nango, input) -> nango.send(
                        "records", "Issue", "save", Map.of(), Map.of(), new Json("[{\"id\":\"1\"}]"))
                .thenCompose(saved -> nango.send("action", "inner", null, Map.of(), Map.of(), input))
                .thenApply(reply -> (Json) reply.body()));
        getMockEndpoint("mock:carried").expectedMessageCount(2);
        String uri = "nango:action/github/outer?recordsVia=direct:records&actionVia=direct:actions";
        assertThat(body(send(uri, new Json("{\"a\":1}")))).isEqualTo(new Json("{\"a\":1}"));
        assertThat(ids(send("nango:records/github/Issue", null))).containsExactly("1");
        getMockEndpoint("mock:carried").assertIsSatisfied();
    }

    private void load(String yaml) throws Exception {
        PluginHelper.getRoutesLoader(context()).loadRoutes(ResourceHelper.fromString("routes.yaml", yaml));
    }

    private static List<Object> ids(Exchange exchange) {
        return ((List<?>) body(exchange))
                .stream().<Object>map(issue -> ((Map<?, ?>) issue).get("id")).toList();
    }
}
