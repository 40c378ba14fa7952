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
package io.github.camelnango.embedded.run;

import io.github.camelnango.api.Connection;
import io.github.camelnango.api.ConnectionRef;
import io.github.camelnango.api.Dataset;
import io.github.camelnango.api.Function;
import io.github.camelnango.api.FunctionKind;
import io.github.camelnango.api.Run;
import io.github.camelnango.embedded.run.service.RunServices;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the facts about a new run. Thread-safe. */
final class RunFactory {
    private final RunServices services;

    RunFactory(RunServices services) {
        this.services = services;
    }

    /** The connection, if there is one of that name: blocks. */
    Connection connection(ConnectionRef ref) {
        return services.connections().get(ref, false);
    }

    /** A run of a sync. */
    Run sync(
            Function function,
            Connection connection,
            String variant,
            @Nullable Instant lastSyncDate,
            boolean emptyCache,
            @Nullable String origin) {
        return run(function, connection, FunctionKind.SYNC.id(), variant, lastSyncDate, emptyCache, null, origin);
    }

    /** A run of an action or an on-event function. */
    Run other(Function function, Connection connection, @Nullable Run parent, @Nullable String origin) {
        String type = function.definition().name().kind().id();
        return run(function, connection, type, Dataset.BASE_VARIANT, null, false, parent, origin);
    }

    /** A run of a sync's webhook handler. */
    Run webhook(Function function, Connection connection, @Nullable String origin) {
        return run(function, connection, "webhook", Dataset.BASE_VARIANT, null, false, null, origin);
    }

    private Run run(
            Function function,
            Connection connection,
            String scriptType,
            String variant,
            @Nullable Instant lastSyncDate,
            boolean emptyCache,
            @Nullable Run parent,
            @Nullable String origin) {
        return new Run(
                UUID.randomUUID().toString(),
                function.definition().name(),
                function.definition().revision(),
                scriptType,
                connection.ref(),
                connection.number(),
                connection.provider(),
                services.environment().name(),
                variant,
                lastSyncDate,
                parent == null ? null : parent.id(),
                parent == null ? 0 : parent.depth() + 1,
                // What the store keeps: a date that is read back is the one that was written.
                services.settings().clock().instant().truncatedTo(ChronoUnit.MICROS),
                origin,
                parent == null ? List.of() : ancestors(parent),
                emptyCache);
    }

    private static List<String> ancestors(Run parent) {
        return Stream.concat(Stream.of(parent.id()), parent.ancestors().stream())
                .toList();
    }
}
