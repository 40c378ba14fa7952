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
package io.github.camelnango.test.recorded;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelnango.test.recorded.RequestUrl.Entry;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/** A recording in one file, {@code <name>.test.json}. */
record JsonRecording(JsonNode all) implements Recording {
    private static final Set<String> TOP = Set.of("input", "output", "nango");

    @Override
    public Optional<JsonNode> member(String name) {
        return Optional.ofNullable((TOP.contains(name) ? all : all.path("nango")).get(name));
    }

    @Override
    public Optional<JsonNode> records(String method, String model) {
        return Optional.ofNullable(all.path("nango").path(method).get(model));
    }

    @Override
    public RecordedAnswer answer(JsonNode asked) {
        RequestIdentity request = RequestIdentity.of(asked);
        List<JsonNode> list = mocks(request);
        String hash = request.hash();
        return find(list, request, Map::equals)
                .map(RecordedAnswer::of)
                .orElseThrow(() -> new RecordingException("No mock found for "
                        + request.method().toUpperCase(Locale.ROOT) + " "
                        + asked.path("endpoint").asText()
                        + " (normalized: " + request.endpoint() + ") with hash " + hash
                        + (list.isEmpty() ? "" : ". Recorded are " + list.size() + " other requests of this endpoint")
                        + ". Record the test again"));
    }

    /**
     * The answer to a request as it came over HTTP, where client and catalogue have added headers: those that were recorded must be
     * there, others may.
     */
    Optional<RecordedAnswer> answerOverHttp(JsonNode asked) {
        RequestIdentity request = RequestIdentity.of(asked);
        return find(mocks(request), request, (recorded, sent) -> sent.entrySet().containsAll(recorded.entrySet()))
                .map(RecordedAnswer::of);
    }

    private List<JsonNode> mocks(RequestIdentity request) {
        JsonNode methods = all.path("api").path(request.method());
        JsonNode found = methods.get(request.endpoint());
        JsonNode mocks = found == null ? methods.path("/" + request.endpoint()) : found;
        return mocks.isArray() ? mocks.valueStream().toList() : mocks.isObject() ? List.of(mocks) : List.of();
    }

    private static Optional<JsonNode> find(
            List<JsonNode> mocks,
            RequestIdentity request,
            BiPredicate<Map<String, String>, Map<String, String>> sameHeaders) {
        String hash = request.hash();
        return mocks.stream()
                .filter(mock -> matches(mock, request, hash, mocks.size(), sameHeaders))
                .findFirst();
    }

    private static boolean matches(
            JsonNode mock,
            RequestIdentity request,
            String hash,
            int count,
            BiPredicate<Map<String, String>, Map<String, String>> sameHeaders) {
        if (mock.path("hash").asText().equals(hash)) {
            return true;
        }
        JsonNode recorded = mock.get("request");
        if (recorded == null) {
            return count == 1 && request.params().isEmpty();
        }
        return sameParams(recorded.path("params"), request)
                && sameHeaders.test(headers(recorded.path("headers")), headers(request))
                && (!recorded.has("data")
                        || RequestIdentity.dataOf(recorded.get("data")).equals(request.data()));
    }

    private static boolean sameParams(JsonNode recorded, RequestIdentity request) {
        return recorded.size() == request.params().size()
                && recorded.properties().stream().allMatch(param -> request.params().stream()
                        .filter(entry -> entry.name().equals(param.getKey()))
                        .findFirst()
                        .filter(entry -> entry.value().equals(JsJson.text(param.getValue())))
                        .isPresent());
    }

    private static Map<String, String> headers(JsonNode recorded) {
        Map<String, String> headers = new HashMap<>();
        recorded.properties().forEach(header -> put(headers, header.getKey(), JsJson.text(header.getValue())));
        return headers;
    }

    private static Map<String, String> headers(RequestIdentity request) {
        Map<String, String> headers = new HashMap<>();
        for (Entry header : request.headers()) {
            put(headers, header.name(), header.value());
        }
        return headers;
    }

    private static void put(Map<String, String> headers, String name, String value) {
        String key = name.toLowerCase(Locale.ROOT);
        if (!key.equals("content-type") || !value.startsWith("application/x-www-form-urlencoded")) {
            headers.putIfAbsent(key, value);
        }
    }
}
