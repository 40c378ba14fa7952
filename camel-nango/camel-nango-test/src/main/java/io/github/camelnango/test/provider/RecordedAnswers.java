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

import io.github.camelnango.test.recorded.RecordedHttp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** Answers of recordings, whose links to further pages lead to the fake provider. Thread-safe. */
final class RecordedAnswers {
    private static final String ORIGIN = "https?://[^/\"<>?\\\\]+";
    private static final Pattern LINK = Pattern.compile("<" + ORIGIN);
    /** Members of a body that are named for the next page and hold a URL. */
    private static final Pattern NEXT = Pattern.compile("(\"[^\"]*next[^\"]*\":\")" + ORIGIN, Pattern.CASE_INSENSITIVE);
    /** What belongs to the recorded connection and not to the answer. */
    private static final Set<String> OF_CONNECTION = Set.of(
            "connection", "content-length", "transfer-encoding", "content-encoding", "keep-alive", "content-type");

    private final List<RecordedHttp> recordings = new CopyOnWriteArrayList<>();

    void add(RecordedHttp recording) {
        recordings.add(recording);
    }

    Optional<Answer> answer(Received request, String url) {
        return recordings.stream()
                .flatMap(recording ->
                        recording
                                .answer(request.method(), request.target(), request.headers(), request.body())
                                .stream())
                .findFirst()
                .map(answer -> here(answer, url));
    }

    private static Answer here(RecordedHttp.Answer recorded, String url) {
        Map<String, String> headers = new LinkedHashMap<>();
        recorded.headers().forEach((name, value) -> {
            if (!OF_CONNECTION.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                headers.put(
                        name,
                        name.equalsIgnoreCase("link") ? LINK.matcher(value).replaceAll("<" + url) : value);
            }
        });
        if (!recorded.body().isEmpty()) {
            headers.put("Content-Type", recorded.json() ? "application/json" : type(recorded));
        }
        String body = recorded.json() ? NEXT.matcher(recorded.body()).replaceAll("$1" + url) : recorded.body();
        return new Answer(recorded.status(), headers, body, java.time.Duration.ZERO);
    }

    private static String type(RecordedHttp.Answer recorded) {
        return recorded.headers().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("content-type"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("text/plain; charset=utf-8");
    }
}
