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
package io.github.camelnango.operation.connection;

import io.github.camelnango.operation.Operation;
import java.util.Map;

/** The operations on connections and on what surrounds them. */
public final class ConnectionOperations {

    private ConnectionOperations() {}

    /** Of {@code nango:connection}, by name. */
    public static Map<String, Operation> connections() {
        return Map.of(
                "get", new GetConnection(),
                "list", new ListConnections(),
                "create", new CreateConnection(),
                "delete", new DeleteConnection(),
                "erase", new EraseConnection());
    }

    /** Of {@code nango:metadata}, by name. */
    public static Map<String, Operation> metadata() {
        return Map.of(
                "get", new GetMetadata(),
                "set", new SetMetadata(),
                "update", new UpdateMetadata());
    }

    /** Of {@code nango:integration}, by name. */
    public static Map<String, Operation> integrations() {
        return Map.of(
                "get", new GetIntegration(),
                "list", new ListIntegrations(),
                "create", new CreateIntegration());
    }

    /** Of {@code nango:environment}, by name. */
    public static Map<String, Operation> environment() {
        return Map.of("list", new ListVariables());
    }
}
