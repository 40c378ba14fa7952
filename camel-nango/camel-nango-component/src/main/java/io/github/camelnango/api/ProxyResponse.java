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
import org.jspecify.annotations.Nullable;

/**
 * A provider's answer.
 *
 * @param status HTTP status, 200 to 299
 * @param statusText the reason phrase, may be empty
 * @param headers lower-case names
 * @param body the body; {@code null} if there is none
 */
public record ProxyResponse(int status, String statusText, Map<String, List<String>> headers, @Nullable HttpBody body) {

    public ProxyResponse {
        headers = Map.copyOf(headers);
    }

    /** The status only: headers and body may hold tokens. */
    @Override
    public String toString() {
        return "ProxyResponse[" + status + "]";
    }
}
