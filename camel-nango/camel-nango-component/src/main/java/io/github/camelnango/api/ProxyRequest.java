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
package io.github.camelnango.api;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP request to a provider, before credentials are injected. Immutable; printing it shows method and endpoint only.
 *
 * @param connection whose credentials
 * @param method upper case
 * @param endpoint path, path and query, or an absolute URL; may hold placeholders such as
 *     <code>${connectionConfig.subdomain}</code>
 * @param query raw query string to add; {@code null} for none
 * @param headers the caller's headers, lower-case names
 * @param body what to send; {@code null} for nothing
 * @param baseUrlOverride replaces the provider's base URL; {@code null} for none
 * @param retries how often a failed attempt is repeated, 0 or more
 * @param retryOn further statuses worth a retry
 * @param retryHeaders response headers that tell when to retry
 * @param retryUnsafe whether a POST or PATCH may be repeated
 * @param responseType how the answer is to be read
 * @param forwardHeadersOnRedirect keep the caller's headers on redirects to other hosts; credentials never leave the
 *     allowed hosts
 * @param trusted whether the URL was written by the script or route; {@code false} for one taken from data, such as a
 *     {@code next} link, which gets credentials on the provider's own and allowed hosts only
 * @param runId the run that asks; {@code null} when a route does
 */
public record ProxyRequest(
        ConnectionRef connection,
        String method,
        String endpoint,
        @Nullable String query,
        Map<String, List<String>> headers,
        @Nullable HttpBody body,
        @Nullable String baseUrlOverride,
        int retries,
        Set<Integer> retryOn,
        RetryHeaders retryHeaders,
        boolean retryUnsafe,
        ResponseType responseType,
        boolean forwardHeadersOnRedirect,
        boolean trusted,
        @Nullable String runId) {

    public ProxyRequest {
        Objects.requireNonNull(connection, "connection");
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(endpoint, "endpoint");
        headers = Map.copyOf(headers);
        retryOn = Set.copyOf(retryOn);
    }

    /** How a response is read. */
    public enum ResponseType {
        /** Text that parses as JSON is JSON, other text is text, and what is no text by type or content is bytes. */
        JSON,
        /** Always text. */
        TEXT,
        /** Bytes. */
        BYTES,
        /** A stream that the caller closes. */
        STREAM
    }

    /**
     * Response headers that tell when to retry.
     *
     * @param at headers that hold an absolute time
     * @param after headers that hold a number of seconds
     */
    public record RetryHeaders(List<String> at, List<String> after) {
        /** None named: the provider's own and {@code Retry-After} apply. */
        public static final RetryHeaders NONE = new RetryHeaders(List.of(), List.of());

        public RetryHeaders {
            at = List.copyOf(at);
            after = List.copyOf(after);
        }
    }

    /** Method and endpoint without its query. */
    @Override
    public String toString() {
        int query = endpoint.indexOf('?');
        return method + " " + (query < 0 ? endpoint : endpoint.substring(0, query)) + " for " + connection;
    }
}
