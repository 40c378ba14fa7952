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
import io.github.camelnango.api.ConnectionRef;
import io.github.camelnango.api.Json;
import io.github.camelnango.embedded.json.JsonText;
import io.github.camelnango.embedded.run.call.Replies;
import io.github.camelnango.embedded.run.call.RunCalls;
import io.github.camelnango.embedded.run.call.RunMemo;
import io.github.camelnango.embedded.run.call.StateChanges;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** The connection's metadata. */
final class MetadataMethods {
    private final RunCalls calls;
    private final StateChanges order;
    private final RunMemo memo;

    MetadataMethods(RunCalls calls, StateChanges order, RunMemo memo) {
        this.calls = calls;
        this.order = order;
        this.memo = memo;
    }

    void addTo(Map<String, HelperMethod> methods) {
        methods.put("getMetadata", this::get);
        methods.put("setMetadata", arguments -> write(arguments, "set", 201));
        methods.put("updateMetadata", arguments -> write(arguments, "update", 200));
        methods.put("setFieldMapping", arguments -> write(arguments, "set", 201));
        methods.put("getFieldMapping", arguments -> get(arguments).thenApply(MetadataMethods::fieldMapping));
    }

    private CompletionStage<Json> get(Arguments arguments) {
        ConnectionRef own = calls.run().connection();
        return memo.get("metadata", own, false, () -> calls.call("metadata", own, null, "get")
                .send()
                .thenApply(Replies::json));
    }

    private static Json fieldMapping(Json metadata) {
        JsonNode mapping = JsonText.parse(metadata.text()).path("fieldMapping");
        return mapping.isMissingNode() || mapping.isNull() ? new Json("{}") : JsonText.json(mapping);
    }

    private CompletionStage<Json> write(Arguments arguments, String operation, int status) {
        ConnectionRef own = calls.run().connection();
        Json metadata = arguments.json(0);
        if (!metadata.text().startsWith("{")) {
            throw arguments.invalid("the metadata must be an object");
        }
        return order.inOrder(() -> calls.call("metadata", own, null, operation)
                .body(metadata)
                .send()
                .thenApply(reply -> {
                    memo.forget(own);
                    return new Json("{\"status\":" + status + ",\"data\":" + metadata.text() + "}");
                }));
    }
}
