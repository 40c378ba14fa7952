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

import io.github.camelnango.api.FunctionDefinition;
import io.github.camelnango.api.FunctionKind;
import io.github.camelnango.api.FunctionName;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.Registration;
import io.github.camelnango.function.Route;
import io.github.camelnango.operation.Target;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Suspendable;
import org.apache.camel.support.DefaultConsumer;
import org.apache.camel.support.DefaultEndpoint;
import org.jspecify.annotations.Nullable;

/** Makes the route an action, which scripts and other routes call by its name. */
public class NangoActionConsumer extends DefaultConsumer implements Suspendable, Route {

    private final FunctionName function;
    private final Source source;
    private @Nullable Registration registration;

    public NangoActionConsumer(DefaultEndpoint endpoint, Source source, Processor processor) {
        super(endpoint, processor);
        this.source = source;
        Target target = source.target();
        this.function = new FunctionName(FunctionKind.ACTION, target.integration(), target.name());
        // Known from now on, so that routes that call it can start before this one.
        source.announced().add(function);
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        FunctionDefinition definition =
                FunctionDefinition.action(function.integration(), function.name(), routeId(), "route " + routeId());
        registration = source.runtime().functions().register(source.function(definition, this));
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
        source.announced().remove(function);
        super.doShutdown();
    }

    @Override
    public Exchange create() {
        if (!isRunAllowed() || isSuspendingOrSuspended()) {
            throw new NangoException(
                    "function_stopped",
                    "The " + function + " is the route " + routeId() + ", which is not running; start or resume it");
        }
        return createExchange(false);
    }

    @Override
    public void process(Exchange exchange, AsyncCallback callback) {
        getAsyncProcessor().process(exchange, callback);
    }

    @Override
    public void release(Exchange exchange) {
        releaseExchange(exchange, false);
    }

    private String routeId() {
        return getRouteId() == null ? source.target().toString() : getRouteId();
    }
}
