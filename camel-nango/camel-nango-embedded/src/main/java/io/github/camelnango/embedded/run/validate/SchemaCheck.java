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
package io.github.camelnango.embedded.run.validate;

import io.github.camelnango.api.Json;
import io.github.camelnango.embedded.json.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds the values of one run against the JSON Schemas of its function, which is not a script. Thread-safe. */
public final class SchemaCheck {
    private static final int SHOWN = 2;

    private final Map<String, Json> schemas;
    private final JsonSchemas read;
    private final Misfits misfits;

    /** With the schemas of a definition. */
    public SchemaCheck(Map<String, Json> schemas, JsonSchemas read, Misfits misfits) {
        this.schemas = schemas;
        this.read = read;
        this.misfits = misfits;
    }

    /** Checks input, output, metadata or a checkpoint; nothing counts as an empty object where that fits. */
    public void value(String part, @Nullable Json value) {
        JsonSchema schema = schema(part);
        if (schema == null) {
            return;
        }
        boolean none = value == null || value.isNull();
        if (none && schema.issues("null", "", false).isEmpty()) {
            return;
        }
        List<String> issues = schema.issues(none ? "{}" : value.text(), "", false);
        if (!issues.isEmpty()) {
            misfits.add(new Part(part, null), 1, 1, first(issues));
        }
    }

    /**
     * Checks records.
     *
     * @param partial whether members may be missing
     */
    public void records(String model, String records, boolean partial) {
        JsonSchema schema = schema("models." + model);
        if (schema == null || !records.startsWith("[")) {
            return;
        }
        List<String> shown = new ArrayList<>();
        int[] counts = new int[2];
        JsonText.eachElement(records, record -> {
            List<String> issues = schema.issues(record, "[" + counts[1]++ + "]", partial);
            counts[0] += issues.isEmpty() ? 0 : 1;
            shown.addAll(issues.subList(0, Math.min(SHOWN - shown.size(), issues.size())));
        });
        if (counts[0] > 0) {
            misfits.add(new Part("records", model), counts[0], counts[1], shown);
        }
    }

    private @Nullable JsonSchema schema(String part) {
        Json text = schemas.get(part);
        return text == null ? null : read.get(text);
    }

    private static List<String> first(List<String> issues) {
        return issues.subList(0, Math.min(SHOWN, issues.size()));
    }
}
