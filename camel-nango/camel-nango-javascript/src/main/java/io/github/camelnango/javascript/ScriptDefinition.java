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
package io.github.camelnango.javascript;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelnango.api.FunctionDefinition;
import io.github.camelnango.api.FunctionKind;
import io.github.camelnango.api.FunctionName;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoScriptException;
import io.github.camelnango.javascript.engine.ScriptFailure;
import io.github.camelnango.javascript.engine.ScriptIsolate;
import io.github.camelnango.javascript.host.JsonText;
import io.github.camelnango.javascript.source.CompiledScript;
import io.github.camelnango.javascript.source.NangoYaml;
import io.github.camelnango.javascript.source.ScriptCompiler;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A definition, made of what the prelude's {@code describe} says and, for the older style, of {@code nango.yaml}.
 *
 * @param olderStyle whether the script is a plain function
 */
record ScriptDefinition(FunctionDefinition definition, boolean olderStyle) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** @param isolate a fresh one: the files' top-level code runs in it */
    static ScriptDefinition describe(CompiledScript script, NangoYaml yaml, ScriptIsolate isolate) {
        FunctionName name = script.file().name();
        script.defineIn(isolate);
        String hint = "{\"kind\":" + JsonText.quote(name.kind().id()) + "}";
        JsonNode answer = parse(isolate.call("__camelNango.describe", script.entry(), hint));
        JsonNode error = answer.get("error");
        if (error != null) {
            throw refused(script, error);
        }
        JsonNode ok = answer.path("ok");
        boolean older = ok.path("type").asText().equals("legacy");
        return new ScriptDefinition(older ? legacy(script, yaml, ok) : current(script, ok), older);
    }

    private static JsonNode parse(@Nullable String json) {
        try {
            return JSON.readTree(String.valueOf(json));
        } catch (JsonProcessingException e) {
            throw new ScriptFailure(ScriptFailure.Kind.ENGINE, "the prelude gave no JSON", e);
        }
    }

    private static NangoScriptException refused(CompiledScript script, JsonNode error) {
        String stack = text(error, "stack");
        String thrown = error.path("name").asText("Error").equals("Error")
                ? ""
                : error.path("name").asText() + ": ";
        return new NangoScriptException(
                ScriptCompiler.ERROR,
                script.file().place() + ": " + thrown + error.path("message").asText()
                        + (stack == null ? "" : System.lineSeparator() + stack),
                error.has("payload") ? new Json(error.get("payload").toString()) : null,
                stack,
                null);
    }

    private static FunctionDefinition current(CompiledScript script, JsonNode ok) {
        List<String> models = texts(ok.path("models"));
        boolean sync = script.file().name().kind() == FunctionKind.SYNC;
        if (sync && models.isEmpty()) {
            throw new NangoScriptException(
                    ScriptCompiler.ERROR,
                    script.file().place()
                            + ": the sync declares no models: add models: { Name: z.object({ id: z.string(), ... }) }");
        }
        Map<String, Json> schemas = new HashMap<>();
        ok.path("schemas")
                .fields()
                .forEachRemaining(schema ->
                        schemas.put(schema.getKey(), new Json(schema.getValue().toString())));
        return new FunctionDefinition(
                script.file().name(),
                text(ok, "description"),
                text(ok, "version"),
                script.revision(),
                script.file().place(),
                models,
                text(ok, "frequency"),
                // Nango's documentation; its command line reads a missing value as false.
                ok.path("autoStart").asBoolean(true),
                ok.path("trackDeletes").asBoolean(false),
                ok.path("syncType").asText().equals("incremental"),
                texts(ok.path("webhookSubscriptions")),
                ok.path("handlesWebhooks").asBoolean(),
                text(ok, "event"),
                schemas);
    }

    private static FunctionDefinition legacy(CompiledScript script, NangoYaml yaml, JsonNode ok) {
        FunctionName name = script.file().name();
        boolean sync = name.kind() == FunctionKind.SYNC;
        List<String> models = sync ? yaml.models() : List.of();
        if (models.isEmpty() && sync) {
            throw new NangoScriptException(
                    ScriptCompiler.ERROR,
                    script.file().place() + ": the sync is a plain function, so its models must be declared in "
                            + String.join(" or ", yaml.stamps().keySet()) + ": integrations: " + name.integration()
                            + ": syncs: " + name.name() + ": output: [ModelName]. Or export default createSync({...})");
        }
        Map<String, Json> schemas = new HashMap<>();
        yaml.schemas(name.kind()).forEach((part, schema) -> schemas.put(part, new Json(schema)));
        return new FunctionDefinition(
                name,
                yaml.text("description"),
                yaml.text("version"),
                script.revision(),
                script.file().place(),
                models,
                sync ? yaml.text("runs") : null,
                yaml.flag("auto_start", true),
                yaml.flag("track_deletes", false),
                "incremental".equalsIgnoreCase(yaml.text("sync_type")),
                yaml.texts("webhook-subscriptions"),
                ok.path("handlesWebhooks").asBoolean(),
                yaml.text("event"),
                schemas);
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static @Nullable String text(JsonNode node, String name) {
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? null : value.asText();
    }
}
