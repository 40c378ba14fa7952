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

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A helper call of a run on its way to a {@code nango:} endpoint.
 *
 * @param kind the endpoint's kind: {@code proxy}, {@code records}, {@code metadata}, {@code connection},
 *     {@code integration}, {@code action}, {@code sync} or {@code environment}
 * @param integration the endpoint's integration; {@code null} for the environment
 * @param name the endpoint's name: a model, an action or a sync; {@code null} where the kind has none
 * @param operation the operation; {@code null} for the kind's default
 * @param headers headers of the exchange, {@code CamelNango*} and others
 * @param properties properties of the exchange, which no outsider can set
 * @param body body of the exchange
 * @param run the run that calls
 */
public record HelperCall(
        String kind,
        @Nullable String integration,
        @Nullable String name,
        @Nullable String operation,
        Map<String, Object> headers,
        Map<String, Object> properties,
        @Nullable Object body,
        Run run) {

    public HelperCall {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(run, "run");
        headers = Map.copyOf(headers);
        properties = Map.copyOf(properties);
    }

    /** What is called, without headers and body: a script may send keys in them. */
    @Override
    public String toString() {
        return "HelperCall[" + kind + (operation == null ? "" : " " + operation) + (name == null ? "" : " " + name)
                + ", " + run + "]";
    }
}
