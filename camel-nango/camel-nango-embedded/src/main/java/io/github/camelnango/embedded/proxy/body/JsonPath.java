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
package io.github.camelnango.embedded.proxy.body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Paths in the notation of lodash: {@code a.b[0].c}, {@code a.b.0}, {@code a["x.y"]}. */
public final class JsonPath {
    private static final Pattern SEGMENT =
            Pattern.compile("\\[\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\]]*))\\s*]|([^.\\[\\]]+)");

    private JsonPath() {}

    /** What stands at the path, {@code null} for nothing. A member of the whole path's name comes first. */
    public static @Nullable JsonNode get(JsonNode root, String path) {
        if (root.has(path)) {
            return root.get(path);
        }
        JsonNode node = root;
        for (String segment : segments(path)) {
            node = child(node, segment);
            if (node == null) {
                return null;
            }
        }
        return node;
    }

    /** Sets what stands at the path, making objects and arrays on the way. */
    public static void set(ObjectNode root, String path, JsonNode value) {
        List<String> segments = root.has(path) ? List.of(path) : segments(path);
        JsonNode node = root;
        for (int i = 0; i < segments.size(); i++) {
            boolean last = i == segments.size() - 1;
            JsonNode existing = child(node, segments.get(i));
            if (!last && existing != null && existing.isContainerNode()) {
                node = existing;
                continue;
            }
            JsonNode next = last ? value : isIndex(segments.get(i + 1)) ? root.arrayNode() : root.objectNode();
            put(node, segments.get(i), next);
            node = next;
        }
    }

    public static List<String> segments(String path) {
        List<String> segments = new ArrayList<>();
        Matcher matcher = SEGMENT.matcher(path);
        while (matcher.find()) {
            for (int group = 1; group <= 4; group++) {
                if (matcher.group(group) != null) {
                    segments.add(matcher.group(group));
                    break;
                }
            }
        }
        return segments;
    }

    private static @Nullable JsonNode child(JsonNode node, String segment) {
        if (node.isArray()) {
            return isIndex(segment) ? node.get(Integer.parseInt(segment)) : null;
        }
        return node.get(segment);
    }

    private static void put(JsonNode node, String segment, JsonNode value) {
        if (node instanceof ObjectNode object) {
            object.set(segment, value);
        } else if (node instanceof ArrayNode array && isIndex(segment)) {
            int index = Integer.parseInt(segment);
            while (array.size() <= index) {
                array.addNull();
            }
            array.set(index, value);
        }
    }

    private static boolean isIndex(String segment) {
        return segment.matches("\\d{1,6}");
    }
}
