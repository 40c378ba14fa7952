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
package io.github.camelnango.javascript.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelnango.api.HttpBody;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoActionException;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.NangoHttpException;
import io.github.camelnango.api.NangoNetworkException;
import io.github.camelnango.api.NangoScriptException;
import io.github.camelnango.api.NangoValidationException;
import io.github.camelnango.api.Run;
import io.github.camelnango.javascript.engine.ScriptFailure;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Makes exceptions of what ended a run. Each names function and connection. */
final class RunErrors {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String INTERNAL = "script_internal_error";
    private static final String OK = "{\"ok\":true";
    private static final String OUTPUT = OK + ",\"output\":";

    private RunErrors() {}

    static String subject(Run run) {
        return run.function() + ", connection " + run.connection().id();
    }

    /** Whether the prelude reports a failure; it writes {@code ok} first. */
    static boolean failed(String done) {
        return !done.startsWith(OK);
    }

    /** The output's text, cut out instead of parsed. */
    static String output(String done) {
        return done.startsWith(OUTPUT) ? done.substring(OUTPUT.length(), done.length() - 1) : "null";
    }

    /** The engine stopped the script, or could not run it. */
    static NangoException of(Run run, ScriptFailure failure) {
        if (failure.kind() == ScriptFailure.Kind.OUT_OF_MEMORY) {
            return new NangoScriptException(
                    "function_runtime_out_of_memory",
                    subject(run) + ": " + failure.getMessage()
                            + ". Fetch and save smaller pages, or raise the component's option heapSize",
                    null,
                    failure.scriptStack(),
                    failure);
        }
        return new NangoScriptException(
                INTERNAL, subject(run) + ": " + failure.getMessage(), null, failure.scriptStack(), failure);
    }

    static NangoException unexpected(Run run, RuntimeException failure) {
        return failure instanceof NangoException known
                ? known
                : new NangoScriptException(INTERNAL, subject(run) + ": " + failure, null, null, failure);
    }

    /** @param failures failures of helper calls, which may be what the script let through */
    static NangoException of(Run run, String done, Collection<Throwable> failures) {
        JsonNode error = parse(done).path("error");
        String type = error.path("type").asText(INTERNAL);
        return switch (type) {
            case "action_script_runtime_error" ->
                new NangoActionException(
                        subject(run) + ": the script threw an ActionError",
                        Objects.requireNonNullElse(payload(error), new Json("{}")));
            case "script_http_error", "script_api_rate_limit_error" -> http(run, error, failures);
            case "script_network_error" -> network(run, error, failures);
            default -> other(run, type, error, message(error), failures);
        };
    }

    static NangoException unhandled(Run run, String description) {
        JsonNode error = parse(description);
        String message = "a rejected promise was not awaited: " + message(error);
        return other(run, INTERNAL, error, message, List.of());
    }

    static NangoException stalled(Run run) {
        return new NangoScriptException(
                INTERNAL, subject(run) + ": the script awaits a promise that nothing can settle any more");
    }

    static NangoException tooLarge(Run run, long size, long limit) {
        return new NangoScriptException(
                "script_output_too_large",
                subject(run) + ": the output is " + size + " bytes of JSON, the limit is " + limit
                        + ". Save large results as records, or raise the component's option maxOutputSize");
    }

    private static NangoException http(Run run, JsonNode error, Collection<Throwable> failures) {
        int status = error.path("status").asInt();
        NangoHttpException original = last(failures, NangoHttpException.class, e -> e.getStatus() == status);
        if (original != null) {
            NangoHttpException copy = new NangoHttpException(
                    subject(run) + ": " + original.getMessage(),
                    status,
                    original.getStatusText(),
                    original.getHeaders(),
                    original.getBody(),
                    original.getRetryAfter());
            // Its constructor takes no cause.
            copy.addSuppressed(original);
            return copy;
        }
        JsonNode response = error.path("response");
        Map<String, List<String>> headers = new HashMap<>();
        response.path("headers")
                .fields()
                .forEachRemaining(header -> headers.put(header.getKey(), texts(header.getValue())));
        return new NangoHttpException(
                subject(run) + ": " + message(error),
                status,
                response.path("statusText").asText(""),
                headers,
                body(response.path("body")),
                null);
    }

    private static List<String> texts(JsonNode value) {
        List<String> texts = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(text -> texts.add(text.asText()));
        } else {
            texts.add(value.asText());
        }
        return texts;
    }

    private static @Nullable HttpBody body(JsonNode body) {
        if (body.has("json")) {
            return new HttpBody.JsonBody(new Json(body.get("json").toString()));
        }
        if (body.has("text")) {
            return new HttpBody.Text(body.get("text").asText());
        }
        return body.has("bytes")
                ? new HttpBody.Bytes(
                        Base64.getDecoder().decode(body.get("bytes").asText()))
                : null;
    }

    private static NangoException network(Run run, JsonNode error, Collection<Throwable> failures) {
        String code = error.path("code").asText("");
        NangoNetworkException original =
                last(failures, NangoNetworkException.class, e -> e.getCode().equals(code));
        return new NangoNetworkException(code, subject(run) + ": " + message(error), original);
    }

    private static NangoException other(
            Run run, String type, JsonNode error, String message, Collection<Throwable> failures) {
        NangoValidationException refused = last(
                failures,
                NangoValidationException.class,
                e -> e.getType().equals(type)
                        && String.valueOf(e.getMessage())
                                .equals(error.path("message").asText()));
        if (refused != null && type.startsWith("invalid_")) {
            return refused;
        }
        String stack = error.path("stack").asText(null);
        NangoException cause =
                last(failures, NangoException.class, e -> e.getType().equals(type));
        return new NangoScriptException(
                type, subject(run) + ": " + message + place(stack), payload(error), stack, cause);
    }

    /** Name and message as JavaScript shows them. */
    private static String message(JsonNode error) {
        String name = error.path("name").asText("Error");
        String message = error.path("message").asText("");
        boolean plain = name.equals("Error") || name.equals("SDKError") || message.startsWith(name);
        return plain ? message : name + ": " + message;
    }

    /** The frame that threw, so that the message alone shows where. */
    private static String place(@Nullable String stack) {
        if (stack == null) {
            return "";
        }
        String[] lines = stack.split("\n");
        return lines.length > 1 ? " (" + lines[1].trim() + ")" : "";
    }

    private static @Nullable Json payload(JsonNode error) {
        JsonNode payload = error.get("payload");
        return payload == null || payload.isNull() ? null : new Json(payload.toString());
    }

    private static <T> @Nullable T last(Collection<Throwable> failures, Class<T> type, Predicate<T> matching) {
        T found = null;
        for (Throwable failure : failures) {
            if (type.isInstance(failure) && matching.test(type.cast(failure))) {
                found = type.cast(failure);
            }
        }
        return found;
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new ScriptFailure(ScriptFailure.Kind.ENGINE, "the prelude gave no JSON", e);
        }
    }
}
