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

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A provider answered with a status outside 200 to 299. */
public class NangoHttpException extends NangoException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String statusText;
    private final transient Map<String, List<String>> headers;
    private final transient @Nullable HttpBody body;
    private final @Nullable Duration retryAfter;

    /**
     * @param message names method, path, integration and connection
     * @param headers the answer's headers, lower-case names
     * @param body the answer's body
     * @param retryAfter how long the provider asks to wait
     */
    public NangoHttpException(
            String message,
            int status,
            String statusText,
            Map<String, List<String>> headers,
            @Nullable HttpBody body,
            @Nullable Duration retryAfter) {
        super("script_http_error", message);
        this.status = status;
        this.statusText = statusText;
        this.headers = Map.copyOf(headers);
        this.body = body;
        this.retryAfter = retryAfter;
    }

    /** HTTP status. */
    public int getStatus() {
        return status;
    }

    /** The reason phrase, may be empty. */
    public String getStatusText() {
        return statusText;
    }

    /** The answer's headers, lower-case names. */
    public Map<String, List<String>> getHeaders() {
        return headers;
    }

    /** The answer's body; {@code null} if there is none. */
    public @Nullable HttpBody getBody() {
        return body;
    }

    /** How long the provider asks to wait; {@code null} if it does not say. */
    public @Nullable Duration getRetryAfter() {
        return retryAfter;
    }
}
