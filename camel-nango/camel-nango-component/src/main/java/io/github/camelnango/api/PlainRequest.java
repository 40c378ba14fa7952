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
import org.jspecify.annotations.Nullable;

/**
 * An HTTP request that is nobody's: no connection's credentials are put on it. Printing it shows the method only.
 *
 * @param method the method, upper case
 * @param url an absolute http or https URL
 * @param headers by lower-case name
 * @param body bytes, or a multipart body; {@code null} for none
 */
public record PlainRequest(String method, String url, Map<String, List<String>> headers, @Nullable HttpBody body) {

    public PlainRequest {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(url, "url");
        headers = Map.copyOf(headers);
    }

    @Override
    public String toString() {
        return "PlainRequest[" + method + "]";
    }
}
