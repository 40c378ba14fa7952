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
package io.github.camelnango.typed;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.LogLevel;
import io.github.camelnango.api.NangoAction;
import io.github.camelnango.api.ProxyConfiguration;
import io.github.camelnango.api.Run;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The helper of an action, and what a sync's has in common with it. Thread-safe. */
class BlockingAction implements NangoAction {
    private final BlockingCalls calls;

    BlockingAction(BlockingCalls calls) {
        this.calls = calls;
    }

    @Override
    public Run run() {
        return calls.run();
    }

    @Override
    public CompletionStage<Json> call(String method, Json arguments) {
        return calls.nango().call(method, arguments);
    }

    @Override
    public <T> Response<T> proxy(ProxyConfiguration request, Class<T> type) {
        JsonNode answer = calls.tree("proxy", HttpForm.of(request, type));
        return HttpAnswer.read(calls.codec(), answer, type, request + " for connection " + connectionId());
    }

    @Override
    public <T> Response<T> uncontrolledFetch(ProxyConfiguration request, Class<T> type) {
        JsonNode answer = calls.tree("uncontrolledFetch", HttpForm.ofFetch(request));
        return HttpAnswer.ofFetch(calls.codec(), answer, type, request.toString());
    }

    @Override
    public <T> Iterable<List<T>> paginate(ProxyConfiguration request, Class<T> item) {
        return () -> new PageLoop<>(calls, request, item);
    }

    @Override
    public <T> T getConnection(
            @Nullable String providerConfigKey,
            @Nullable String connectionId,
            Map<String, Boolean> options,
            Class<T> type) {
        return calls.call(type, "getConnection", providerConfigKey, connectionId, options);
    }

    @Override
    public <T> T getToken(Class<T> type) {
        return calls.call(type, "getToken");
    }

    @Override
    public <T> @Nullable T getMetadata(Class<T> type) {
        return calls.call(type, "getMetadata");
    }

    @Override
    public void setMetadata(Object metadata) {
        calls.call("setMetadata", metadata);
    }

    @Override
    public void updateMetadata(Object metadata) {
        calls.call("updateMetadata", metadata);
    }

    @Override
    public <T> T getIntegration(Collection<String> include, Class<T> type) {
        return calls.call(type, "getIntegration", Map.of("include", include));
    }

    @Override
    public @Nullable String getWebhookURL() {
        return calls.call(String.class, "getWebhookURL");
    }

    @Override
    public Map<String, String> getEnvironmentVariables() {
        Map<String, String> variables = new LinkedHashMap<>();
        for (JsonNode variable : calls.tree("getEnvironmentVariables")) {
            variables.put(variable.path("name").asText(), variable.path("value").asText());
        }
        return variables;
    }

    @Override
    public <T> @Nullable T triggerAction(
            String providerConfigKey, String connectionId, String action, @Nullable Object input, Class<T> output) {
        return calls.call(output, "triggerAction", providerConfigKey, connectionId, action, input);
    }

    @Override
    public void triggerSync(
            String providerConfigKey, String connectionId, String sync, String variant, Map<String, Boolean> options) {
        calls.call("triggerSync", providerConfigKey, connectionId, Map.of("name", sync, "variant", variant), options);
    }

    @Override
    public void startSync(String providerConfigKey, Collection<String> syncs, @Nullable String connectionId) {
        calls.call("startSync", providerConfigKey, syncs, connectionId);
    }

    @Override
    public void log(LogLevel level, String message, @Nullable Object meta) {
        calls.call("log", message, meta, Map.of("level", text(level)));
    }

    @Override
    public void setLogger(LogLevel level) {
        calls.call("setLogger", Map.of("level", text(level)));
    }

    private static String text(LogLevel level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public <T> @Nullable T getCheckpoint(Class<T> type) {
        return calls.call(type, "getCheckpoint");
    }

    @Override
    public void saveCheckpoint(Object checkpoint) {
        calls.call("saveCheckpoint", checkpoint);
    }

    @Override
    public void clearCheckpoint() {
        calls.call("clearCheckpoint");
    }

    @Override
    public boolean tryAcquireLock(String key, Duration ttl) {
        return calls.tree("tryAcquireLock", Map.of("key", key, "ttlMs", ttl.toMillis()))
                .asBoolean();
    }

    @Override
    public boolean releaseLock(String key) {
        return calls.tree("releaseLock", Map.of("key", key)).asBoolean();
    }

    @Override
    public void releaseAllLocks() {
        calls.call("releaseAllLocks");
    }

    @Override
    public <T> @Nullable T read(Json json, Class<T> type) {
        return calls.codec().read(json, calls.codec().type(type), "The JSON");
    }

    @Override
    public Json write(@Nullable Object value) {
        return calls.codec().write(value, "the function");
    }
}
