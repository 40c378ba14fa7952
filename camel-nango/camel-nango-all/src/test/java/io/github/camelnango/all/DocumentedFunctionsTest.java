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

import io.github.camelnango.NangoComponent;
import io.github.camelnango.NangoConstants;
import io.github.camelnango.all.ProviderServer.Answer;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoActionException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The functions in Java that the component's page shows are these, and they work. */
class DocumentedFunctionsTest extends ScriptTest {
    private static final String SOURCES = "src/test/java/io/github/camelnango/all/";

    @Override
    void configure(NangoComponent nango) {
        Path github = folder.resolve("github.yaml");
        try {
            Files.writeString(
                    github,
                    """
                    github:
                      display_name: GitHub
                      auth_mode: API_KEY
                      docs: https://example.com/docs
                      proxy:
                        base_url: %s
                        headers:
                          authorization: Bearer ${apiKey}
                        paginate:
                          type: link
                          link_rel_in_response_header: next
                    """
                            .formatted(provider.url()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        nango.setProviders(nango.getProviders() + "," + github.toUri());
        nango.setFunctions(GithubIssues.class.getName() + ", " + CreateIssue.class.getName());
    }

    @Override
    protected void doPostSetup() {
        template.sendBody(
                "nango:connection/github?operation=create&connectionId=acme",
                Map.of("credentials", Map.of("type", "API_KEY", "apiKey", TOKEN)));
    }

    private Exchange send(String uri, Object body) {
        return template.request(uri, exchange -> {
            exchange.getMessage().setHeader(NangoConstants.CONNECTION_ID, "acme");
            exchange.getMessage().setBody(body);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"GithubIssues", "CreateIssue"})
    void pageShowsThem(String name) throws IOException {
        String source = Files.readString(Path.of(SOURCES + name + ".java"));
        String page = Files.readString(Path.of("../camel-nango-component/src/main/docs/nango-component.md"));
        assertThat(page).contains(source.substring(source.indexOf("public final class")));
    }

    @Test
    void syncSavesIssues() {
        provider.on(
                "GET /repos/acme/shop/issues",
                request -> Answer.json(
                        "[{\"number\":1,\"title\":\"One\",\"assignee\":{\"login\":\"ada\"}},{\"number\":2,\"title\":\"Two\"}]"));

        assertThat(send("nango:sync/github/issues", null).getException()).isNull();

        assertThat(send("nango:records/github/Issue", null).getMessage().getBody(List.class))
                .extracting("id", "assignee")
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("1", "ada"),
                        org.assertj.core.api.Assertions.tuple("2", null));
    }

    @Test
    void actionCreatesAnIssue() {
        provider.on("POST /repos/acme/shop/issues", request -> Answer.json("{\"number\":7,\"title\":\"x\"}"));

        Exchange created = send("nango:action/github/create-issue", Map.of("title", "x"));

        assertThat(created.getMessage().getBody()).isEqualTo(new Json("{\"number\":7}"));
        assertThat(provider.received("/repos/acme/shop/issues").get(0).body()).isEqualTo("{\"title\":\"x\"}");
        assertThat(send("nango:action/github/create-issue", null).getException())
                .isInstanceOf(NangoActionException.class);
    }
}
