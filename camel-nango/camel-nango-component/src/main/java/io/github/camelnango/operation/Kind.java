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
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The kinds of endpoints: what stands in the URI, and which operations there are, the default first. */
public enum Kind {
    SYNC("sync", Path.NAME, "trigger", "start", "pause"),
    ACTION("action", Path.NAME, "trigger"),
    RECORDS(
            "records",
            Path.NAME,
            "list",
            "get",
            "save",
            "update",
            "delete",
            "rejects",
            "skip",
            "count",
            "prune",
            "trackDeletesStart",
            "trackDeletesEnd",
            "confirmDeletes"),
    PROXY("proxy", Path.INTEGRATION, "send"),
    CONNECTION("connection", Path.INTEGRATION, "get", "list", "create", "delete", "erase", "event"),
    METADATA("metadata", Path.INTEGRATION, "get", "set", "update"),
    INTEGRATION("integration", Path.INTEGRATION, "get", "list", "create"),
    ENVIRONMENT("environment", Path.NONE, "list"),
    WEBHOOK("webhook", Path.INTEGRATION, "handle");

    private final String id;
    private final Path path;
    private final List<String> operations;

    Kind(String id, Path path, String... operations) {
        this.id = id;
        this.path = path;
        this.operations = List.of(operations);
    }

    /** The word in the URI. */
    public String id() {
        return id;
    }

    /** What follows the kind in the URI. */
    public Path path() {
        return path;
    }

    /** The operations' names, the default first. */
    public List<String> operations() {
        return operations;
    }

    /**
     * Checks that there is an operation of that name.
     *
     * @return the name, the default's for {@code null}
     * @throws NangoValidationException naming those that exist
     */
    public String operation(@Nullable String name) {
        if (name == null) {
            return operations.get(0);
        }
        if (!operations.contains(name)) {
            throw new NangoValidationException(
                    "nango:" + id + " has no operation '" + name + "'; it has " + String.join(", ", operations));
        }
        return name;
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
