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

/**
 * The answer to a {@link PlainRequest}, whatever its status.
 *
 * @param status HTTP status
 * @param statusText the reason phrase, may be empty
 * @param headers by lower-case name
 * @param body the whole body
 * @param url where the answer came from
 * @param redirected whether that is not where the request went first
 */
public record PlainResponse(
        int status, String statusText, Map<String, List<String>> headers, byte[] body, String url, boolean redirected) {

    public PlainResponse {
        Objects.requireNonNull(statusText, "statusText");
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(url, "url");
        headers = Map.copyOf(headers);
    }
}
