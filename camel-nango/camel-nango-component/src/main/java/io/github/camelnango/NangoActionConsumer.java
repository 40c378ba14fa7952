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

import io.github.camelnango.api.FunctionDefinition;
import io.github.camelnango.api.FunctionKind;
import io.github.camelnango.api.FunctionName;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.Registration;
import org.apache.camel.Processor;
import org.apache.camel.Suspendable;
import org.apache.camel.support.DefaultConsumer;
import org.jspecify.annotations.Nullable;

/** Makes the route an action, which scripts and other routes call by its name. */
public class NangoActionConsumer extends DefaultConsumer implements Suspendable {

    private final FunctionName function;
    private @Nullable Registration registration;

    public NangoActionConsumer(NangoEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.function = new FunctionName(FunctionKind.ACTION, endpoint.getIntegration(), endpoint.getName());
        // Known from now on, so that routes that call it can start before this one.
        endpoint.getComponent().actionRoutes().add(function);
    }

    @Override
    public NangoEndpoint getEndpoint() {
        return (NangoEndpoint) super.getEndpoint();
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        FunctionDefinition definition =
                FunctionDefinition.action(function.integration(), function.name(), routeId(), "route " + routeId());
        registration = getEndpoint().runtime().functions().register(new RouteAction(definition, this));
    }

    @Override
    protected void doStop() throws Exception {
        if (registration != null) {
            registration.close();
            registration = null;
        }
        super.doStop();
    }

    @Override
    protected void doShutdown() throws Exception {
        getEndpoint().getComponent().actionRoutes().remove(function);
        super.doShutdown();
    }

    /** Why the action cannot run now. */
    NangoException stopped() {
        return new NangoException(
                "function_stopped",
                "The " + function + " is the route " + routeId() + ", which is not running; start or resume it");
    }

    private String routeId() {
        return getRouteId() == null ? getEndpoint().target().toString() : getRouteId();
    }
}
