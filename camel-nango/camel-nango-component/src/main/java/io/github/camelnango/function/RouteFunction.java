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
package io.github.camelnango.function;

import io.github.camelnango.api.Execution;
import io.github.camelnango.api.Function;
import io.github.camelnango.api.FunctionDefinition;
import io.github.camelnango.api.FunctionKind;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.Nango;
import io.github.camelnango.api.NangoAction;
import io.github.camelnango.typed.JsonCodec;
import io.github.camelnango.typed.TypedNango;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * A function that is a route.
 *
 * @param definition what it declares
 * @param route the route
 * @param threads where it runs: it may block, and wait for its helper
 * @param codec for the helper
 */
public record RouteFunction(FunctionDefinition definition, Route route, Executor threads, JsonCodec codec)
        implements Function {

    @Override
    public Execution start(Nango nango, @Nullable Json input) {
        boolean sync = definition.name().kind() == FunctionKind.SYNC;
        NangoAction helper = sync ? TypedNango.sync(nango, codec) : TypedNango.action(nango, codec);
        RouteExecution execution = new RouteExecution(this, helper);
        execution.start(sync ? helper : input);
        return execution;
    }
}
