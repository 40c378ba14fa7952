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
import io.github.camelnango.api.NangoRuntime;
import io.github.camelnango.api.NangoValidationException;
import io.github.camelnango.call.Vias;
import io.github.camelnango.function.FunctionBeans;
import io.github.camelnango.function.OwnFunctions;
import io.github.camelnango.function.Route;
import io.github.camelnango.function.RouteFunction;
import io.github.camelnango.operation.Kind;
import io.github.camelnango.operation.OptionRules;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.SSLContextParametersAware;
import org.apache.camel.spi.HeaderFilterStrategy;
import org.apache.camel.spi.HeaderFilterStrategyAware;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.annotations.Component;
import org.jspecify.annotations.Nullable;

/**
 * Runs Nango's syncs and actions, and calls SaaS APIs with managed credentials.
 *
 * <p>The runtime is opened when the first route that uses it starts, and closed with the component unless it is a bean.
 */
@Component("nango")
public class NangoComponent extends RunOptions implements SSLContextParametersAware, HeaderFilterStrategyAware {

    private final Vias vias = new Vias(() -> getConfiguration().vias());
    private final OwnFunctions ownFunctions = new OwnFunctions();
    private final Set<String> consumerNames = ConcurrentHashMap.newKeySet();
    private final RuntimeHolder holder = new RuntimeHolder(this, vias);

    @Metadata(description = "Options that are valid on each endpoint as well.")
    private NangoConfiguration configuration = new NangoConfiguration();

    @Metadata(label = "advanced", autowired = true)
    private @Nullable NangoRuntime runtime;

    @Metadata(label = "advanced", autowired = true)
    private @Nullable NangoRuntimeFactory runtimeFactory;

    @Metadata(label = "advanced")
    private HeaderFilterStrategy headerFilterStrategy = new NangoHeaderFilterStrategy();

    public NangoComponent() {}

    public NangoComponent(CamelContext context) {
        setCamelContext(context);
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        String[] parts = remaining.split("/", -1);
        Kind kind = Kind.of(parts[0]);
        checkPath(kind, remaining, parts);
        OptionRules.check(kind, parameters);
        NangoEndpoint endpoint = new NangoEndpoint(uri, this, configuration.copy());
        endpoint.setKind(kind);
        endpoint.setIntegration(parts.length > 1 ? parts[1] : "");
        endpoint.setName(parts.length > 2 ? parts[2] : "");
        endpoint.setHeaderFilterStrategy(headerFilterStrategy);
        // As text: a reference to a class would be another object for each endpoint.
        Object exec = parameters.remove("exec");
        endpoint.getExecOptions().setExec(exec == null ? null : exec.toString());
        setProperties(endpoint, parameters);
        String operation = endpoint.getConfiguration().getOperation();
        kind.operation(operation);
        return endpoint;
    }

    private static void checkPath(Kind kind, String remaining, String[] parts) {
        boolean complete = parts.length == 1 + kind.path().ordinal();
        for (String part : parts) {
            complete &= !part.isBlank();
        }
        if (!complete) {
            throw new NangoValidationException("nango:" + remaining + " should be nango:" + kind.id()
                    + switch (kind.path()) {
                        case NONE -> "";
                        case INTEGRATION -> "/integration";
                        case NAME -> "/integration/name";
                    });
        }
    }

    /** The ports behind the endpoints, for code that wants run history or records without a route; opened if it was not yet. */
    public NangoRuntime openRuntime() {
        return holder.open();
    }

    /** Where a route goes on after an asynchronous operation. */
    Executor routeExecutor() {
        return holder.io();
    }

    Vias vias() {
        return vias;
    }

    /** Functions of this context that are no scripts. */
    OwnFunctions ownFunctions() {
        return ownFunctions;
    }

    /** Where functions of this context come from; the runtime must be open. */
    FunctionBeans functionBeans() {
        return holder.functionBeans();
    }

    Function function(FunctionDefinition definition, Route route) {
        return new RouteFunction(
                definition, route, holder.functionThreads(), functionBeans().codec());
    }

    /** Names of the consumers that are started. */
    Set<String> consumerNames() {
        return consumerNames;
    }

    @Override
    protected void doStop() throws Exception {
        holder.close();
        super.doStop();
    }

    public NangoConfiguration getConfiguration() {
        return configuration;
    }

    /** Options that are valid on each endpoint as well. */
    public void setConfiguration(NangoConfiguration configuration) {
        this.configuration = configuration;
    }

    public @Nullable NangoRuntime getRuntime() {
        return runtime;
    }

    /** A ready runtime, which the component does not close. Found in the registry if it holds exactly one. */
    public void setRuntime(@Nullable NangoRuntime runtime) {
        this.runtime = runtime;
    }

    public @Nullable NangoRuntimeFactory getRuntimeFactory() {
        return runtimeFactory;
    }

    /** Makes the runtime. Found in the registry if it holds exactly one, else on the class path. */
    public void setRuntimeFactory(@Nullable NangoRuntimeFactory runtimeFactory) {
        this.runtimeFactory = runtimeFactory;
    }

    @Override
    public HeaderFilterStrategy getHeaderFilterStrategy() {
        return headerFilterStrategy;
    }

    /** Decides which headers pass between a route's message and a provider, in both directions. */
    @Override
    public void setHeaderFilterStrategy(HeaderFilterStrategy headerFilterStrategy) {
        this.headerFilterStrategy = headerFilterStrategy;
    }
}
