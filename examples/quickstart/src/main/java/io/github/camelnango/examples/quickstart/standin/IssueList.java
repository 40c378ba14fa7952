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

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a repository's issues. As on GitHub, the {@code Link} to the next page holds a cursor ({@code after}), so
 * that nothing is skipped when the list changes meanwhile; {@code page} alone works as well.
 */
final class IssueList {
    private static final Comparator<Issue> BY_NUMBER = Comparator.comparingInt(Issue::number);

    private final Map<String, String> query;
    private final String url;

    IssueList(Map<String, String> query, String url) {
        this.query = query;
        this.url = url;
    }

    Answer answer(List<Issue> all, Function<Issue, Object> json) {
        List<Issue> matching = all.stream()
                .filter(this::isWanted)
                .sorted(order())
                .filter(this::isAfterCursor)
                .toList();
        int size = Math.min(100, number("per_page", 30));
        int from = query.containsKey("after") ? 0 : Math.min(matching.size(), (page() - 1) * size);
        List<Issue> shown = matching.subList(from, Math.min(matching.size(), from + size));
        boolean more = from + shown.size() < matching.size();
        Map<String, String> headers = more ? Map.of("Link", nextLink(shown.get(shown.size() - 1))) : Map.of();
        return Answer.json(200, shown.stream().map(json).toList(), headers);
    }

    int page() {
        return Math.max(1, number("page", 1));
    }

    private boolean isWanted(Issue issue) {
        String state = query.getOrDefault("state", "open");
        boolean inState = state.equals("all") || state.equals(issue.open() ? "open" : "closed");
        String since = query.get("since");
        return inState && (since == null || !issue.updatedAt().isBefore(Instant.parse(since)));
    }

    private Comparator<Issue> order() {
        Comparator<Issue> order = Comparator.comparing(this::sortKey).thenComparing(BY_NUMBER);
        return isAscending() ? order : order.reversed();
    }

    private Instant sortKey(Issue issue) {
        return query.getOrDefault("sort", "created").equals("updated") ? issue.updatedAt() : issue.createdAt();
    }

    private boolean isAscending() {
        return query.getOrDefault("direction", "desc").equals("asc");
    }

    private boolean isAfterCursor(Issue issue) {
        String after = query.get("after");
        if (after == null) {
            return true;
        }
        String[] parts = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8).split(" ");
        int compared = sortKey(issue).compareTo(Instant.parse(parts[0]));
        if (compared == 0) {
            compared = Integer.compare(issue.number(), Integer.parseInt(parts[1]));
        }
        return isAscending() ? compared > 0 : compared < 0;
    }

    private String nextLink(Issue last) {
        Map<String, String> next = new LinkedHashMap<>(query);
        String cursor = sortKey(last) + " " + last.number();
        next.put(
                "after",
                Base64.getUrlEncoder().withoutPadding().encodeToString(cursor.getBytes(StandardCharsets.UTF_8)));
        next.put("page", String.valueOf(page() + 1));
        List<String> parts = new ArrayList<>();
        next.forEach((name, value) -> parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return "<" + url + "?" + String.join("&", parts) + ">; rel=\"next\"";
    }

    private int number(String name, int otherwise) {
        String value = query.get(name);
        return value == null ? otherwise : Integer.parseInt(value);
    }

    static Map<String, String> parse(@Nullable String rawQuery) {
        Map<String, String> query = new LinkedHashMap<>();
        for (String part : (rawQuery == null ? "" : rawQuery).split("&")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                query.put(
                        part.substring(0, equals),
                        URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return query;
    }
}
