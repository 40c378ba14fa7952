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
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelnango.api.RecordChanges;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a sync changed, as the JSON text in which a run's row holds it. */
final class ChangesText {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final TypeReference<Map<String, RecordChanges>> TYPE = new TypeReference<>() {};

    private ChangesText() {}

    static @Nullable String write(Map<String, RecordChanges> changes) {
        try {
            return changes.isEmpty() ? null : MAPPER.writeValueAsString(new TreeMap<>(changes));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A map of numbers is JSON", e);
        }
    }

    static Map<String, RecordChanges> read(@Nullable String text) {
        try {
            return text == null ? Map.of() : MAPPER.readValue(text, TYPE);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The stored changes of a run are not JSON", e);
        }
    }
}
