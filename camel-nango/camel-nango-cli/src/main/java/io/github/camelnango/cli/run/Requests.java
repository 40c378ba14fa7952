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
package io.github.camelnango.cli.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelnango.api.HelperReply;
import io.github.camelnango.api.HttpBody;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoHttpException;
import io.github.camelnango.api.ProxyRequest;
import io.github.camelnango.test.recorded.RecordedRequest;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keeps requests with their answers. A script's own are kept as it wrote them; pages are requests that only the runtime sees.
 * Thread-safe.
 */
final class Requests {
    private static final Pattern SECRET =
            Pattern.compile("(?i)cookie|authori[sz]|token|secret|session|api-?key|^camel");

    private final Journal journal;
    private final Map<String, String> headerNames = new ConcurrentHashMap<>();
    private final Set<String> own = ConcurrentHashMap.newKeySet();

    Requests(Journal journal) {
        this.journal = journal;
    }

    /** Remembers how a pagination writes the names of its headers. */
    void names(JsonNode headers) {
        headers.fieldNames().forEachRemaining(name -> headerNames.put(name.toLowerCase(Locale.ROOT), name));
    }

    /** Keeps a request that the script makes itself. */
    CompletionStage<Json> keep(JsonNode config, CompletionStage<Json> answer) {
        RecordedRequest request = RecordedRequest.of(config.toString());
        own.add(likeness(request));
        return answer.whenComplete((json, failure) -> {
            if (json != null) {
                JsonNode told = Journal.parse(json.text());
                keep(request, told.path("status").asInt(), told.path("headers"), body(told.path("body")));
            } else if (unwrap(failure) instanceof NangoHttpException http) {
                keep(request, http);
            }
        });
    }

    /** Says that the runtime sent a request, and keeps it if it is a page. */
    void sent(ProxyRequest sent, @Nullable HelperReply reply, @Nullable Throwable failure) {
        RecordedRequest request = RecordedRequest.of(config(sent).toString());
        boolean page = !own.contains(likeness(request));
        if (reply != null) {
            int status = reply.headers().get("CamelHttpResponseCode") instanceof Integer code ? code : 0;
            journal.sent(request + " " + status);
            if (page) {
                keep(request, status, Journal.JSON.valueToTree(reply.headers()), body(reply.body()));
            }
        } else if (unwrap(failure) instanceof NangoHttpException http) {
            journal.sent(request + " " + http.getStatus());
            if (page) {
                keep(request, http);
            }
        } else {
            journal.sent(request + " failed: " + String.valueOf(failure == null ? null : failure.getMessage()));
        }
    }

    private void keep(RecordedRequest request, NangoHttpException http) {
        ObjectNode headers = Journal.JSON.createObjectNode();
        http.getHeaders().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        keep(request, http.getStatus(), headers, body(http.getBody()));
    }

    private void keep(RecordedRequest request, int status, JsonNode headers, @Nullable JsonNode response) {
        ObjectNode safe = Journal.JSON.createObjectNode();
        headers.properties().stream()
                .filter(header -> !SECRET.matcher(header.getKey()).find()
                        && !header.getValue().isNull())
                .forEach(header -> safe.set(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
        journal.request(new Journal.Exchanged(request, status, safe, response));
    }

    /** What the script's configuration would be for a request of the runtime's. */
    private ObjectNode config(ProxyRequest sent) {
        ObjectNode config =
                Journal.JSON.createObjectNode().put("method", sent.method()).put("endpoint", sent.endpoint());
        if (sent.query() != null) {
            config.put("params", sent.query());
        }
        ObjectNode headers = config.putObject("headers");
        sent.headers()
                .forEach(
                        (name, values) -> headers.put(headerNames.getOrDefault(name, name), String.join(", ", values)));
        HttpBody body = sent.body();
        if (body instanceof HttpBody.JsonBody json) {
            config.putObject("body").set("json", Journal.parse(json.json().text()));
        } else if (body instanceof HttpBody.Text text) {
            config.putObject("body").put("text", text.text());
        } else if (body instanceof HttpBody.Bytes bytes) {
            config.putObject("body").put("bytes", Base64.getEncoder().encodeToString(bytes.bytes()));
        } else if (body != null) {
            config.putObject("body").put("form", "");
        }
        return config;
    }

    /** The same for a request as the script wrote it and as the runtime sends it. */
    private static String likeness(RecordedRequest request) {
        Set<String> headers = new HashSet<>();
        request.request()
                .path("headers")
                .properties()
                .forEach(header -> headers.add(header.getKey().toLowerCase(Locale.ROOT) + ":" + header.getValue()));
        return request + " " + request.request().path("params") + " "
                + headers.stream().sorted().toList() + " " + request.request().path("data");
    }

    /** As the prelude is told. */
    private static @Nullable JsonNode body(JsonNode body) {
        for (String kind : List.of("json", "text", "bytes")) {
            if (body.has(kind)) {
                return body.get(kind);
            }
        }
        return null;
    }

    private static @Nullable JsonNode body(@Nullable HttpBody body) {
        if (body instanceof HttpBody.JsonBody json) {
            return Journal.parse(json.json().text());
        }
        return body instanceof HttpBody.Text text ? Journal.JSON.valueToTree(text.text()) : null;
    }

    private static @Nullable JsonNode body(@Nullable Object body) {
        if (body instanceof Json json) {
            return Journal.parse(json.text());
        }
        return body instanceof String || body instanceof byte[] ? Journal.JSON.valueToTree(body) : null;
    }

    private static @Nullable Throwable unwrap(@Nullable Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
