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
package io.github.camelnango.api;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a function declares about itself. Immutable.
 *
 * @param name kind, integration and name
 * @param description what it does, for people
 * @param version the author's version text
 * @param revision identifies the code that runs: a hash of all sources of a script, or the class or route
 * @param source where it comes from, for messages: a path, a class or a route
 * @param models names of the models that a sync writes, in declared order
 * @param frequency how often a sync runs, such as {@code every hour}; {@code null} if it says nothing
 * @param autoStart whether a sync runs for a new connection without being started
 * @param trackDeletes whether a full run deletes what it did not write (deprecated in Nango)
 * @param incremental whether the sync declares itself incremental (deprecated in Nango)
 * @param webhookSubscriptions webhook types that the sync handles
 * @param handlesWebhooks whether the sync has an {@code onWebhook} handler
 * @param event the event of an on-event function
 * @param schemas JSON Schemas by name ({@code input}, {@code output}, {@code metadata}, {@code checkpoint},
 *     {@code models.<Model>}), for those that the function declares
 */
public record FunctionDefinition(
        FunctionName name,
        @Nullable String description,
        @Nullable String version,
        String revision,
        String source,
        List<String> models,
        @Nullable String frequency,
        boolean autoStart,
        boolean trackDeletes,
        boolean incremental,
        List<String> webhookSubscriptions,
        boolean handlesWebhooks,
        @Nullable String event,
        Map<String, Json> schemas) {

    public FunctionDefinition {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(revision, "revision");
        Objects.requireNonNull(source, "source");
        models = List.copyOf(models);
        webhookSubscriptions = List.copyOf(webhookSubscriptions);
        schemas = Map.copyOf(schemas);
    }

    /** The definition of an action that declares nothing but its name. */
    public static FunctionDefinition action(String integration, String name, String revision, String source) {
        return new FunctionDefinition(
                new FunctionName(FunctionKind.ACTION, integration, name),
                null,
                null,
                revision,
                source,
                List.of(),
                null,
                false,
                false,
                false,
                List.of(),
                false,
                null,
                Map.of());
    }
}
