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
package io.github.camelnango.typed;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoAction.Response;
import io.github.camelnango.api.NangoValidationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A provider's answer as it crosses the border, read as a type of Java. */
final class HttpAnswer {

    private HttpAnswer() {}

    /** @param request for the message */
    static <T> Response<T> read(JsonCodec codec, JsonNode answer, Class<T> type, String request) {
        return new Response<>(
                data(codec, answer.path("body"), type, request),
                answer.path("status").asInt(),
                answer.path("statusText").asText(""),
                headers(answer.path("headers")));
    }

    /** The answer of {@code fetch}, which gives JSON as text, and headers as pairs. */
    static <T> Response<T> ofFetch(JsonCodec codec, JsonNode answer, Class<T> type, String request) {
        int status = answer.path("status").asInt();
        boolean plain = type == String.class || type == byte[].class;
        JsonNode body = answer.path("body");
        T data = null;
        if (plain) {
            data = data(codec, body, type, request);
        } else if (status >= 200 && status < 300 && body.path("text").asText("").length() > 0) {
            data = codec.read(new Json(body.path("text").asText()), codec.type(type), "The answer to " + request);
        }
        return new Response<>(data, status, answer.path("statusText").asText(""), headers(answer.path("headers")));
    }

    private static Map<String, List<String>> headers(JsonNode headers) {
        Map<String, List<String>> result = new LinkedHashMap<>();
        headers.forEach(pair -> {
            if (pair.isArray() && headers.isArray()) {
                result.computeIfAbsent(pair.path(0).asText(), name -> new ArrayList<>())
                        .add(pair.path(1).asText());
            }
        });
        headers.properties().forEach(header -> {
            List<String> values = new ArrayList<>();
            if (header.getValue().isArray()) {
                header.getValue().forEach(value -> values.add(value.asText()));
            } else {
                values.add(header.getValue().asText());
            }
            result.put(header.getKey(), values);
        });
        return result;
    }

    private static <T> @Nullable T data(JsonCodec codec, JsonNode body, Class<T> type, String request) {
        if (type == Void.class || body.isMissingNode()) {
            return null;
        }
        Object found;
        if (type == byte[].class) {
            found = bytes(body);
        } else if (type == String.class) {
            found = text(body);
        } else if (body.has("json")) {
            return codec.read(body.get("json"), codec.type(type), "The answer to " + request);
        } else if (type == Json.class && body.has("text")) {
            found = new Json(body.get("text").toString());
        } else {
            throw new NangoValidationException(
                    "The answer to " + request + " is " + (body.has("text") ? "text" : "bytes")
                            + " and no JSON, so it cannot be read as " + type.getName() + ": ask for "
                            + (body.has("text") ? "String.class" : "byte[].class"));
        }
        return type.cast(found);
    }

    private static byte[] bytes(JsonNode body) {
        try {
            return body.has("bytes")
                    ? body.get("bytes").binaryValue()
                    : text(body).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(JsonNode body) {
        if (body.has("bytes")) {
            return new String(bytes(body), java.nio.charset.StandardCharsets.UTF_8);
        }
        JsonNode json = body.path("json");
        return body.has("text") ? body.get("text").asText() : json.isTextual() ? json.asText() : json.toString();
    }
}
