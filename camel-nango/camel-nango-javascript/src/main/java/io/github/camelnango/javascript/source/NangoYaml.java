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
package io.github.camelnango.javascript.source;

import io.github.camelnango.api.FunctionKind;
import io.github.camelnango.api.FunctionName;
import io.github.camelnango.api.NangoScriptException;
import io.github.camelnango.javascript.source.ScriptLocation.Stamp;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * What older projects say about a function in {@code nango.yaml}, beside the integrations or in the integration's folder. Both
 * layouts: functions under {@code syncs} and {@code actions}, or directly under the integration with a {@code type}.
 *
 * @param entry the function's own settings; empty if it is not mentioned
 * @param types the models of that file
 * @param stamps the files that were looked for, to notice a change
 */
public record NangoYaml(Map<String, Object> entry, Map<String, Object> types, Map<String, Optional<Stamp>> stamps) {

    public static NangoYaml of(ScriptFile file) {
        FunctionName name = file.name();
        Map<String, Optional<Stamp>> stamps = new LinkedHashMap<>();
        Map<String, Object> entry = Map.of();
        Map<String, Object> types = Map.of();
        for (String path : List.of(file.root() + name.integration() + "/nango.yaml", file.root() + "nango.yaml")) {
            Optional<Stamp> stamp = file.location().stamp(path);
            stamps.put(path, stamp);
            if (stamp.isPresent() && entry.isEmpty()) {
                Map<String, Object> document = read(file.location(), path);
                entry = entry(child(child(document, "integrations"), name.integration()), name);
                types = child(document, "models");
            }
        }
        return new NangoYaml(entry, types, stamps);
    }

    /** The syncs and actions that a {@code nango.yaml} names; none if there is no such file. */
    static List<FunctionName> functions(ScriptLocation location, String path) {
        List<FunctionName> names = new ArrayList<>();
        if (location.stamp(path).isPresent()) {
            Map<String, Object> integrations = child(read(location, path), "integrations");
            integrations.forEach((id, integration) -> functions(id, map(integration), names));
        }
        return names;
    }

    private static void functions(String id, Map<String, Object> integration, List<FunctionName> names) {
        integration.forEach((key, value) -> {
            if (key.equals(FunctionKind.SYNC.folder())) {
                map(value).keySet().forEach(name -> names.add(new FunctionName(FunctionKind.SYNC, id, name)));
            } else if (key.equals(FunctionKind.ACTION.folder())) {
                map(value).keySet().forEach(name -> names.add(new FunctionName(FunctionKind.ACTION, id, name)));
            } else if (!key.equals(FunctionKind.ON_EVENT.folder()) && value instanceof Map<?, ?> entry) {
                boolean action = "action".equals(entry.get("type"));
                names.add(new FunctionName(action ? FunctionKind.ACTION : FunctionKind.SYNC, id, key));
            }
        });
    }

    private static Map<String, Object> entry(Map<String, Object> integration, FunctionName name) {
        for (Map.Entry<String, Object> event : child(integration, "on-events").entrySet()) {
            boolean mine = event.getValue() instanceof List<?> scripts && scripts.contains(name.name());
            if (mine && name.kind() == FunctionKind.ON_EVENT) {
                return Map.of("event", event.getKey());
            }
        }
        Map<String, Object> entry = child(child(integration, name.kind().folder()), name.name());
        return entry.isEmpty() ? child(integration, name.name()) : entry;
    }

    private static Map<String, Object> read(ScriptLocation location, String path) {
        try {
            Object document = new Load(LoadSettings.builder().build()).loadFromString(location.read(path));
            return map(document);
        } catch (IOException e) {
            throw ScriptLocations.unreadable("Cannot read " + location.place(path), e);
        } catch (YamlEngineException e) {
            throw new NangoScriptException(
                    ScriptCompiler.ERROR, location.place(path) + " is not YAML: " + e.getMessage(), null, null, e);
        }
    }

    static Map<String, Object> map(@Nullable Object value) {
        Map<String, Object> texts = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            // A key such as 1password or 365 may be a number in YAML; a value may be missing.
            map.forEach((key, child) -> texts.put(String.valueOf(key), child));
        }
        return texts;
    }

    static Map<String, Object> child(Map<String, Object> parent, String name) {
        return map(parent.get(name));
    }

    /** Names of the models that a sync writes, of the older layout too. */
    public List<String> models() {
        Object declared = entry.containsKey("output") ? entry.get("output") : entry.get("returns");
        List<String> models = new ArrayList<>();
        for (Object model :
                declared instanceof List<?> list ? list : declared == null ? List.of() : List.of(declared)) {
            models.add(String.valueOf(model).replace("[]", "").trim());
        }
        return models;
    }

    /** JSON Schemas as a definition has them: input, output of an action, each model of a sync. */
    public Map<String, String> schemas(FunctionKind kind) {
        YamlModels read = new YamlModels(types);
        Map<String, String> schemas = new LinkedHashMap<>();
        Object input = entry.get("input");
        if (input != null) {
            schemas.put(
                    kind == FunctionKind.SYNC ? "metadata" : "input",
                    read.schema(input).toString());
        }
        if (kind == FunctionKind.SYNC) {
            models().forEach(model ->
                    schemas.put("models." + model, read.schema(model).toString()));
        } else if (entry.get("output") != null) {
            schemas.put("output", read.schema(entry.get("output")).toString());
        }
        return schemas;
    }

    @Nullable
    public String text(String key) {
        Object value = entry.get(key);
        return value == null ? null : value.toString().trim();
    }

    /** A list of words, or one word. */
    public List<String> texts(String key) {
        Object value = entry.get(key);
        List<?> list = value instanceof List<?> several ? several : value == null ? List.of() : List.of(value);
        return list.stream().map(String::valueOf).toList();
    }

    /** Settings of the author's own; empty if there are none. */
    public Map<String, Object> attributes() {
        return child(entry, "attributes");
    }

    public boolean flag(String key, boolean otherwise) {
        return entry.get(key) instanceof Boolean value ? value : otherwise;
    }
}
