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
package io.github.camelnango.operation;

import io.github.camelnango.api.NangoValidationException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The kinds of endpoints: what stands in the URI, and which operations there are, the default first. */
public enum Kind {
    SYNC("sync", Path.NAME, ops("trigger", new TriggerSync())),
    ACTION("action", Path.NAME, ops("trigger", new RunAction())),
    RECORDS(
            "records",
            Path.NAME,
            ops(
                    "list", new ListRecords(),
                    "get", new GetRecords(),
                    "save", new WriteRecords(io.github.camelnango.api.Records::save),
                    "update", new WriteRecords(io.github.camelnango.api.Records::update),
                    "delete", new WriteRecords(io.github.camelnango.api.Records::delete),
                    "trackDeletesStart", new TrackDeletesStart(),
                    "trackDeletesEnd", new TrackDeletesEnd())),
    PROXY("proxy", Path.INTEGRATION, ops("send", new SendRequest())),
    CONNECTION(
            "connection",
            Path.INTEGRATION,
            ops(
                    "get", new GetConnection(),
                    "list", new ListConnections(),
                    "create", new CreateConnection(),
                    "delete", new DeleteConnection())),
    METADATA(
            "metadata",
            Path.INTEGRATION,
            ops("get", new GetMetadata(), "set", new SetMetadata(), "update", new UpdateMetadata())),
    INTEGRATION(
            "integration",
            Path.INTEGRATION,
            ops("get", new GetIntegration(), "list", new ListIntegrations(), "create", new CreateIntegration())),
    ENVIRONMENT("environment", Path.NONE, ops("list", new ListVariables()));

    private final String id;
    private final Path path;
    private final Map<String, Operation> operations;

    Kind(String id, Path path, Map<String, Operation> operations) {
        this.id = id;
        this.path = path;
        this.operations = operations;
    }

    /** The word in the URI. */
    public String id() {
        return id;
    }

    /** What follows the kind in the URI. */
    public Path path() {
        return path;
    }

    /** The operation that is meant when none is named. */
    public String defaultOperation() {
        return operations.keySet().iterator().next();
    }

    /**
     * The operation of that name.
     *
     * @throws NangoValidationException naming those that exist
     */
    public Operation operation(String name) {
        Operation operation = operations.get(name);
        if (operation == null) {
            throw new NangoValidationException("nango:" + id + " has no operation '" + name + "'; it has "
                    + String.join(", ", operations.keySet()));
        }
        return operation;
    }

    /**
     * The kind of that name.
     *
     * @throws NangoValidationException naming those that exist
     */
    public static Kind of(@Nullable String id) {
        return Arrays.stream(values())
                .filter(kind -> kind.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new NangoValidationException("There is no kind of endpoint '" + id + "'; there are "
                        + Arrays.stream(values()).map(Kind::id).collect(Collectors.joining(", "))
                        + " (nango:kind/integration/name)"));
    }

    private static Map<String, Operation> ops(Object... namesAndOperations) {
        Map<String, Operation> operations = new LinkedHashMap<>();
        for (int i = 0; i < namesAndOperations.length; i += 2) {
            operations.put((String) namesAndOperations[i], (Operation) namesAndOperations[i + 1]);
        }
        return operations;
    }

    /** What follows the kind in a URI. */
    public enum Path {
        /** Nothing. */
        NONE,
        /** The integration. */
        INTEGRATION,
        /** The integration and a name. */
        NAME
    }
}
