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
package io.github.camelnango.test.recorded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Members by dotted path, such as {@code data.items[0].id}. */
final class JsonPlaces {

    private JsonPlaces() {}

    /** @param path {@code null} for the whole */
    static JsonNode get(JsonNode node, @Nullable String path) {
        if (path == null || path.isEmpty()) {
            return node;
        }
        JsonNode direct = node.path(path);
        if (!direct.isMissingNode()) {
            return direct;
        }
        JsonNode found = node;
        for (String step : path.split("[.\\[\\]]+")) {
            if (!step.isEmpty()) {
                found = found.isArray() && step.matches("\\d{1,9}")
                        ? found.path(Integer.parseInt(step))
                        : found.path(step);
            }
        }
        return found;
    }

    static void set(ObjectNode object, String path, JsonNode value) {
        String[] steps = path.split("\\.");
        ObjectNode below = object;
        for (int i = 0; i < steps.length - 1; i++) {
            below = below.get(steps[i]) instanceof ObjectNode known ? known : below.putObject(steps[i]);
        }
        below.set(steps[steps.length - 1], value);
    }

    /** A copy in which dotted names of members have become paths. */
    static ObjectNode expanded(JsonNode object) {
        ObjectNode copy = JsJson.MAPPER.createObjectNode();
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            set(copy, member.getKey(), member.getValue());
        }
        return copy;
    }
}
