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
package io.github.camelnango.embedded.proxy;

import io.github.camelnango.api.ConnectionRef;
import io.github.camelnango.api.HttpBody;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.ProxyRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Builds requests of tests. */
final class Requests {
    private final String integration;
    private String method = "GET";
    private String endpoint = "/things";
    private String query;
    private final Map<String, List<String>> headers = new HashMap<>();
    private HttpBody body;
    private String baseUrl;
    private int retries;
    private Set<Integer> retryOn = Set.of();
    private ProxyRequest.RetryHeaders retryHeaders = ProxyRequest.RetryHeaders.NONE;
    private boolean retryUnsafe;
    private ProxyRequest.ResponseType type = ProxyRequest.ResponseType.JSON;
    private boolean forward;
    private boolean trusted = true;
    private String run;

    private Requests(String integration) {
        this.integration = integration;
    }

    static Requests to(String integration) {
        return new Requests(integration);
    }

    Requests method(String value) {
        method = value;
        return this;
    }

    Requests endpoint(String value) {
        endpoint = value;
        return this;
    }

    Requests query(String value) {
        query = value;
        return this;
    }

    Requests header(String name, String value) {
        headers.put(name, List.of(value));
        return this;
    }

    Requests body(HttpBody value) {
        body = value;
        return this;
    }

    Requests json(String value) {
        return body(new HttpBody.JsonBody(new Json(value)));
    }

    Requests baseUrl(String value) {
        baseUrl = value;
        return this;
    }

    Requests retries(int value) {
        retries = value;
        return this;
    }

    Requests retryOn(int... values) {
        retryOn = new java.util.HashSet<>();
        for (int value : values) {
            retryOn.add(value);
        }
        return this;
    }

    Requests retryHeaders(List<String> at, List<String> after) {
        retryHeaders = new ProxyRequest.RetryHeaders(at, after);
        return this;
    }

    Requests retryUnsafe() {
        retryUnsafe = true;
        return this;
    }

    Requests type(ProxyRequest.ResponseType value) {
        type = value;
        return this;
    }

    Requests forward() {
        forward = true;
        return this;
    }

    Requests run(String id) {
        run = id;
        return this;
    }

    Requests untrusted() {
        trusted = false;
        return this;
    }

    ProxyRequest build() {
        return new ProxyRequest(
                new ConnectionRef(integration, "acme"),
                method,
                endpoint,
                query,
                headers,
                body,
                baseUrl,
                retries,
                retryOn,
                retryHeaders,
                retryUnsafe,
                type,
                forward,
                trusted,
                run);
    }
}
