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
package io.github.camelnango.embedded.proxy;

import io.github.camelnango.NangoSettings;
import io.github.camelnango.api.NangoValidationException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.component.http.HttpEndpoint;
import org.apache.camel.support.PropertyBindingSupport;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.jspecify.annotations.Nullable;

/**
 * A camel-http component of our own: its TLS, proxy, timeout, client and pool options are the user's, but it neither
 * follows redirects nor repeats requests nor keeps cookies, which would cross from one customer to another.
 */
final class ProviderHttpComponent extends HttpComponent {
    /** These see or replace the request as it is sent, with credentials. */
    private static final Set<String> REFUSED = Set.of("httpClient", "httpActivityListener", "logHttpActivity");

    /** camel-http's 20 would let Promise.all of more requests wait for one another, and for streams that are read. */
    private static final int CONNECTIONS_PER_HOST = 128;

    private static final int CONNECTIONS = 512;

    private static final Set<String> PROXY_HOST = Set.of("proxyHost", "proxyAuthHost");

    /** The endpoint whose client sends all requests; stopping it closes the client, not the component. */
    HttpEndpoint endpoint(CamelContext context, NangoSettings.Http settings) {
        Map<String, Object> endpointOptions = configure(context, settings.options());
        setSslContextParameters(ssl(context, settings));
        setRedirectHandlingDisabled(true);
        setAutomaticRetriesDisabled(true);
        setCookieManagementDisabled(true);
        setAuthCachingDisabled(true);
        setDefaultUserAgentDisabled(true);
        try {
            start();
            HttpEndpoint endpoint = (HttpEndpoint) createEndpoint("http://provider", "provider", endpointOptions);
            if (endpoint.getHttpUri().getRawQuery() != null) {
                throw new NangoValidationException("camel-http has no option '"
                        + endpoint.getHttpUri().getRawQuery().split("=", 2)[0] + "': check the options for HTTP");
            }
            endpoint.setCamelContext(context);
            endpoint.start();
            return endpoint;
        } catch (NangoValidationException e) {
            throw e;
        } catch (Exception e) {
            throw new NangoValidationException("camel-http cannot be set up: " + e.getMessage(), e);
        }
    }

    /** Sets what the component knows; the rest is the endpoint's. */
    private Map<String, Object> configure(CamelContext context, Map<String, Object> options) {
        setCamelContext(context);
        setConnectionsPerRoute(CONNECTIONS_PER_HOST);
        setMaxTotalConnections(CONNECTIONS);
        for (String name : options.keySet()) {
            if (REFUSED.contains(name)) {
                throw new NangoValidationException(
                        "camel-http's option '" + name + "' cannot be used: it would see credentials");
            }
        }
        Map<String, Object> rest = new HashMap<>(options);
        if (options.keySet().stream().anyMatch(PROXY_HOST::contains)) {
            // camel-http would talk TLS to the proxy itself as soon as there are TLS settings
            rest.putIfAbsent("proxyAuthScheme", "http");
        }
        PropertyBindingSupport.build()
                .withCamelContext(context)
                .withTarget(this)
                .withProperties(rest)
                .withRemoveParameters(true)
                .withIgnoreCase(true)
                .withConfigurer(getComponentPropertyConfigurer())
                .bind();
        setHttpActivityListener(null);
        setLogHttpActivity(false);
        return rest;
    }

    private @Nullable SSLContextParameters ssl(CamelContext context, NangoSettings.Http settings) {
        if (settings.ssl() != null) {
            return settings.ssl();
        }
        if (getSslContextParameters() != null) {
            return getSslContextParameters();
        }
        return isUseGlobalSslContextParameters() ? context.getSSLContextParameters() : null;
    }

    @Override
    protected HttpClientConfigurer createHttpClientConfigurer(Map<String, Object> parameters, boolean secure)
            throws Exception {
        HttpClientConfigurer users = super.createHttpClientConfigurer(parameters, secure);
        return builder -> {
            if (users != null) {
                users.configureHttpClient(builder);
            }
            Injection.install(builder);
        };
    }
}
