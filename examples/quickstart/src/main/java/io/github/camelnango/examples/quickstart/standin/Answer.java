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
package io.github.camelnango.examples.quickstart.standin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the stand-in answers. Immutable.
 *
 * @param status HTTP status
 * @param headers headers beside those that all answers have
 * @param contentType type of the body
 * @param body the body
 */
record Answer(int status, Map<String, String> headers, String contentType, byte[] body) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Answer json(int status, Object body) {
        return json(status, body, Map.of());
    }

    static Answer json(int status, Object body, Map<String, String> headers) {
        try {
            return new Answer(status, headers, "application/json; charset=utf-8", JSON.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write the answer as JSON", e);
        }
    }

    /** An error as GitHub words it. */
    static Answer error(int status, String message, Map<String, ?> more) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("message", message);
        body.putAll(more);
        body.put("documentation_url", "https://docs.github.com/rest");
        body.put("status", String.valueOf(status));
        return json(status, body);
    }

    /** What a load balancer says when the server behind it does not answer. */
    static Answer badGateway() {
        String page = "<html><head><title>502 Bad Gateway</title></head><body>Try again.</body></html>";
        return new Answer(502, Map.of("Retry-After", "1"), "text/html", page.getBytes(StandardCharsets.UTF_8));
    }
}
