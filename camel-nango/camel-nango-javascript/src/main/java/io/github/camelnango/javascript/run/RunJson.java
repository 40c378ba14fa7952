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
package io.github.camelnango.javascript.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelnango.api.FunctionDefinition;
import io.github.camelnango.api.FunctionKind;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.LogLevel;
import io.github.camelnango.api.Nango;
import io.github.camelnango.api.Run;
import io.github.camelnango.api.Validation;
import io.github.camelnango.javascript.host.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the prelude is told about a run. */
final class RunJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private RunJson() {}

    /** The argument of the prelude's {@code start}; the input goes in as the text it is. */
    static String start(LoadedScript script, Nango nango, @Nullable Json input) {
        Run run = nango.run();
        String handler = run.scriptType().equals("webhook") ? "onWebhook" : "exec";
        return "{\"entry\":" + JsonText.quote(script.compiled().entry())
                + ",\"handler\":\"" + handler
                + "\",\"kind\":" + JsonText.quote(run.function().kind().id())
                + ",\"run\":" + properties(script, run, nango.logLevel())
                + validation(nango.validation())
                + (input == null ? "" : ",\"input\":" + input.text())
                + "}";
    }

    private static String validation(Validation mode) {
        return mode == Validation.OFF
                ? ""
                : ",\"validation\":" + JsonText.quote(mode.name().toLowerCase(Locale.ROOT));
    }

    private static ObjectNode properties(LoadedScript script, Run run, LogLevel level) {
        FunctionDefinition definition = script.definition();
        ObjectNode node = JSON.createObjectNode()
                .put("connectionId", run.connection().id())
                .put("providerConfigKey", run.connection().integration())
                .put("provider", run.provider())
                .put("environmentId", 1)
                .put("environmentName", run.environment())
                .put("accountId", 1)
                .put("activityLogId", run.id())
                .put("nangoConnectionId", run.connectionNumber())
                .put("scriptType", run.scriptType())
                .put("isCLI", false);
        node.putObject("logger").put("level", level.name().toLowerCase(Locale.ROOT));
        node.putObject("runnerFlags");
        node.set("syncConfig", config(definition));
        if (definition.name().kind() == FunctionKind.SYNC) {
            node.set("attributes", JSON.valueToTree(script.yaml().attributes()));
            node.put("syncId", syncId(run))
                    .put("syncJobId", jobId(run))
                    .put("variant", run.variant())
                    .put("track_deletes", definition.trackDeletes())
                    .put("emptyCache", run.emptyCache());
            if (run.lastSyncDate() != null) {
                node.put("lastSyncDate", run.lastSyncDate().toString());
            }
        }
        return node;
    }

    private static ObjectNode config(FunctionDefinition definition) {
        ObjectNode config = JSON.createObjectNode()
                .put("sync_name", definition.name().name())
                .put("type", definition.name().kind().id())
                .put("version", definition.version())
                .put("track_deletes", definition.trackDeletes());
        definition.models().forEach(config.putArray("models")::add);
        return config;
    }

    /** The same for all runs of a sync for a connection and variant. */
    private static String syncId(Run run) {
        String text = run.environment() + "/" + run.connection() + "/"
                + run.function().name() + "/" + run.variant();
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** Nango numbers its jobs; here the run's id gives a positive number. */
    private static int jobId(Run run) {
        return (run.id().hashCode() & Integer.MAX_VALUE) | 1;
    }

    /** Arguments of {@code nango.log} for a line of the console, which the prelude gives as level and text. */
    static String consoleLine(String json) {
        try {
            JsonNode line = JSON.readTree(json);
            return "[" + JsonText.quote(line.path(1).asText()) + ",{\"level\":\"debug\"}]";
        } catch (JsonProcessingException e) {
            return "[\"\",{\"level\":\"debug\"}]";
        }
    }
}
