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
import io.github.camelnango.api.NangoRuntime;
import io.github.camelnango.api.NangoValidationException;
import io.github.camelnango.api.Registration;
import io.github.camelnango.consume.ConsumerOptions;
import io.github.camelnango.consume.NangoActionConsumer;
import io.github.camelnango.consume.NangoRecordsConsumer;
import io.github.camelnango.consume.NangoSyncConsumer;
import io.github.camelnango.function.ExecOptions;
import io.github.camelnango.operation.Kind;
import io.github.camelnango.operation.ProxyOptions;
import io.github.camelnango.operation.RecordOptions;
import io.github.camelnango.operation.StartCheck;
import io.github.camelnango.operation.Target;
import java.util.Map;
import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.spi.EndpointServiceLocation;
import org.apache.camel.spi.HeaderFilterStrategy;
import org.apache.camel.spi.HeaderFilterStrategyAware;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;
import org.apache.camel.support.ScheduledPollEndpoint;
import org.jspecify.annotations.Nullable;

/** Run Nango syncs and actions, follow and write their records, and call SaaS APIs with managed credentials. */
@UriEndpoint(
        firstVersion = "0.1.0",
        scheme = "nango",
        title = "Nango",
        syntax = "nango:kind/integration/name",
        category = {Category.SAAS, Category.API, Category.CLOUD},
        headersClass = NangoConstants.class)
public class NangoEndpoint extends ScheduledPollEndpoint implements EndpointServiceLocation, HeaderFilterStrategyAware {

    @UriPath(enums = "sync,action,records,proxy,connection,metadata,integration,environment,webhook")
    @Metadata(required = true)
    private Kind kind = Kind.ACTION;

    @UriPath
    private String integration = "";

    @UriPath
    private String name = "";

    @UriParam
    private NangoConfiguration configuration;

    @UriParam
    private RecordOptions recordOptions = new RecordOptions();

    @UriParam
    private ProxyOptions proxyOptions = new ProxyOptions();

    @UriParam
    private ConsumerOptions consumerOptions = new ConsumerOptions();

    @UriParam
    private ExecOptions execOptions = new ExecOptions();

    @UriParam(label = "advanced")
    private HeaderFilterStrategy headerFilterStrategy = new NangoHeaderFilterStrategy();

    private @Nullable String origin;

    public NangoEndpoint(String uri, NangoComponent component, NangoConfiguration configuration) {
        super(uri, component);
        this.configuration = configuration;
    }

    @Override
    public Producer createProducer() {
        announce();
        return new NangoProducer(this);
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        announce();
        Consumer consumer =
                switch (kind) {
                    case ACTION -> actionConsumer(processor);
                    case RECORDS -> new NangoRecordsConsumer(this, new EndpointSource(this), processor);
                    case SYNC -> new NangoSyncConsumer(this, new EndpointSource(this), processor);
                    default ->
                        throw new NangoValidationException(
                                "from(\"nango:" + kind.id()
                                        + "\") is not possible: a route can start from nango:sync, nango:records and nango:action");
                };
        configureConsumer(consumer);
        return consumer;
    }

    private Consumer actionConsumer(Processor processor) {
        if (execOptions.getExec() != null) {
            throw new NangoValidationException(
                    "from(\"" + target() + "\") makes the route the action, so it has no exec; set"
                            + " exec where the action is called, or leave the route out");
        }
        return new NangoActionConsumer(this, new EndpointSource(this), processor);
    }

    /** From now on others may name the function, although it is registered only when this endpoint is used. */
    private void announce() {
        if (execOptions.getExec() != null) {
            getComponent().ownFunctions().announced().add(function());
        }
    }

    private FunctionName function() {
        return new FunctionName(kind == Kind.SYNC ? FunctionKind.SYNC : FunctionKind.ACTION, integration, name);
    }

    /** Makes the function known that {@code exec} names, if it names one, until it is closed. */
    Registration openFunction() {
        return execOptions.getExec() == null
                ? () -> {}
                : getComponent()
                        .functionBeans()
                        .add(runtime().functions(), function(), execOptions, target().toString());
    }

    @Override
    public NangoComponent getComponent() {
        return (NangoComponent) super.getComponent();
    }

    NangoRuntime runtime() {
        return getComponent().openRuntime();
    }

    /** Fails if the integration or the function does not exist, unless that is not to be checked. */
    void check(NangoRuntime runtime) {
        if (getComponent().isCheckOnStart()) {
            StartCheck.check(target(), runtime, getComponent().ownFunctions().announced());
        }
    }

    /** What operations need to know of this endpoint. */
    Target target() {
        return new Target(
                kind,
                integration,
                name,
                configuration.getOperation(),
                configuration.getConnectionId(),
                configuration.getVariant(),
                recordOptions,
                proxyOptions,
                headerFilterStrategy,
                origin,
                execOptions.getValidation());
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        origin = getComponent().vias().add(configuration.vias());
    }

    @Override
    protected void doStop() throws Exception {
        getComponent().vias().remove(origin);
        super.doStop();
    }

    @Override
    public String getServiceUrl() {
        return target().toString();
    }

    @Override
    public String getServiceProtocol() {
        return "nango";
    }

    @Override
    public Map<String, String> getServiceMetadata() {
        return Map.of("environment", getComponent().getEnvironment());
    }

    public Kind getKind() {
        return kind;
    }

    /** What the endpoint is about; it decides on body, operations and options. */
    public void setKind(Kind kind) {
        this.kind = kind;
    }

    public String getIntegration() {
        return integration;
    }

    /** The integration's id; none for environment. */
    public void setIntegration(String integration) {
        this.integration = integration;
    }

    public String getName() {
        return name;
    }

    /** Name of the sync or action, or the records' model; none for the other kinds. */
    public void setName(String name) {
        this.name = name;
    }

    public NangoConfiguration getConfiguration() {
        return configuration;
    }

    public void setConfiguration(NangoConfiguration configuration) {
        this.configuration = configuration;
    }

    public RecordOptions getRecordOptions() {
        return recordOptions;
    }

    public void setRecordOptions(RecordOptions recordOptions) {
        this.recordOptions = recordOptions;
    }

    public ProxyOptions getProxyOptions() {
        return proxyOptions;
    }

    public void setProxyOptions(ProxyOptions proxyOptions) {
        this.proxyOptions = proxyOptions;
    }

    public ConsumerOptions getConsumerOptions() {
        return consumerOptions;
    }

    public void setConsumerOptions(ConsumerOptions consumerOptions) {
        this.consumerOptions = consumerOptions;
    }

    public ExecOptions getExecOptions() {
        return execOptions;
    }

    public void setExecOptions(ExecOptions execOptions) {
        this.execOptions = execOptions;
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
