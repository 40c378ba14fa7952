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

import io.github.camelnango.api.Function;
import io.github.camelnango.api.FunctionDefinition;
import io.github.camelnango.api.FunctionName;
import io.github.camelnango.api.NangoRuntime;
import io.github.camelnango.api.Registration;
import io.github.camelnango.consume.ConsumerOptions;
import io.github.camelnango.consume.Source;
import io.github.camelnango.function.Route;
import io.github.camelnango.operation.Target;
import java.time.Clock;
import java.util.Set;

/** An endpoint as its consumers see it. */
record EndpointSource(NangoEndpoint endpoint) implements Source {

    @Override
    public Target target() {
        return endpoint.target();
    }

    @Override
    public ConsumerOptions options() {
        return endpoint.getConsumerOptions();
    }

    @Override
    public NangoRuntime runtime() {
        return endpoint.runtime();
    }

    @Override
    public void check() {
        endpoint.check(endpoint.runtime());
    }

    @Override
    public Clock clock() {
        Clock clock = endpoint.getComponent().getClock();
        return clock == null ? Clock.systemUTC() : clock;
    }

    @Override
    public Function function(FunctionDefinition definition, Route route) {
        return endpoint.getComponent().function(definition, route);
    }

    @Override
    public Registration openFunction() {
        return endpoint.openFunction();
    }

    @Override
    public Set<String> consumerNames() {
        return endpoint.getComponent().consumerNames();
    }

    @Override
    public Set<FunctionName> announced() {
        return endpoint.getComponent().ownFunctions().announced();
    }
}
