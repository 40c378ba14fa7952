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
package io.github.camelnango.embedded.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelnango.api.Json;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** Cuts what is too long for a log, and replaces what a database does not take as text. */
final class LogText {
    /** Nango's limits. */
    private static final int MESSAGE = 10_000;

    private static final int META_BYTES = 99 * 1024;
    private static final int META_START = 4_000;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private LogText() {}

    static @Nullable String message(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String cut = cut(text, MESSAGE).replace("\0", "");
        // UTF-8 and back leaves a question mark for half a surrogate pair.
        return new String(cut.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    static @Nullable String meta(@Nullable Json meta) {
        if (meta == null) {
            return null;
        }
        int bytes = meta.text().getBytes(StandardCharsets.UTF_8).length;
        if (bytes <= META_BYTES) {
            return meta.text();
        }
        var cut = new LinkedHashMap<String, Object>();
        cut.put("truncated", true);
        cut.put("bytes", bytes);
        cut.put("start", message(cut(meta.text(), META_START)));
        try {
            return MAPPER.writeValueAsString(cut);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A map of texts and numbers is JSON", e);
        }
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
