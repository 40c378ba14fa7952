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
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to send a request, as the run log tells of it. Holds no query, header or body.
 *
 * @param connection for which connection
 * @param runId the run that asks; {@code null} when a route does
 * @param method upper case
 * @param path the endpoint as the caller gave it, without query
 * @param status the answer's status; 0 if there was none
 * @param duration how long it took
 * @param number 1 for the first attempt
 * @param waitMillis how long will be waited before the next one; 0 if there is none
 * @param reason why there is or is not a next attempt; {@code null} after success
 */
public record Attempt(
        ConnectionRef connection,
        @Nullable String runId,
        String method,
        String path,
        int status,
        Duration duration,
        int number,
        long waitMillis,
        @Nullable String reason) {}
