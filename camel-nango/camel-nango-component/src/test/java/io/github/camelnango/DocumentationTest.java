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

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelnango.memory.InMemoryRuntime;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.ProcessorDefinitionHelper;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.SendDefinition;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Holds the component's page against the code: its tables are generated, and its snippets name options that exist. */
class DocumentationTest {

    private static final Path PAGE = Path.of("src/main/docs/nango-component.md");
    private static final Pattern SNIPPET =
            Pattern.compile("^```(\\w+)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern JAVA_URI = Pattern.compile("\"(nango:[^\"]+)\"");

    // Never started: definitions are read and endpoints are made, but nothing runs.
    private final DefaultCamelContext context = new DefaultCamelContext();

    @BeforeEach
    void addComponent() {
        NangoComponent component = new NangoComponent();
        component.setCheckOnStart(false);
        component.setRuntimeFactory(new InMemoryRuntime().factory());
        context.addComponent("nango", component);
        // What a snippet refers to.
        context.getRegistry().bind("tx", new Object());
        context.build();
    }

    @AfterEach
    void close() throws IOException {
        context.close();
    }

    @Test
    void theTablesAreCurrent() throws IOException {
        JsonNode json = json();
        String page = Files.readString(PAGE);
        String current = between(between(page, "headers", headers(json)), "options", options(json));
        if (Boolean.getBoolean("nango.docs.update")) {
            Files.writeString(PAGE, current);
            return;
        }
        assertThat(page)
                .as("%s is not current; repeat this test with -Dnango.docs.update=true and commit the page", PAGE)
                .isEqualTo(current);
    }

    @Test
    void everyUriOfAJavaSnippetIsAnEndpoint() throws IOException {
        List<String> uris = snippets("java").stream()
                .flatMap(snippet -> JAVA_URI.matcher(snippet).results())
                .map(uri -> uri.group(1))
                .toList();
        assertThat(uris).hasSizeGreaterThan(8).allSatisfy(this::resolve);
    }

    @Test
    void everyUriOfAYamlSnippetIsAnEndpoint() throws Exception {
        for (String snippet : snippets("yaml")) {
            PluginHelper.getRoutesLoader(context).loadRoutes(ResourceHelper.fromString("page.yaml", route(snippet)));
        }
        List<String> uris = new ArrayList<>();
        for (RouteDefinition route : context.getRouteDefinitions()) {
            uris.add(route.getInput().getEndpointUri());
            ProcessorDefinitionHelper.filterTypeInOutputs(route.getOutputs(), SendDefinition.class)
                    .forEach(to -> uris.add(to.getEndpointUri()));
        }
        uris.removeIf(uri -> !uri.startsWith("nango:"));
        assertThat(uris).hasSizeGreaterThan(6).allSatisfy(this::resolve);
    }

    private void resolve(String uri) {
        assertThat(context.getEndpoint(uri.replaceAll("\\$\\{[^}]*}", "x"))).isInstanceOf(NangoEndpoint.class);
    }

    private static List<String> snippets(String language) throws IOException {
        return SNIPPET.matcher(Files.readString(PAGE))
                .results()
                .filter(snippet -> snippet.group(1).equals(language))
                .map((MatchResult snippet) -> snippet.group(2))
                .toList();
    }

    /** A list of steps is put into a route, where a reader would put it. */
    private static String route(String snippet) {
        return snippet.startsWith("- route:")
                ? snippet
                : "- from:\n    uri: direct:snippet\n    steps:\n" + snippet.indent(6);
    }

    private static JsonNode json() throws IOException {
        try (InputStream in = NangoComponent.class.getResourceAsStream("/META-INF/io/github/camelnango/nango.json")) {
            return new ObjectMapper().readTree(in);
        }
    }

    private static String between(String page, String name, String table) {
        String start = "<!-- " + name + ": start -->\n";
        String end = "<!-- " + name + ": end -->";
        assertThat(page).contains(start).contains(end);
        return page.substring(0, page.indexOf(start) + start.length()) + table + page.substring(page.indexOf(end));
    }

    private static String headers(JsonNode json) {
        return table("Header | Type | With | Description", rows(json, "headers", "header", (name, header) -> {
            String type = header.path("javaType").asText();
            String label = header.path("label").asText();
            return List.of(
                    code(name),
                    code(type.substring(type.lastIndexOf('.') + 1)),
                    label.isEmpty() ? "both" : label,
                    description(header));
        }));
    }

    private static String options(JsonNode json) {
        return "\n### Of the URI's path\n"
                + table(
                        "Part | Description",
                        rows(json, "properties", "path", (name, option) -> List.of(code(name), description(option))))
                + "\n### Of an endpoint\n"
                + table(
                        "Option | Group | Default | Description",
                        rows(json, "properties", "parameter", DocumentationTest::option))
                + "\n### Of the component\n\nIn `application.properties` each has the prefix `camel.component.nango.`\n"
                + table(
                        "Option | Group | Default | Description",
                        rows(json, "componentProperties", "property", DocumentationTest::option));
    }

    private static List<String> option(String name, JsonNode option) {
        String value = option.path("defaultValue").asText();
        return List.of(
                code(name), option.path("group").asText(), value.isEmpty() ? "" : code(value), description(option));
    }

    private static List<List<String>> rows(JsonNode json, String section, String kind, Row row) {
        List<List<String>> rows = new ArrayList<>();
        json.get(section).fields().forEachRemaining(field -> {
            if (field.getValue().path("kind").asText().equals(kind)) {
                rows.add(row.of(field.getKey(), field.getValue()));
            }
        });
        return rows;
    }

    private static String table(String head, List<List<String>> rows) {
        String rule = "|---".repeat(head.split("\\|").length) + "|\n";
        return rows.stream()
                .map(row -> "| " + String.join(" | ", row) + " |\n")
                .collect(Collectors.joining("", "\n| " + head + " |\n" + rule, "\n"));
    }

    private static String code(String text) {
        return "`" + text + "`";
    }

    private static String description(JsonNode described) {
        StringBuilder text =
                new StringBuilder(described.path("description").asText().replaceAll("([|*<_])", "\\\\$1"));
        if (described.has("enum")) {
            List<String> values = new ArrayList<>();
            described.get("enum").forEach(value -> values.add(code(value.asText())));
            text.append(text.charAt(text.length() - 1) == '.' ? "" : ".");
            text.append(" One of ").append(String.join(", ", values)).append('.');
        }
        return text.toString();
    }

    private interface Row {
        List<String> of(String name, JsonNode described);
    }
}
