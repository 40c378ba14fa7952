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

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An issue, or a pull request, which GitHub lists among the issues. Immutable.
 *
 * @param number its number in the repository
 * @param title its title
 * @param labels names of its labels
 * @param author login of who opened it
 * @param pullRequest whether it is a pull request
 * @param comments how many comments it has
 * @param createdAt when it was opened
 * @param updatedAt when it last changed
 * @param closedAt when it was closed; {@code null} while it is open
 */
record Issue(
        int number,
        String title,
        List<String> labels,
        String author,
        boolean pullRequest,
        int comments,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant closedAt) {

    private static final long FIRST_ID = 2_400_000_000L;

    Issue {
        labels = List.copyOf(labels);
    }

    boolean open() {
        return closedAt == null;
    }

    Issue withTitle(String text, Instant when) {
        return new Issue(number, text, labels, author, pullRequest, comments, createdAt, when, closedAt);
    }

    Issue withLabel(String label, Instant when) {
        List<String> more = new ArrayList<>(labels);
        more.remove(label);
        more.add(label);
        return new Issue(number, title, more, author, pullRequest, comments, createdAt, when, closedAt);
    }

    Issue withComment(Instant when) {
        return new Issue(number, title, labels, author, pullRequest, comments + 1, createdAt, when, closedAt);
    }

    Issue closed(Instant when) {
        return new Issue(number, title, labels, author, pullRequest, comments, createdAt, when, when);
    }

    /** The issue as GitHub writes it, without the members that hardly anybody reads. */
    Map<String, @Nullable Object> toJson(String api, String repository) {
        String url = api + "/repos/" + repository + "/issues/" + number;
        String html = "https://github.example/" + repository + (pullRequest ? "/pull/" : "/issues/") + number;
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("url", url);
        json.put("repository_url", api + "/repos/" + repository);
        json.put("html_url", html);
        json.put("id", FIRST_ID + number * 7L);
        json.put("number", number);
        json.put("title", title);
        json.put("user", user());
        json.put("labels", labels.stream().map(Issue::label).toList());
        json.put("state", open() ? "open" : "closed");
        json.put("state_reason", open() ? null : "completed");
        json.put("locked", false);
        json.put("assignees", List.of());
        json.put("comments", comments);
        json.put("created_at", createdAt.toString());
        json.put("updated_at", updatedAt.toString());
        json.put("closed_at", closedAt == null ? null : closedAt.toString());
        json.put("body", "Seen by " + author + ". Steps and screenshots are in the comments.");
        if (pullRequest) {
            json.put("pull_request", Map.of("url", url.replace("/issues/", "/pulls/"), "html_url", html));
        }
        return json;
    }

    private Map<String, Object> user() {
        return Map.of("login", author, "id", 1000 + author.length() * 17, "type", "User", "site_admin", false);
    }

    private static Map<String, Object> label(String name) {
        return Map.of("name", name, "color", name.equals("bug") ? "d73a4a" : "a2eeef", "default", name.equals("bug"));
    }
}
