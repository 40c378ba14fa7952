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
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.LogLevel;
import io.github.camelnango.embedded.json.JsonText;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** {@code nango.log} and {@code nango.setLogger}. */
final class LogMethods {
    private static final int MESSAGE_CHARACTERS = 10_000;
    private static final int META_CHARACTERS = 99_000;

    private final RunLog log;

    LogMethods(RunLog log) {
        this.log = log;
    }

    void addTo(Map<String, HelperMethod> methods) {
        methods.put("log", this::log);
        methods.put("setLogger", this::setLogger);
    }

    /** A level by its name or an older one of it; {@code null} for none of these. */
    static @Nullable LogLevel level(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "debug", "verbose", "silly" -> LogLevel.DEBUG;
            case "info", "http" -> LogLevel.INFO;
            case "warn" -> LogLevel.WARN;
            case "error" -> LogLevel.ERROR;
            case "off" -> LogLevel.OFF;
            default -> null;
        };
    }

    private CompletionStage<Json> log(Arguments arguments) {
        int count = arguments.size();
        LogLevel level = LogLevel.INFO;
        if (count > 0) {
            JsonNode options = arguments.tree(count - 1);
            if (options.isObject() && options.has("level")) {
                LogLevel asked = level(options.get("level").asText());
                level = asked == null || asked == LogLevel.OFF ? LogLevel.INFO : asked;
                count--;
            }
        }
        if (count > 0) {
            log.user(level, message(arguments.tree(0)), count > 1 ? meta(arguments.tree(1)) : null);
        }
        return CompletableFuture.completedFuture(Json.NULL);
    }

    private static String message(JsonNode first) {
        String text = first.isTextual() ? first.textValue() : first.toString();
        return text.length() <= MESSAGE_CHARACTERS ? text : text.substring(0, MESSAGE_CHARACTERS) + "... (truncated)";
    }

    private static @Nullable Json meta(JsonNode second) {
        if (second.isNull()) {
            return null;
        }
        JsonNode meta = second;
        if (second.isArray()) {
            ObjectNode object = JsonText.nodes().objectNode();
            for (int i = 0; i < second.size(); i++) {
                object.set(Integer.toString(i), second.get(i));
            }
            meta = object;
        } else if (!second.isObject()) {
            meta = JsonText.nodes().objectNode().set("0", second);
        }
        Json json = JsonText.json(meta);
        return json.text().length() <= META_CHARACTERS ? json : new Json("{\"truncated\":true}");
    }

    private CompletionStage<Json> setLogger(Arguments arguments) {
        LogLevel level = level(arguments.object(0, "the options").path("level").asText());
        if (level == null) {
            throw arguments.invalid("level must be one of debug, info, warn, error and off");
        }
        log.threshold(level);
        return CompletableFuture.completedFuture(Json.NULL);
    }
}
