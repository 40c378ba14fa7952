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
package io.github.camelnango.test.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FakeProviderTest {
    private final FakeProvider provider = FakeProvider.start();
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        provider.close();
    }

    private HttpRequest.Builder request(String target) {
        return HttpRequest.newBuilder(URI.create(provider.url() + target));
    }

    private HttpResponse<String> get(String target, String... headers) throws Exception {
        HttpRequest.Builder request = request(target);
        return client.send(
                (headers.length == 0 ? request : request.headers(headers)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void answersOneAfterTheOtherAndThenTheLastAgain() throws Exception {
        provider.on("GET", "/items").reply(502).reply(200, "[1]");

        assertThat(get("/items").statusCode()).isEqualTo(502);
        assertThat(get("/items").body()).isEqualTo("[1]");
        assertThat(get("/items").body()).isEqualTo("[1]");
    }

    @Test
    void takesTheRuleThatNamesMostOrElseTheLaterOne() throws Exception {
        provider.on("GET", "/items").param("page", "2").reply(200, "\"two\"");
        provider.on("GET", "/items").reply(200, "\"old\"");
        provider.on("GET", "/items").reply(200, "\"any\"");

        assertThat(get("/items?page=2&x=1").body()).isEqualTo("\"two\"");
        assertThat(get("/items?page=3").body()).isEqualTo("\"any\"");
    }

    @Test
    void linksLeadToIt() throws Exception {
        provider.on("GET", "/items").reply(Answer.json("[]").withNext("/items?page=2"));

        assertThat(get("/items").headers().firstValue("link"))
                .contains("<" + provider.url() + "/items?page=2>; rel=\"next\"");
    }

    @Test
    void refusesOtherCredentialsAndShowsNone() throws Exception {
        provider.requireBearer("right");
        provider.hide("right");
        provider.on("GET", "/items").reply(204);

        assertThat(get("/items").statusCode()).isEqualTo(401);
        assertThat(get("/items", "Authorization", "Bearer wrong").statusCode()).isEqualTo(401);
        assertThat(get("/items?key=right", "Authorization", "Bearer right").statusCode())
                .isEqualTo(204);
        assertThat(provider.requests()).extracting(ProviderRequest::status).containsExactly(401, 401, 204);
        assertThat(provider.requests().get(2).param("key")).contains("***");
        assertThat(provider.requests().toString()).doesNotContain("right").doesNotContain("wrong");
    }

    @Test
    void closesTheConnectionInsteadOfAnAnswer() {
        provider.on("GET", "/items").reply(Answer.reset());

        assertThatThrownBy(() -> get("/items")).isInstanceOf(IOException.class);
        assertThat(provider.requests()).extracting(ProviderRequest::status).containsOnly(0);
    }

    @Test
    void takesItsTime() throws Exception {
        provider.on("GET", "/slow").reply(Answer.json("1").withDelay(Duration.ofMillis(300)));

        long start = System.nanoTime();
        assertThat(get("/slow").body()).isEqualTo("1");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(290));
    }

    @Test
    void tellsWhatItHadNoAnswerTo() throws Exception {
        provider.on("GET", "/items").reply(204);

        get("/items");
        assertThat(get("/other?x=a%20b").statusCode()).isEqualTo(404);

        assertThat(provider.unmatched()).extracting(ProviderRequest::line).containsExactly("GET /other?x=a b");
    }

    @Test
    void holdsWhatFollows() throws Exception {
        provider.on("GET", "/items").reply(200, "1");
        Hold hold = provider.holdAfter(1);
        get("/items");

        CompletableFuture<HttpResponse<String>> held =
                client.sendAsync(request("/items?held=1").build(), HttpResponse.BodyHandlers.ofString());
        assertThat(hold.reached().toCompletableFuture().get().line()).isEqualTo("GET /items?held=1");
        assertThat(held).isNotDone();
        hold.release();

        assertThat(held.get().body()).isEqualTo("1");
        assertThat(get("/items").statusCode()).isEqualTo(200);
    }

    @Test
    void answersAsRecordedWithLinksToItself(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(
                folder.resolve("list.test.json"),
                """
                {"api": {"get": {"items": [
                  {"request": {"params": {"page": "1"}}, "status": 200, "headers": {"link": "<https://api.example.com/items?page=2>; rel=\\"next\\""},
                   "response": {"url": "https://api.example.com/1", "nextPage": "https://api.example.com/items?page=2"}},
                  {"request": {"params": {"page": "2"}}, "status": 404, "response": "none"}]},
                 "post": {"/items": {"request": {"data": {"a": 1.50}}, "response": {"made": true}}}}}
                """);
        provider.recorded(file);

        HttpResponse<String> first = get("/items?page=1", "X-More", "than recorded");
        assertThat(first.headers().firstValue("link")).contains("<" + provider.url() + "/items?page=2>; rel=\"next\"");
        assertThat(first.body())
                .isEqualTo(
                        "{\"url\":\"https://api.example.com/1\",\"nextPage\":\"" + provider.url() + "/items?page=2\"}");
        assertThat(get("/items?page=2").body()).isEqualTo("none");
        assertThat(get("/items?page=3").statusCode()).isEqualTo(404);
        for (String body : List.of("{\"a\":1.5}", "{\"a\":2}")) {
            client.send(
                    request("/items")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .header("Content-Type", "application/json")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
        assertThat(provider.requests()).extracting(ProviderRequest::status).containsExactly(200, 404, 404, 200, 404);
        assertThat(provider.unmatched()).hasSize(2);
    }
}
