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
package io.github.camelnango.consume;

import io.github.camelnango.api.Action;
import io.github.camelnango.api.Execution;
import io.github.camelnango.api.FunctionDefinition;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.Nango;
import org.jspecify.annotations.Nullable;

/** An action that a route is. */
final class RouteAction implements Action {

    private final FunctionDefinition definition;
    private final NangoActionConsumer consumer;

    RouteAction(FunctionDefinition definition, NangoActionConsumer consumer) {
        this.definition = definition;
        this.consumer = consumer;
    }

    @Override
    public FunctionDefinition definition() {
        return definition;
    }

    @Override
    public Execution start(Nango nango, @Nullable Json input) {
        RouteExecution execution = new RouteExecution(definition, consumer, nango.run());
        execution.start(input);
        return execution;
    }
}
