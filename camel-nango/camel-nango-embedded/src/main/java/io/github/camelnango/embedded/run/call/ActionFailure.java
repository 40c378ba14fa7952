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
import io.github.camelnango.api.ConnectionRef;
import io.github.camelnango.api.HttpBody;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoActionException;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.NangoHttpException;
import io.github.camelnango.api.NangoScriptException;
import io.github.camelnango.embedded.json.JsonText;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a script sees the failure of an action that it triggered: as the HTTP error that Nango's API would give it. */
public final class ActionFailure {
    private static final Map<String, Integer> STATUSES = Map.ofEntries(
            Map.entry("unknown_connection", 400),
            Map.entry("unknown_provider_config", 400),
            Map.entry("unknown_function", 404),
            Map.entry("function_stopped", 404),
            Map.entry("invalid_request", 400),
            Map.entry("script_output_too_large", 400),
            Map.entry("invalid_action_input", 400),
            Map.entry("invalid_action_output", 400),
            Map.entry("script_http_error", 424),
            Map.entry("script_aborted", 410));

    private static final Pattern OUTER = Pattern.compile("^(?:.{0,300}?action \\S+/\\S+ failed: )+");

    private ActionFailure() {}

    /** Anything that is not a failure of ours is a route's own, and reaches the script as it is. */
    public static Throwable of(ConnectionRef target, String action, Throwable failure) {
        if (!(failure instanceof NangoException known)) {
            return failure;
        }
        int status = STATUSES.getOrDefault(known.getType(), 500);
        ObjectNode error = JsonText.nodes().objectNode();
        error.put("code", known.getType());
        if (known instanceof NangoHttpException http) {
            upstream(error, http);
        } else {
            error.put("message", message(known));
            Json payload = payload(known);
            if (payload != null) {
                error.set("payload", JsonText.parse(payload.text()));
            }
        }
        return ApiFailure.answer(
                "action " + target.integration() + "/" + action + " failed: " + innermost(known), status, error, known);
    }

    /** Each level of actions puts its name in front: who reads the message wants what went wrong. */
    private static String innermost(NangoException failure) {
        return OUTER.matcher(String.valueOf(failure.getMessage())).replaceFirst("");
    }

    private static String message(NangoException failure) {
        return failure instanceof NangoActionException
                ? "The action script failed with a runtime error"
                : String.valueOf(failure.getMessage());
    }

    private static @Nullable Json payload(NangoException failure) {
        if (failure instanceof NangoActionException action) {
            return action.getPayload();
        }
        return failure instanceof NangoScriptException script ? script.getPayload() : null;
    }

    /** The body is the payload only: inside the upstream too it would double with each level of actions. */
    private static void upstream(ObjectNode error, NangoHttpException http) {
        ObjectNode upstream = error.putObject("upstream");
        upstream.put("status", http.getStatus());
        ObjectNode headers = upstream.putObject("headers");
        http.getHeaders().forEach((name, values) -> {
            if (name.equals("content-type") || name.startsWith("x-rate")) {
                headers.put(name, String.join(", ", values));
            }
        });
        if (http.getBody() instanceof HttpBody.JsonBody json) {
            error.set("payload", JsonText.parse(json.json().text()));
        } else if (http.getBody() instanceof HttpBody.Text text) {
            error.putObject("payload").put("message", text.text());
        }
    }
}
