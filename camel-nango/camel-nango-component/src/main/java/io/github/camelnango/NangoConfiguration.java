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

import io.github.camelnango.call.ViaUris;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.spi.Configurer;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.jspecify.annotations.Nullable;

/** Options that are valid on the component, as defaults, and on each endpoint. */
@Configurer
@UriParams
public class NangoConfiguration implements Cloneable {

    @UriParam
    private @Nullable String connectionId;

    @UriParam(defaultValue = "base")
    private String variant = "base";

    @UriParam(label = "producer")
    private @Nullable String operation;

    @UriParam(label = "advanced")
    private @Nullable String proxyVia;

    @UriParam(label = "advanced")
    private @Nullable String recordsVia;

    @UriParam(label = "advanced")
    private @Nullable String metadataVia;

    @UriParam(label = "advanced")
    private @Nullable String actionVia;

    public @Nullable String getConnectionId() {
        return connectionId;
    }

    /**
     * The connection. The header CamelNangoConnectionId takes precedence. A consumer without it serves all connections
     * of the integration.
     */
    public void setConnectionId(@Nullable String connectionId) {
        this.connectionId = connectionId;
    }

    public String getVariant() {
        return variant;
    }

    /** The variant of a sync and of its records. The header CamelNangoVariant takes precedence. */
    public void setVariant(String variant) {
        this.variant = variant;
    }

    public @Nullable String getOperation() {
        return operation;
    }

    /** What to do; the first that the kind has when not set. The header CamelNangoOperation takes precedence. */
    public void setOperation(@Nullable String operation) {
        this.operation = operation;
    }

    public @Nullable String getProxyVia() {
        return proxyVia;
    }

    /** Endpoint URI, such as direct:throttled, that carries the HTTP requests of runs instead of nango:proxy. */
    public void setProxyVia(@Nullable String proxyVia) {
        this.proxyVia = proxyVia;
    }

    public @Nullable String getRecordsVia() {
        return recordsVia;
    }

    /** Endpoint URI that carries the record operations of runs instead of nango:records. */
    public void setRecordsVia(@Nullable String recordsVia) {
        this.recordsVia = recordsVia;
    }

    public @Nullable String getMetadataVia() {
        return metadataVia;
    }

    /** Endpoint URI that carries the metadata operations of runs instead of nango:metadata. */
    public void setMetadataVia(@Nullable String metadataVia) {
        this.metadataVia = metadataVia;
    }

    public @Nullable String getActionVia() {
        return actionVia;
    }

    /** Endpoint URI that carries the actions that runs trigger, instead of nango:action. */
    public void setActionVia(@Nullable String actionVia) {
        this.actionVia = actionVia;
    }

    ViaUris vias() {
        return new ViaUris(proxyVia, recordsVia, metadataVia, actionVia);
    }

    /** A copy that can be changed on its own. */
    public NangoConfiguration copy() {
        try {
            return (NangoConfiguration) clone();
        } catch (CloneNotSupportedException e) {
            throw new RuntimeCamelException(e);
        }
    }
}
