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

import io.github.camelnango.api.Validation;
import java.util.Objects;
import org.apache.camel.spi.HeaderFilterStrategy;
import org.jspecify.annotations.Nullable;

/**
 * What an endpoint says about each call. Immutable but for the option objects, which nobody changes after the start.
 *
 * @param kind the endpoint's kind
 * @param integration the integration; empty for the environment
 * @param name a model, an action or a sync; empty where the kind has none
 * @param operation the operation that the URI names; {@code null} for none
 * @param connectionId the connection; {@code null} if only headers name it
 * @param variant the variant
 * @param records options of records and syncs
 * @param proxy options of requests and connections
 * @param headers which headers pass between message and request
 * @param origin where runs that are started here find the endpoints that carry their calls; {@code null} for the
 *     component's
 * @param validation what becomes of values of runs that are started here, and of records written here, that do not fit
 *     their schema; {@code null} if nothing is said here
 */
public record Target(
        Kind kind,
        String integration,
        String name,
        @Nullable String operation,
        @Nullable String connectionId,
        String variant,
        RecordOptions records,
        ProxyOptions proxy,
        HeaderFilterStrategy headers,
        @Nullable String origin,
        @Nullable Validation validation) {

    public Target {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(integration, "integration");
        Objects.requireNonNull(name, "name");
    }

    /** The endpoint without options. */
    @Override
    public String toString() {
        return switch (kind.path()) {
            case NONE -> "nango:" + kind.id();
            case INTEGRATION -> "nango:" + kind.id() + "/" + integration;
            case NAME -> "nango:" + kind.id() + "/" + integration + "/" + name;
        };
    }
}
