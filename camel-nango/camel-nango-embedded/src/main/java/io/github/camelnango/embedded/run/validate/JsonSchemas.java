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

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.camelnango.api.Json;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** JSON Schemas that have been read, as that is costly; the least used are forgotten. Thread-safe. */
public final class JsonSchemas {
    private static final int KEPT = 500;

    private final Map<Json, JsonSchema> read = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Json, JsonSchema> eldest) {
            return size() > KEPT;
        }
    });

    JsonSchema get(Json text) {
        return read.computeIfAbsent(text, json -> new JsonSchema(Registry.OF_2020_12, json.text()));
    }

    /** Made when the first schema is read: it loads a library that many never need. */
    private static final class Registry {
        static final SchemaRegistry OF_2020_12 = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    }
}
