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
package io.github.camelnango.embedded.run.memory;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelnango.api.NangoScriptException;
import java.util.Map;

/** What may be kept in a checkpoint: a small flat object. */
public final class CheckpointRules {
    private static final int FIELDS = 16;
    private static final int NAME_CHARACTERS = 255;
    private static final int TEXT_CHARACTERS = 4000;

    private CheckpointRules() {}

    public static void check(JsonNode checkpoint) {
        if (!checkpoint.isObject()) {
            throw invalid("expected an object, but got "
                    + checkpoint.getNodeType().name().toLowerCase(java.util.Locale.ROOT));
        }
        if (checkpoint.size() > FIELDS) {
            throw invalid("it has " + checkpoint.size() + " fields, at most " + FIELDS + " are allowed");
        }
        for (Map.Entry<String, JsonNode> field : checkpoint.properties()) {
            check(field.getKey(), field.getValue());
        }
    }

    private static void check(String name, JsonNode value) {
        if (name.length() > NAME_CHARACTERS) {
            throw invalid(
                    "a field's name has " + name.length() + " characters, at most " + NAME_CHARACTERS + " are allowed");
        }
        if (!value.isTextual() && !value.isNumber() && !value.isBoolean()) {
            throw invalid("field '" + name + "' must be a string, a number or a boolean");
        }
        if (value.isTextual() && value.textValue().length() > TEXT_CHARACTERS) {
            throw invalid("field '" + name + "' has " + value.textValue().length() + " characters, at most "
                    + TEXT_CHARACTERS + " are allowed");
        }
    }

    private static NangoScriptException invalid(String what) {
        return new NangoScriptException("invalid_checkpoint", "Invalid checkpoint: " + what);
    }
}
