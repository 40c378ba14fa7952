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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.StreamSupport;

/** Writes a JSON object as a form, as axios does: {@code a[b]} for members, {@code a[]} for elements. */
final class FormEncoding {

    private FormEncoding() {}

    static String encode(JsonNode object) {
        List<String> pairs = new ArrayList<>();
        fields(object, (name, value) -> pairs.add(text(name) + "=" + text(value)));
        return String.join("&", pairs);
    }

    /** All leaves of the object by the name of their field. */
    static void fields(JsonNode object, BiConsumer<String, String> to) {
        if (object.isArray()) {
            for (int i = 0; i < object.size(); i++) {
                put(Integer.toString(i), object.get(i), to);
            }
        }
        object.properties().forEach(member -> put(member.getKey(), member.getValue(), to));
    }

    private static void put(String name, JsonNode value, BiConsumer<String, String> to) {
        if (value.isObject()) {
            value.properties().forEach(member -> put(name + "[" + member.getKey() + "]", member.getValue(), to));
        } else if (value.isArray()) {
            boolean flat = StreamSupport.stream(value.spliterator(), false).noneMatch(JsonNode::isContainerNode);
            for (int i = 0; i < value.size(); i++) {
                put(name + (flat ? "[]" : "[" + i + "]"), value.get(i), to);
            }
        } else {
            to.accept(name, value.isNull() ? "" : value.asText());
        }
    }

    private static String text(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
