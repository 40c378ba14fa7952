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
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelnango.api.HttpBody;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoHttpException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a provider answered once.
 *
 * @param status missing if it was not recorded, as are the others
 * @param headers by name
 * @param response the body
 */
record RecordedAnswer(JsonNode status, JsonNode headers, JsonNode response) {

    /** @param mock with the members status, headers and response */
    static RecordedAnswer of(JsonNode mock) {
        return new RecordedAnswer(mock.path("status"), mock.path("headers"), mock.path("response"));
    }

    static RecordedAnswer ofBody(JsonNode response) {
        return new RecordedAnswer(MissingNode.getInstance(), MissingNode.getInstance(), response);
    }

    int statusOr(int other) {
        return status.asInt(other);
    }

    /** In the form that the prelude takes. */
    ObjectNode json() {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        if (status.isNumber()) {
            answer.set("status", status);
        }
        if (headers.isObject()) {
            answer.set("headers", headers);
        }
        if (!response.isMissingNode()) {
            answer.putObject("body").set("json", response);
        }
        return answer;
    }

    /** Values of a header, whatever its case. */
    List<String> header(String name) {
        List<String> values = new ArrayList<>();
        headers.properties().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .forEach(header -> values.add(JsJson.text(header.getValue())));
        return values;
    }

    /** As production fails on a status of 400 and above. */
    NangoHttpException failure(RequestIdentity request) {
        Map<String, List<String>> all = new HashMap<>();
        headers.properties()
                .forEach(header ->
                        all.put(header.getKey().toLowerCase(Locale.ROOT), List.of(JsJson.text(header.getValue()))));
        String message = "Request failed with status code " + statusOr(0);
        HttpBody body = response.isMissingNode() ? null : new HttpBody.JsonBody(new Json(JsJson.stringify(response)));
        return new NangoHttpException(
                message + ": " + request.method() + " " + request.endpoint(), statusOr(0), "", all, body, null);
    }
}
