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

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GithubStandInTest {
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");
    private static final String ISSUES = "/repos/acme/shop/issues";

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient client = HttpClient.newHttpClient();
    private GithubStandIn github;

    @BeforeEach
    void start() throws IOException {
        github = GithubStandIn.start("good-token");
    }

    @AfterEach
    void stop() {
        github.close();
    }

    @Test
    void listsMoreThanFiveHundredIssuesPageByPage() throws Exception {
        List<JsonNode> items = listAll(ISSUES + "?state=all&sort=updated&direction=asc&per_page=100");

        assertThat(github.issues()).isGreaterThan(500);
        assertThat(items).hasSize(github.issues() + github.pullRequests());
        assertThat(items).extracting(item -> item.get("updated_at").asText()).isSorted();
        assertThat(items).extracting(item -> item.get("number").asInt()).doesNotHaveDuplicates();
        assertThat(items.stream().filter(item -> !item.has("pull_request"))).hasSize(github.issues());
    }

    @Test
    void skipsNothingWhenTheListChangesBetweenTwoPages() throws Exception {
        HttpResponse<String> first = get(ISSUES + "?state=all&direction=asc&per_page=100", "good-token");
        List<JsonNode> items = items(first);
        github.work(0, 0, 200);

        items.addAll(listAll(next(first).orElseThrow()));

        List<Integer> numbers =
                items.stream().map(item -> item.get("number").asInt()).toList();
        assertThat(numbers).containsAll(numbersOf(listAll(ISSUES + "?state=all&per_page=100")));
    }

    @Test
    void listsOnlyWhatChangedSince() throws Exception {
        List<JsonNode> before = listAll(ISSUES + "?state=all&sort=updated&direction=asc&per_page=100");
        String last = before.get(before.size() - 1).get("updated_at").asText();
        github.work(3, 4, 2);

        List<JsonNode> after = listAll(ISSUES + "?state=all&sort=updated&direction=asc&since=" + last);

        assertThat(after).hasSize(1 + 3 + 4);
    }

    @Test
    void inventsTheSameIssuesEachTime() throws Exception {
        try (GithubStandIn other = GithubStandIn.start("good-token")) {
            other.work(5, 5, 5);
            github.work(5, 5, 5);
            String query = ISSUES + "?state=all&sort=updated&direction=desc&per_page=50";

            String here = get(query, "good-token").body().replace(github.url(), "");
            String there = get(other.url() + query, "good-token").body().replace(other.url(), "");

            assertThat(here).isEqualTo(there);
        }
    }

    @Test
    void answersOnceWith502() throws Exception {
        String third = ISSUES + "?state=all&page=3";

        assertThat(get(third, "good-token").statusCode()).isEqualTo(502);
        assertThat(get(third, "good-token").statusCode()).isEqualTo(200);
        assertThat(github.badGateways()).isEqualTo(1);
    }

    @Test
    void tellsTheRateLimit() throws Exception {
        HttpResponse<String> response = get("/user", "good-token");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValueAsLong("x-ratelimit-remaining")).hasValue(4999);
        assertThat(response.headers().firstValue("x-ratelimit-reset")).isPresent();
    }

    @Test
    void refusesAnotherToken() throws Exception {
        HttpResponse<String> response = get("/user", "stale-token");

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.body()).contains("Bad credentials").doesNotContain("token\"");
    }

    @Test
    void createsAnIssue() throws Exception {
        int before = github.issues();

        HttpResponse<String> response = post("{\"title\": \"Vouchers: a new one\", \"labels\": [\"bug\"]}");

        JsonNode created = json.readTree(response.body());
        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(created.get("title").asText()).isEqualTo("Vouchers: a new one");
        assertThat(created.at("/labels/0/name").asText()).isEqualTo("bug");
        assertThat(github.issues()).isEqualTo(before + 1);
        assertThat(get(ISSUES + "/" + created.get("number").asInt(), "good-token")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void refusesAnIssueWithoutTitleOrWithAnUnknownAssignee() throws Exception {
        assertThat(post("{}").statusCode()).isEqualTo(422);
        HttpResponse<String> response = post("{\"title\": \"x\", \"assignees\": [\"nobody\"]}");

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(json.readTree(response.body()).at("/errors/0/field").asText())
                .isEqualTo("assignees");
    }

    @Test
    void countsItsIssuesInTheSearch() throws Exception {
        github.work(0, 0, 7);

        HttpResponse<String> response = get("/search/issues?q=repo%3Aacme%2Fshop+is%3Aissue&per_page=1", "good-token");

        assertThat(json.readTree(response.body()).get("total_count").asInt()).isEqualTo(github.issues());
    }

    @Test
    void knowsNothingElse() throws Exception {
        assertThat(get("/repos/acme/other/issues", "good-token").statusCode()).isEqualTo(404);
        assertThat(get(ISSUES + "/999999", "good-token").statusCode()).isEqualTo(404);
    }

    private List<JsonNode> listAll(String start) throws Exception {
        List<JsonNode> all = new ArrayList<>();
        Optional<String> page = Optional.of(start);
        while (page.isPresent()) {
            HttpResponse<String> response = get(page.get(), "good-token");
            if (response.statusCode() == 502) {
                continue;
            }
            all.addAll(items(response));
            page = next(response);
        }
        return all;
    }

    private List<JsonNode> items(HttpResponse<String> response) throws IOException {
        List<JsonNode> items = new ArrayList<>();
        json.readTree(response.body()).forEach(items::add);
        return items;
    }

    private static List<Integer> numbersOf(List<JsonNode> items) {
        return items.stream().map(item -> item.get("number").asInt()).toList();
    }

    private static Optional<String> next(HttpResponse<String> response) {
        return response.headers()
                .firstValue("link")
                .map(NEXT::matcher)
                .filter(Matcher::find)
                .map(link -> link.group(1));
    }

    private HttpResponse<String> get(String pathOrUrl, String token) throws Exception {
        return client.send(request(pathOrUrl, token).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String body) throws Exception {
        HttpRequest.BodyPublisher publisher = HttpRequest.BodyPublishers.ofString(body);
        return client.send(request(ISSUES, "good-token").POST(publisher).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String pathOrUrl, String token) {
        String url = pathOrUrl.startsWith("http") ? pathOrUrl : github.url() + pathOrUrl;
        return HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Bearer " + token);
    }
}
