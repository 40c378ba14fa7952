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
package io.github.camelnango.embedded.proxy.retry;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Head of an answer, with the text of its body as far as a decision needs it.
 *
 * @param status HTTP status
 * @param reason the reason phrase, may be empty
 * @param headers lower-case names
 * @param text the body of an error as text; {@code null} if there is none
 */
public record Answer(int status, String reason, Map<String, List<String>> headers, @Nullable String text) {

    /** The header's first value; {@code null} if there is none. */
    @Nullable
    String header(String lowerCaseName) {
        List<String> values = headers.get(lowerCaseName);
        return values == null || values.isEmpty() ? null : values.get(0);
    }
}
