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
package io.github.camelnango.test.provider;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What a {@link FakeProvider} answers. Immutable: each {@code with} method copies.
 *
 * @param status the HTTP status; 0 to close the connection without an answer
 * @param headers by name
 * @param body empty for none
 * @param delay how long the provider takes, in real time
 */
public record Answer(int status, Map<String, String> headers, String body, Duration delay) {

    public Answer {
        headers = Map.copyOf(headers);
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(delay, "delay");
    }

    /** A status without a body. */
    public static Answer status(int status) {
        return new Answer(status, Map.of(), "", Duration.ZERO);
    }

    /** A JSON text. */
    public static Answer json(int status, String json) {
        return new Answer(status, Map.of("Content-Type", "application/json"), json, Duration.ZERO);
    }

    /** JSON with status 200. */
    public static Answer json(String json) {
        return json(200, json);
    }

    /** Status 429 that asks to come again after so many seconds. */
    public static Answer tooManyRequests(int seconds) {
        return json(429, "{\"message\":\"Too many requests\"}").withHeader("Retry-After", String.valueOf(seconds));
    }

    /** No answer: the connection is closed. */
    public static Answer reset() {
        return status(0);
    }

    /** With a header, in place of one of that name. */
    public Answer withHeader(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.keySet().removeIf(name::equalsIgnoreCase);
        all.put(name, value);
        return new Answer(status, all, body, delay);
    }

    /**
     * With a {@code Link} header to the next page.
     *
     * @param target a path with query on the provider, or an absolute URL
     */
    public Answer withNext(String target) {
        return withHeader("Link", "<" + target + ">; rel=\"next\"");
    }

    /** Answered only after a while, in real time. */
    public Answer withDelay(Duration time) {
        return new Answer(status, headers, body, time);
    }
}
