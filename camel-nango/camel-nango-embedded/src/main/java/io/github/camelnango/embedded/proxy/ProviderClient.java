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
import io.github.camelnango.embedded.proxy.target.Url;
import java.io.IOException;
import java.net.URI;
import org.apache.camel.CamelContext;
import org.apache.camel.component.http.HttpEndpoint;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;

/** The HTTP client that camel-http builds; all requests to providers share it. Blocks; thread-safe. */
final class ProviderClient implements AutoCloseable {
    private final ProviderHttpComponent component = new ProviderHttpComponent();
    private final HttpEndpoint endpoint;
    private final HttpClient client;

    ProviderClient(CamelContext context, NangoSettings.Http settings) {
        endpoint = component.endpoint(context, settings);
        client = endpoint.getHttpClient();
    }

    /** Sends one request, without following redirects; the caller closes the response. */
    ClassicHttpResponse open(String method, Url url, Injection.Pending pending, InFlight flight) throws IOException {
        HttpHost host = new HttpHost(url.scheme(), url.host(), url.port());
        HttpUriRequestBase bare = new HttpUriRequestBase(method, URI.create("/"));
        flight.is(bare);
        return client.executeOpen(host, bare, Injection.context(pending));
    }

    @Override
    public void close() {
        endpoint.stop();
        component.stop();
    }
}
