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
package io.github.camelnango.javascript.host;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.github.camelnango.api.HttpBody;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoActionException;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.NangoHttpException;
import io.github.camelnango.api.NangoNetworkException;
import io.github.camelnango.api.NangoScriptException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Tells the prelude why a helper call failed. */
public final class HostFailures {
    private static final ObjectMapper JSON = new ObjectMapper();

    private HostFailures() {}

    public static Throwable unwrap(Throwable failure) {
        Throwable cause = failure;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    /** @param request the call's arguments, for method and endpoint of an HTTP request */
    public static String json(Throwable failure, String request) {
        ObjectNode node = JSON.createObjectNode();
        if (failure instanceof NangoHttpException http) {
            http(node.put("kind", "http"), http);
            request(node, request);
        } else if (failure instanceof NangoNetworkException network) {
            node.put("kind", "network").put("code", network.getCode()).put("message", network.getMessage());
            request(node, request);
        } else if (failure instanceof NangoActionException action) {
            node.put("kind", "action").putRawValue("payload", raw(action.getPayload()));
        } else if (failure instanceof NangoException known) {
            node.put("kind", "sdk").put("type", known.getType()).put("message", known.getMessage());
            if (known instanceof NangoScriptException script && script.getPayload() != null) {
                node.putRawValue("payload", raw(script.getPayload()));
            }
        } else {
            // What a route threw: the script may look at its name.
            node.put("kind", "error")
                    .put("name", failure.getClass().getSimpleName())
                    .put("message", String.valueOf(failure.getMessage()));
        }
        return node.toString();
    }

    private static RawValue raw(Json json) {
        return new RawValue(json.text());
    }

    private static void http(ObjectNode node, NangoHttpException http) {
        node.put("status", http.getStatus()).put("statusText", http.getStatusText());
        ObjectNode headers = node.putObject("headers");
        for (Map.Entry<String, List<String>> header : http.getHeaders().entrySet()) {
            if (header.getKey().equals("set-cookie")) {
                header.getValue().forEach(headers.withArray("set-cookie")::add);
            } else {
                headers.put(header.getKey(), String.join(", ", header.getValue()));
            }
        }
        ObjectNode body = body(http.getBody());
        if (body != null) {
            node.set("body", body);
        }
    }

    private static @Nullable ObjectNode body(@Nullable HttpBody body) {
        ObjectNode node = JSON.createObjectNode();
        if (body instanceof HttpBody.JsonBody json) {
            return node.putRawValue("json", raw(json.json()));
        }
        if (body instanceof HttpBody.Text text) {
            return node.put("text", text.text());
        }
        if (body instanceof HttpBody.Bytes bytes) {
            return node.put("bytes", Base64.getEncoder().encodeToString(bytes.bytes()));
        }
        return null;
    }

    private static void request(ObjectNode node, String request) {
        JsonNode config = read(request).path(0);
        node.put("method", config.path("method").asText("GET"));
        node.put("endpoint", config.path("endpoint").asText(""));
    }

    public static long firstNumber(String json) {
        return Math.max(0, read(json).path(0).asLong());
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
