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
package io.github.camelnango.embedded.run.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.camelnango.api.ConnectionRef;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.NangoValidationException;
import io.github.camelnango.api.ProxyRequest;
import io.github.camelnango.api.ProxyRequest.ResponseType;
import io.github.camelnango.api.ProxyRequest.RetryHeaders;
import io.github.camelnango.api.Run;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the configuration object that a script gives to {@code nango.proxy} and its relatives. */
public final class ProxyConfig {
    /** More repetitions than this are a mistake: the waits between them double. */
    private static final int MAX_RETRIES = 50;

    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS");

    private final JsonNode config;

    public ProxyConfig(JsonNode config) {
        this.config = config;
    }

    /** The request that it asks for. */
    public ProxyRequest request(Run run) {
        String method = method();
        RequestParams params = RequestParams.of(endpoint(), config.path("params"));
        return new ProxyRequest(
                connection(run),
                method,
                params.endpoint(),
                params.query(),
                headers(),
                method.equals("GET") || method.equals("HEAD") ? null : RequestBody.of(config.path("body")),
                optionalText("baseUrlOverride"),
                retries(),
                retryOn(),
                retryHeaders(),
                flag("retryUnsafe"),
                responseType(),
                flag("forwardHeadersOnRedirect"),
                true,
                run.id());
    }

    private ConnectionRef connection(Run run) {
        String integration = optionalText("providerConfigKey");
        String connection = optionalText("connectionId");
        return new ConnectionRef(
                integration == null ? run.connection().integration() : integration,
                connection == null ? run.connection().id() : connection);
    }

    private String method() {
        String method = optionalText("method");
        String upper = method == null ? "GET" : method.toUpperCase(Locale.ROOT);
        if (!METHODS.contains(upper)) {
            throw new NangoValidationException("method must be one of GET, POST, PUT, PATCH, DELETE, HEAD and OPTIONS"
                    + ", but is '" + method + "'");
        }
        return upper;
    }

    private String endpoint() {
        JsonNode endpoint = config.path("endpoint");
        if (absent(endpoint) && !absent(config.path("baseUrlOverride"))) {
            return "";
        }
        if (absent(endpoint)) {
            throw new NangoException(
                    "missing_api_url", "endpoint must be a string such as '/v1/items', but is missing");
        }
        if (!endpoint.isTextual()) {
            throw invalid("endpoint", "a string such as '/v1/items'", endpoint);
        }
        return endpoint.textValue();
    }

    private Map<String, List<String>> headers() {
        JsonNode headers = config.path("headers");
        if (absent(headers)) {
            return Map.of();
        }
        if (!headers.isObject()) {
            throw invalid("headers", "an object", headers);
        }
        Map<String, List<String>> result = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> header : headers.properties()) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            // The message's headers become the request: a script must not steer the exchange with them.
            if (name.startsWith("camel") || name.startsWith("org.apache.camel")) {
                throw new NangoValidationException("headers must not have names that start with 'camel': '" + name
                        + "' would be read by the route, not by the provider");
            }
            if (header.getValue().isContainerNode()) {
                throw invalid("headers." + name, "a string or a number", header.getValue());
            }
            if (!header.getValue().isNull()) {
                result.put(name, List.of(header.getValue().asText()));
            }
        }
        return result;
    }

    private int retries() {
        JsonNode retries = config.path("retries");
        if (absent(retries)) {
            return 0;
        }
        double number = retries.isNumber() ? retries.doubleValue() : textAsNumber(retries);
        if (!(number >= 0)) {
            throw invalid("retries", "a number of 0 or more", retries);
        }
        return (int) Math.min(number, MAX_RETRIES);
    }

    private static double textAsNumber(JsonNode node) {
        try {
            return node.isTextual() ? Double.parseDouble(node.textValue().trim()) : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private Set<Integer> retryOn() {
        JsonNode statuses = config.path("retryOn");
        if (absent(statuses)) {
            return Set.of();
        }
        if (!statuses.isArray()) {
            throw invalid("retryOn", "an array of HTTP statuses", statuses);
        }
        Set<Integer> result = new HashSet<>();
        for (JsonNode status : statuses) {
            double number = status.isNumber() ? status.doubleValue() : textAsNumber(status);
            if (Double.isNaN(number)) {
                throw invalid("retryOn", "an array of HTTP statuses", statuses);
            }
            result.add((int) number);
        }
        return result;
    }

    private RetryHeaders retryHeaders() {
        JsonNode headers = config.path("retryHeader");
        if (absent(headers)) {
            return RetryHeaders.NONE;
        }
        if (!headers.isObject()) {
            throw invalid("retryHeader", "an object with 'at' or 'after'", headers);
        }
        return new RetryHeaders(names(headers.path("at")), names(headers.path("after")));
    }

    private static List<String> names(JsonNode name) {
        return absent(name) || name.asText().isEmpty()
                ? List.of()
                : List.of(name.asText().toLowerCase(Locale.ROOT));
    }

    private ResponseType responseType() {
        String type = optionalText("responseType");
        if (type == null) {
            return ResponseType.JSON;
        }
        return switch (type) {
            case "json" -> ResponseType.JSON;
            case "text", "document" -> ResponseType.TEXT;
            // A script gets a stream whole too: there is nothing to read it with in its sandbox.
            case "arraybuffer", "blob", "stream" -> ResponseType.BYTES;
            default ->
                throw new NangoValidationException("responseType must be one of json, text, document,"
                        + " arraybuffer, blob and stream, but is '" + type + "'");
        };
    }

    private boolean flag(String name) {
        JsonNode flag = config.path(name);
        return flag.asBoolean(false) || flag.asText().equals("true");
    }

    private @Nullable String optionalText(String name) {
        JsonNode node = config.path(name);
        if (absent(node)) {
            return null;
        }
        if (!node.isTextual()) {
            throw invalid(name, "a string", node);
        }
        return node.textValue().isEmpty() ? null : node.textValue();
    }

    private static boolean absent(JsonNode node) {
        return node.isNull() || node.isMissingNode();
    }

    /** The value itself stays out: it may be secret. */
    static NangoValidationException invalid(String field, String expected, JsonNode actual) {
        String type = actual instanceof MissingNode
                ? "missing"
                : "of type " + actual.getNodeType().name().toLowerCase(Locale.ROOT);
        return new NangoValidationException(field + " must be " + expected + ", but is " + type);
    }
}
