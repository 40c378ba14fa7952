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
package io.github.camelnango.embedded.run.helper;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoValidationException;
import io.github.camelnango.embedded.json.JsonText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The arguments of one helper call, parsed only as far as somebody asks. Immutable. */
final class Arguments {
    private final String method;
    private final List<String> values;

    Arguments(String method, Json array) {
        this.method = method;
        this.values = JsonText.elements(array.text());
    }

    String method() {
        return method;
    }

    int size() {
        return values.size();
    }

    boolean isNull(int index) {
        return index >= values.size() || values.get(index).equals("null");
    }

    boolean isText(int index) {
        return !isNull(index) && values.get(index).startsWith("\"");
    }

    /** The argument's JSON text; {@code null} if it is not given. */
    String raw(int index) {
        return isNull(index) ? "null" : values.get(index);
    }

    Json json(int index) {
        return new Json(raw(index));
    }

    JsonNode tree(int index) {
        return JsonText.parse(raw(index));
    }

    /** A text argument that must be there. */
    String text(int index, String name) {
        if (!isText(index)) {
            throw invalid(name + " must be a string");
        }
        return tree(index).textValue();
    }

    @Nullable
    String optionalText(int index, String name) {
        return isNull(index) ? null : text(index, name);
    }

    /** An argument that must be an object. */
    JsonNode object(int index, String name) {
        JsonNode node = tree(index);
        if (!node.isObject()) {
            throw invalid(name + " must be an object");
        }
        return node;
    }

    NangoValidationException invalid(String what) {
        return new NangoValidationException("nango." + method + ": " + what);
    }
}
