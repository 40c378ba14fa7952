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
package io.github.camelnango;

import io.github.camelnango.operation.Call;
import io.github.camelnango.operation.Kind;
import io.github.camelnango.operation.Operation;
import io.github.camelnango.operation.connection.ConnectionOperations;
import io.github.camelnango.operation.function.FunctionOperations;
import io.github.camelnango.operation.http.HttpOperations;
import io.github.camelnango.operation.record.RecordOperations;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Knows the class of each operation. */
final class Operations {

    private static final Map<Kind, Map<String, Operation>> TABLE = new EnumMap<>(Kind.class);

    static {
        TABLE.put(Kind.SYNC, FunctionOperations.syncs());
        TABLE.put(Kind.ACTION, FunctionOperations.actions());
        TABLE.put(Kind.RECORDS, RecordOperations.all());
        TABLE.put(Kind.PROXY, HttpOperations.all());
        TABLE.put(Kind.CONNECTION, connections());
        TABLE.put(Kind.METADATA, ConnectionOperations.metadata());
        TABLE.put(Kind.INTEGRATION, ConnectionOperations.integrations());
        TABLE.put(Kind.ENVIRONMENT, ConnectionOperations.environment());
        TABLE.put(Kind.WEBHOOK, FunctionOperations.webhooks());
    }

    private Operations() {}

    /** What the call asks for; fails if its endpoint has no such operation. */
    static Operation of(Call call) {
        return all(call.target().kind()).get(call.operation());
    }

    private static Map<String, Operation> connections() {
        Map<String, Operation> all = new HashMap<>(ConnectionOperations.connections());
        all.putAll(FunctionOperations.events());
        return all;
    }

    static Map<String, Operation> all(Kind kind) {
        return TABLE.get(kind);
    }
}
