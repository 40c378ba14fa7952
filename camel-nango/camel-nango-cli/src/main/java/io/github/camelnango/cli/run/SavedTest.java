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
package io.github.camelnango.cli.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelnango.api.FunctionKind;
import io.github.camelnango.api.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A run as a recording in Nango's format, without secrets. Immutable. */
public final class SavedTest {
    private final DryRun.Ended run;
    private final @Nullable Json input;

    /** @param input the action's input; {@code null} for none */
    public SavedTest(DryRun.Ended run, @Nullable Json input) {
        this.run = run;
        this.input = input;
    }

    /** The text of the file. */
    public String text() {
        ObjectNode recording = Journal.JSON.createObjectNode();
        boolean sync = run.function().definition().name().kind() == FunctionKind.SYNC;
        if (input != null) {
            recording.set("input", Journal.parse(input.text()));
        }
        if (!sync) {
            recording.set("output", Journal.parse(run.output().text()));
        }
        ObjectNode nango = Journal.JSON.createObjectNode();
        run.journal().answer("getConnection").ifPresent(value -> nango.set("getConnection", withoutCredentials(value)));
        run.journal().answer("getMetadata").ifPresent(value -> nango.set("getMetadata", value));
        if (sync) {
            records(nango);
        }
        if (!nango.isEmpty()) {
            recording.set("nango", nango);
        }
        if (!run.journal().requests().isEmpty()) {
            recording.set("api", api());
        }
        return run.secrets().hide(recording.toPrettyString()) + "\n";
    }

    private static JsonNode withoutCredentials(JsonNode connection) {
        return connection instanceof ObjectNode object ? object.without("credentials") : connection;
    }

    /** Each declared model has its records, even if there are none: a test asks for them. */
    private void records(ObjectNode nango) {
        ObjectNode saved = nango.putObject("batchSave");
        run.function().definition().models().forEach(saved::putArray);
        run.journal().saved().forEach((model, records) -> saved.set(model, array(records)));
        if (!run.journal().deleted().isEmpty()) {
            ObjectNode deleted = nango.putObject("batchDelete");
            run.journal().deleted().forEach((model, records) -> deleted.set(model, array(records)));
        }
    }

    private static ArrayNode array(List<JsonNode> records) {
        return Journal.JSON.createArrayNode().addAll(records);
    }

    private ObjectNode api() {
        Map<String, Map<String, ArrayNode>> methods = new LinkedHashMap<>();
        for (Journal.Exchanged call : run.journal().requests()) {
            methods.computeIfAbsent(call.request().method(), method -> new LinkedHashMap<>())
                    .computeIfAbsent(call.request().endpoint(), endpoint -> Journal.JSON.createArrayNode())
                    .add(mock(call));
        }
        ObjectNode api = Journal.JSON.createObjectNode();
        methods.forEach((method, endpoints) -> {
            ObjectNode entries = api.putObject(method);
            endpoints.forEach((endpoint, mocks) -> entries.set(endpoint, mocks.size() == 1 ? mocks.get(0) : mocks));
        });
        return api;
    }

    private static ObjectNode mock(Journal.Exchanged call) {
        ObjectNode mock = Journal.JSON.createObjectNode();
        mock.set("request", call.request().request());
        mock.put("hash", call.request().hash());
        if (call.response() != null) {
            mock.set("response", call.response());
        }
        mock.put("status", call.status());
        if (!call.headers().isEmpty()) {
            mock.set("headers", call.headers());
        }
        return mock;
    }
}
