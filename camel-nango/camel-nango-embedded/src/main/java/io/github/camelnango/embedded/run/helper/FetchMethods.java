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
package io.github.camelnango.embedded.run.helper;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelnango.api.HttpBody;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.PlainRequest;
import io.github.camelnango.api.PlainResponse;
import io.github.camelnango.embedded.run.http.FetchText;
import io.github.camelnango.embedded.run.http.RequestBody;
import io.github.camelnango.embedded.run.service.PlainHttp;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code uncontrolledFetch}, and the global {@code fetch}: requests without credentials, which end with the run. */
final class FetchMethods {
    private static final Pattern METHOD = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,50}");
    private static final Set<String> REFUSED = Set.of("CONNECT", "TRACE", "TRACK");

    private final PlainHttp http;
    private final Set<CompletableFuture<?>> open = ConcurrentHashMap.newKeySet();
    /** Those with a signal, by the number that the script's side gave them. */
    private final Map<String, CompletableFuture<?>> abortable = new ConcurrentHashMap<>();

    private volatile boolean closed;

    FetchMethods(PlainHttp http) {
        this.http = http;
    }

    void addTo(Map<String, HelperMethod> methods) {
        methods.put("uncontrolledFetch", this::fetch);
        methods.put("abortFetch", this::abort);
    }

    /** Ends the requests that nobody waits for any more. */
    void close() {
        closed = true;
        open.forEach(request -> request.cancel(false));
    }

    private CompletionStage<Json> fetch(Arguments arguments) {
        CompletableFuture<PlainResponse> answer = http.send(request(arguments));
        open.add(answer);
        if (closed) {
            answer.cancel(false);
        }
        String key = arguments.object(0, "the request").path("key").asText("");
        if (!key.isEmpty()) {
            abortable.put(key, answer);
        }
        answer.whenComplete((response, failure) -> {
            open.remove(answer);
            abortable.remove(key, answer);
        });
        return answer.thenApply(FetchText::of);
    }

    /** The script has stopped waiting: the request ends too, wherever it is. */
    private CompletionStage<Json> abort(Arguments arguments) {
        CompletableFuture<?> answer = abortable.remove(arguments.tree(0).asText());
        if (answer != null) {
            answer.cancel(false);
        }
        return CompletableFuture.completedFuture(Json.NULL);
    }

    private static PlainRequest request(Arguments arguments) {
        JsonNode options = arguments.object(0, "the request");
        String method = options.path("method").asText("GET").toUpperCase(Locale.ROOT);
        if (!METHOD.matcher(method).matches() || REFUSED.contains(method)) {
            throw arguments.invalid("the method is not one that can be sent");
        }
        if (!options.path("url").isTextual()) {
            throw arguments.invalid("url must be a URL");
        }
        Map<String, List<String>> headers = new HashMap<>();
        for (Map.Entry<String, JsonNode> header : options.path("headers").properties()) {
            headers.put(
                    header.getKey().toLowerCase(Locale.ROOT),
                    List.of(header.getValue().asText()));
        }
        HttpBody body = body(options.path("body"));
        if (body != null && (method.equals("GET") || method.equals("HEAD"))) {
            throw arguments.invalid("a request with method " + method + " cannot have a body");
        }
        return new PlainRequest(method, options.path("url").textValue(), headers, body);
    }

    /** Text as bytes: nothing of it is to be interpreted. */
    private static @Nullable HttpBody body(JsonNode body) {
        HttpBody given = body.isTextual() ? new HttpBody.Text(body.textValue()) : RequestBody.of(body);
        if (given instanceof HttpBody.Text text) {
            return new HttpBody.Bytes(text.text().getBytes(StandardCharsets.UTF_8));
        }
        return given instanceof HttpBody.Form form
                ? new HttpBody.Bytes(form.encoded().getBytes(StandardCharsets.UTF_8))
                : given;
    }
}
