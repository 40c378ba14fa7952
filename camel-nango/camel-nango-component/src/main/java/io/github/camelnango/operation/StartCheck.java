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

import io.github.camelnango.api.FunctionKind;
import io.github.camelnango.api.FunctionName;
import io.github.camelnango.api.Integration;
import io.github.camelnango.api.NangoRuntime;
import io.github.camelnango.api.NangoValidationException;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks that what an endpoint names exists, unless {@code checkOnStart=false}. */
public final class StartCheck {

    private StartCheck() {}

    /**
     * Checks an endpoint.
     *
     * @param routes actions that are routes of this context, started or not
     * @throws io.github.camelnango.api.NangoException if the integration or the function does not exist
     */
    public static void check(Target target, NangoRuntime runtime, Set<FunctionName> routes) {
        switch (target.kind()) {
            case ACTION -> function(target, runtime, FunctionKind.ACTION, routes);
            case SYNC -> function(target, runtime, FunctionKind.SYNC, routes);
            case RECORDS, PROXY, METADATA, WEBHOOK -> integration(target, runtime, routes);
            // Connections and integrations are made through these endpoints; the environment has neither.
            case CONNECTION, INTEGRATION, ENVIRONMENT -> {}
        }
    }

    private static void function(Target target, NangoRuntime runtime, FunctionKind kind, Set<FunctionName> routes) {
        FunctionName function = new FunctionName(kind, target.integration(), target.name());
        // A route that is the action may start after the routes that call it.
        if (!routes.contains(function)) {
            runtime.functions().get(function);
        }
    }

    // An integration that has functions may get its settings later, from a route for instance.
    private static void integration(Target target, NangoRuntime runtime, Set<FunctionName> routes) {
        String id = target.integration();
        boolean known = runtime.integrations().find(id).isPresent()
                || !runtime.functions().list(id).isEmpty()
                || routes.stream().anyMatch(route -> route.integration().equals(id));
        if (!known) {
            String ids = runtime.integrations().list().stream()
                    .map(Integration::id)
                    .sorted()
                    .collect(Collectors.joining(", "));
            throw new NangoValidationException("There is no integration '" + id + "' for " + target
                    + (ids.isEmpty() ? ", and none was created yet" : "; created were: " + ids)
                    + ". An integration exists if it bears a provider's name, has functions, or was created with"
                    + " nango:integration; set checkOnStart=false if that happens later");
        }
    }
}
