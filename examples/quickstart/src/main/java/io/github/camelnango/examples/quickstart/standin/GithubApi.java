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
package io.github.camelnango.examples.quickstart.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers GitHub's requests from the issues of one repository. Thread-safe. */
final class GithubApi {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LIST = "/repos/" + Repository.NAME + "/issues";

    private final Repository repository;
    private final String token;
    private final String url;
    private final AtomicInteger badGateways = new AtomicInteger();

    GithubApi(Repository repository, String token, String url) {
        this.repository = repository;
        this.token = token;
        this.url = url;
    }

    int badGateways() {
        return badGateways.get();
    }

    Answer answer(HttpExchange exchange) throws IOException {
        if (!("Bearer " + token).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return Answer.error(401, "Bad credentials", Map.of());
        }
        String path = exchange.getRequestURI().getPath();
        Map<String, String> query = IssueList.parse(exchange.getRequestURI().getRawQuery());
        String request = exchange.getRequestMethod() + " " + path;
        if (request.startsWith("GET " + LIST + "/")) {
            return get(path.substring(LIST.length() + 1));
        }
        return switch (request) {
            case "GET " + LIST -> list(query);
            case "POST " + LIST -> create(JSON.readTree(exchange.getRequestBody()));
            case "GET /search/issues" -> search(query);
            case "GET /user" -> Answer.json(200, Map.of("login", "shop-bot", "id", 4711, "type", "User"));
            default -> Answer.error(404, "Not Found", Map.of());
        };
    }

    private Answer list(Map<String, String> query) {
        IssueList list = new IssueList(query, url + LIST);
        if (list.page() == 3 && badGateways.compareAndSet(0, 1)) {
            return Answer.badGateway();
        }
        return list.answer(repository.all(), this::json);
    }

    private Answer get(String number) {
        int wanted = number.matches("\\d{1,9}") ? Integer.parseInt(number) : 0;
        if (repository.isRemoved(wanted)) {
            return Answer.error(410, "This issue was deleted", Map.of());
        }
        return repository
                .find(wanted)
                .map(issue -> Answer.json(200, json(issue)))
                .orElseGet(() -> Answer.error(404, "Not Found", Map.of()));
    }

    /** Only what the example asks: how many issues the repository has. */
    private Answer search(Map<String, String> query) {
        if (!query.getOrDefault("q", "").equals("repo:" + Repository.NAME + " is:issue")) {
            return Answer.error(422, "Validation Failed", Map.of());
        }
        return Answer.json(
                200, Map.of("total_count", repository.issues(), "incomplete_results", false, "items", List.of()));
    }

    private Answer create(JsonNode input) {
        String title = input.path("title").asText("");
        if (title.isBlank()) {
            return invalid("title", "missing_field");
        }
        if (!input.path("assignees").isEmpty()) {
            return invalid("assignees", "invalid");
        }
        List<String> labels = new ArrayList<>();
        input.path("labels").forEach(label -> labels.add(label.asText()));
        return Answer.json(201, json(repository.open(title, labels, "shop-bot")));
    }

    private static Answer invalid(String field, String code) {
        List<?> errors = List.of(Map.of("resource", "Issue", "field", field, "code", code));
        return Answer.error(422, "Validation Failed", Map.of("errors", errors));
    }

    private Object json(Issue issue) {
        return issue.toJson(url, Repository.NAME);
    }
}
