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

import io.github.camelnango.api.FunctionKind;
import io.github.camelnango.api.FunctionName;
import io.github.camelnango.api.Integration;
import io.github.camelnango.api.NangoRuntime;
import io.github.camelnango.api.NangoValidationException;
import io.github.camelnango.operation.Kind;
import java.util.stream.Collectors;

/** Checks that what an endpoint names exists, unless {@code checkOnStart=false}. */
final class StartCheck {

    private StartCheck() {}

    static void producer(NangoEndpoint endpoint, NangoRuntime runtime) {
        if (!endpoint.getComponent().isCheckOnStart()) {
            return;
        }
        switch (endpoint.getKind()) {
            case ACTION -> function(endpoint, runtime, FunctionKind.ACTION);
            case SYNC -> function(endpoint, runtime, FunctionKind.SYNC);
            case RECORDS, PROXY, METADATA -> integration(endpoint, runtime);
            // Connections and integrations are made through these endpoints; the environment has neither.
            case CONNECTION, INTEGRATION, ENVIRONMENT -> {}
        }
    }

    static void consumer(NangoEndpoint endpoint, NangoRuntime runtime) {
        if (endpoint.getKind() == Kind.SYNC || endpoint.getKind() == Kind.RECORDS) {
            producer(endpoint, runtime);
        }
    }

    private static void function(NangoEndpoint endpoint, NangoRuntime runtime, FunctionKind kind) {
        FunctionName function = new FunctionName(kind, endpoint.getIntegration(), endpoint.getName());
        // A route that is the action may start after the routes that call it.
        if (!endpoint.getComponent().actionRoutes().contains(function)) {
            runtime.functions().get(function);
        }
    }

    // An integration that has functions may get its settings later, from a route for instance.
    private static void integration(NangoEndpoint endpoint, NangoRuntime runtime) {
        String id = endpoint.getIntegration();
        boolean known = runtime.integrations().find(id).isPresent()
                || !runtime.functions().list(id).isEmpty()
                || endpoint.getComponent().actionRoutes().stream()
                        .anyMatch(route -> route.integration().equals(id));
        if (!known) {
            String ids = runtime.integrations().list().stream()
                    .map(Integration::id)
                    .sorted()
                    .collect(Collectors.joining(", "));
            throw new NangoValidationException(
                    "There is no integration '" + id + "' for " + endpoint.target() + "; there "
                            + (ids.isEmpty() ? "is none" : "are: " + ids)
                            + ". Create it with nango:integration, or set checkOnStart=false if that happens later");
        }
    }
}
