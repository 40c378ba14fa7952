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
package io.github.camelnango.embedded.run.call;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelnango.api.HttpBody;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.NangoHttpException;
import io.github.camelnango.embedded.json.JsonText;
import java.util.List;
import java.util.Map;

/** A failure of ours as scripts know it from Nango, where the helper is a client of an HTTP API. */
public final class ApiFailure {
    /** What a script may want to tell apart when it asks for other connections. */
    private static final Map<String, Integer> STATUSES =
            Map.of("unknown_connection", 404, "unknown_provider_config", 400, "unknown_provider", 400);

    private ApiFailure() {}

    /** The failure of a call on a connection; anything but an unknown name stays what it is. */
    public static Throwable of(Throwable failure) {
        if (!(failure instanceof NangoException known) || !STATUSES.containsKey(known.getType())) {
            return failure;
        }
        ObjectNode error = JsonText.nodes().objectNode();
        error.put("code", known.getType());
        error.put("message", known.getMessage());
        return answer(String.valueOf(known.getMessage()), STATUSES.get(known.getType()), error, known);
    }

    /** The answer {@code {"error": ...}} as an exception. */
    public static NangoHttpException answer(String message, int status, ObjectNode error, NangoException cause) {
        ObjectNode body = JsonText.nodes().objectNode();
        body.set("error", error);
        NangoHttpException result = new NangoHttpException(
                message,
                status,
                statusText(status),
                Map.of("content-type", List.of("application/json; charset=utf-8")),
                new HttpBody.JsonBody(JsonText.json(body)),
                null);
        // It has no room for a cause, but who reads the log wants to see it.
        result.addSuppressed(cause);
        return result;
    }

    private static String statusText(int status) {
        return switch (status) {
            case 400 -> "Bad Request";
            case 404 -> "Not Found";
            case 410 -> "Gone";
            case 424 -> "Failed Dependency";
            default -> "Internal Server Error";
        };
    }
}
