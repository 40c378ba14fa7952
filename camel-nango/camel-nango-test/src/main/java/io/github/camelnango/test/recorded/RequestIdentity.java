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
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What tells a recorded request from others. Immutable.
 *
 * @param method lower case
 * @param endpoint path without leading slash
 * @param params query, sorted by name
 * @param headers those that matter, sorted by name
 * @param data the body: text as it is, bytes as Base64, anything else as JSON; a hash if that is long
 */
record RequestIdentity(String method, String endpoint, List<Entry> params, List<Entry> headers, Optional<String> data) {
    private static final int LONGEST_DATA = 1000;
    private static final Set<String> IGNORED = Set.of(
            "authorization",
            "user-agent",
            "nango-proxy-user-agent",
            "accept-encoding",
            "retries",
            "host",
            "connection-id",
            "provider-config-key",
            "nango-is-sync",
            "nango-is-script",
            "nango-is-dry-run",
            "nango-activity-log-id",
            "content-length",
            "accept",
            "base-url-override",
            "retry-on",
            "forward-headers-on-redirect");
    /** What the older format left out. */
    private static final Set<String> IGNORED_BEFORE = Set.of(
            "authorization",
            "user-agent",
            "nango-proxy-user-agent",
            "accept-encoding",
            "retries",
            "host",
            "connection-id",
            "provider-config-key");

    /** @param request as the prelude gives it to the host */
    static RequestIdentity of(JsonNode request) {
        RequestUrl url = RequestUrl.of(request.path("endpoint").asText());
        String endpoint = url.path().replaceFirst("^/proxy/", "").replaceFirst("^/", "");
        List<Entry> params = new ArrayList<>(url.query());
        JsonNode given = request.path("params");
        if (given.isTextual()) {
            params.addAll(RequestUrl.entries(given.asText()));
        } else {
            given.properties().forEach(param -> set(params, param.getKey(), JsJson.text(param.getValue())));
        }
        return new RequestIdentity(
                method(request), endpoint, sorted(params), headers(request, IGNORED), data(request.path("body")));
    }

    /** By the rules of recordings in many files: the endpoint keeps its query. */
    static RequestIdentity before(JsonNode request) {
        List<Entry> params = new ArrayList<>();
        request.path("params")
                .properties()
                .forEach(param -> set(params, param.getKey(), JsJson.text(param.getValue())));
        return new RequestIdentity(
                method(request),
                request.path("endpoint").asText().replaceFirst("^/", ""),
                sorted(params),
                headers(request, IGNORED_BEFORE),
                data(request.path("body")));
    }

    private static String method(JsonNode request) {
        return request.path("method").asText("get").toLowerCase(Locale.ROOT);
    }

    /** Members that are undefined come as that word. */
    private static void set(List<Entry> params, String name, String value) {
        if (value.equals("undefined")) {
            return;
        }
        Entry entry = new Entry(name, value);
        int first = Stream.iterate(0, i -> i < params.size(), i -> i + 1)
                .filter(i -> params.get(i).name().equals(name))
                .findFirst()
                .orElse(-1);
        if (first < 0) {
            params.add(entry);
            return;
        }
        params.set(first, entry);
        for (int i = params.size() - 1; i > first; i--) {
            if (params.get(i).name().equals(name)) {
                params.remove(i);
            }
        }
    }

    private static List<Entry> headers(JsonNode request, Set<String> ignored) {
        List<Entry> headers = new ArrayList<>();
        request.path("headers").properties().forEach(header -> {
            String name = header.getKey().replaceFirst("(?i)^nango-proxy-", "");
            String value = JsJson.text(header.getValue());
            boolean known = headers.stream().anyMatch(one -> one.name().equalsIgnoreCase(name));
            if (!known && !ignored.contains(name.toLowerCase(Locale.ROOT)) && !isUsualType(name, value)) {
                headers.add(new Entry(name, value));
            }
        });
        return sorted(headers);
    }

    private static boolean isUsualType(String name, String value) {
        String type = value.toLowerCase(Locale.ROOT);
        return name.equalsIgnoreCase("content-type")
                && (type.equals("application/json")
                        || type.equals("undefined")
                        || type.startsWith("application/x-www-form-urlencoded"));
    }

    private static List<Entry> sorted(List<Entry> entries) {
        return entries.stream().sorted(Comparator.comparing(Entry::name)).toList();
    }

    private static Optional<String> data(JsonNode body) {
        if (body.has("json")) {
            return dataOf(body.get("json"));
        }
        if (body.has("text") || body.has("bytes")) {
            return shortened(body.path(body.has("text") ? "text" : "bytes").asText());
        }
        // JSON of URLSearchParams and FormData shows nothing of them.
        return body.has("form") || body.has("multipart") ? Optional.of("{}") : Optional.empty();
    }

    /** The identity of recorded data. */
    static Optional<String> dataOf(JsonNode data) {
        boolean nothing = data.isMissingNode()
                || data.isNull()
                || data.isBoolean() && !data.booleanValue()
                || data.isNumber() && data.doubleValue() == 0;
        return nothing ? Optional.empty() : shortened(data.isTextual() ? data.textValue() : JsJson.stringify(data));
    }

    private static Optional<String> shortened(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(text.length() > LONGEST_DATA ? "sha1:" + sha1(text) : text);
    }

    /** The hash under which recordings keep it. */
    String hash() {
        return hash(param -> quoted(param.value()));
    }

    /**
     * The hash that is the name of a recording's file in the older format: there, a parameter keeps its type.
     *
     * @param request what {@link #before} was given
     */
    String hashBefore(JsonNode request) {
        JsonNode given = request.path("params");
        return hash(param -> JsJson.stringify(given.path(param.name())));
    }

    private String hash(Function<Entry, String> paramAsJson) {
        StringBuilder json = new StringBuilder("{\"method\":");
        JsJson.quote(json, method);
        json.append(",\"endpoint\":");
        JsJson.quote(json, endpoint);
        write(json.append(",\"params\":"), params, paramAsJson);
        write(json.append(",\"headers\":"), headers, header -> quoted(header.value()));
        data.ifPresent(text -> JsJson.quote(json.append(",\"data\":"), text));
        return sha1(json.append('}').toString());
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder();
        JsJson.quote(json, text);
        return json.toString();
    }

    private static void write(StringBuilder json, List<Entry> entries, Function<Entry, String> valueAsJson) {
        json.append('[');
        for (int i = 0; i < entries.size(); i++) {
            json.append(i == 0 ? "[" : ",[");
            JsJson.quote(json, entries.get(i).name());
            json.append(',').append(valueAsJson.apply(entries.get(i))).append(']');
        }
        json.append(']');
    }

    private static String sha1(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Java has no SHA-1", e);
        }
    }
}
