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
package io.github.camelnango.embedded.run;

import io.github.camelnango.api.FunctionDefinition;
import io.github.camelnango.api.FunctionName;
import io.github.camelnango.api.Json;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The schemas of models, as far as functions that declare them were loaded. Thread-safe. */
final class LoadedModels {
    private final Map<String, Map<FunctionName, FunctionDefinition>> loaded = new ConcurrentHashMap<>();

    /** Notes the newest definition of a function. */
    void add(FunctionDefinition definition) {
        if (!definition.models().isEmpty()) {
            FunctionName name = definition.name();
            loaded.computeIfAbsent(name.integration(), key -> new ConcurrentHashMap<>())
                    .put(name, definition);
        }
    }

    void remove(FunctionName name) {
        Map<FunctionName, FunctionDefinition> all = loaded.get(name.integration());
        if (all != null) {
            all.remove(name);
        }
    }

    /** By function, in an order that stays. */
    Map<FunctionName, Json> schemas(String integration, String model) {
        Map<FunctionName, Json> schemas = new TreeMap<>(FunctionRegistry.ORDER);
        loaded.getOrDefault(integration, Map.of()).forEach((name, definition) -> {
            Json schema = definition.schemas().get("models." + model);
            if (schema != null) {
                schemas.put(name, schema);
            }
        });
        return schemas;
    }
}
