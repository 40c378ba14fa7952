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
import io.github.camelnango.api.Connections;
import io.github.camelnango.api.Integrations;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.NangoScriptException;
import io.github.camelnango.api.Pages;
import io.github.camelnango.api.PlainRequest;
import io.github.camelnango.api.PlainResponse;
import io.github.camelnango.api.Proxy;
import io.github.camelnango.api.ProxyRequest;
import io.github.camelnango.api.ProxyResponse;
import io.github.camelnango.api.Registration;
import io.github.camelnango.embedded.provider.Catalogue;
import io.github.camelnango.embedded.provider.Provider;
import io.github.camelnango.embedded.proxy.page.PageSettings;
import io.github.camelnango.embedded.proxy.page.Paginator;
import io.github.camelnango.embedded.proxy.retry.Waits;
import io.github.camelnango.embedded.proxy.target.Subject;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.camel.CamelContext;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests to providers through a client that camel-http builds with the user's options. Thread-safe; requests run on
 * {@link NangoSettings#io()}, waits between attempts hold no thread.
 *
 * <p>Credentials are put on a request inside the HTTP client, and only if it goes to a host of the provider's base URL, of
 * a base URL that script or route chose, or to an allowed host; redirects are followed (at most five) and checked each
 * time. A redirect to another host gets neither credentials nor the caller's own headers, but for those on content, unless
 * {@link ProxyRequest#forwardHeadersOnRedirect()} keeps the latter.
 *
 * <p>Retries: {@code retries} is how often a failed attempt is repeated. POST and PATCH are repeated only when nothing can
 * have been done yet (no connection, a 4xx such as 429, 503 with {@code Retry-After}), on statuses named in
 * {@code retryOn}, or with {@code retryUnsafe}; with strict compatibility, like other methods. A body that is a stream is
 * never sent twice. A second 401 with unchanged credentials ends the retries.
 *
 * <p>A result that is cancelled ends the request in flight. Up to 128 connections per host and 512 in all are open at once,
 * unless {@code connectionsPerRoute} and {@code maxTotalConnections} among the HTTP options say otherwise; a further
 * request waits for {@code connectionRequestTimeout}. An answer read as a stream keeps its connection until it is closed.
 *
 * <p>Only HttpClient's own loggers under {@code org.apache.hc.client5.http} print requests with credentials, at DEBUG.
 */
public final class HttpProxy implements Proxy, AutoCloseable {
    private final ProviderClient client;
    private final Waits waits;
    private final CallServices services;
    /** With the id of their run, empty for a route's. */
    private final Map<CompletableFuture<?>, String> open = new ConcurrentHashMap<>();

    /**
     * @param context builds the HTTP client
     * @param connections whose credentials
     * @param integrations which provider
     * @param catalogue what providers want
     * @param settings limits, HTTP options, clock and threads
     * @throws io.github.camelnango.api.NangoValidationException if camel-http does not know an option
     */
    public HttpProxy(
            CamelContext context,
            Connections connections,
            Integrations integrations,
            Catalogue catalogue,
            NangoSettings settings) {
        this(context, connections, integrations, catalogue, settings, Waits.real());
    }

    /** As above, with waits between attempts that become the proxy's. */
    public HttpProxy(
            CamelContext context,
            Connections connections,
            Integrations integrations,
            Catalogue catalogue,
            NangoSettings settings,
            Waits waits) {
        this.client = new ProviderClient(context, settings.http());
        this.waits = waits;
        this.services = new CallServices(connections, integrations, catalogue, settings, new Sender(client), waits);
    }

    @Override
    public CompletionStage<ProxyResponse> send(ProxyRequest request) {
        Call call = new Call(services, request);
        CompletableFuture<ProxyResponse> result = remembered(call.result(), request.runId());
        call.submit(0);
        return result;
    }

    @Override
    public CompletionStage<ProxyResponse> sendHere(ProxyRequest request) {
        Call call = new Call(services, request);
        CompletableFuture<ProxyResponse> result = remembered(call.result(), request.runId());
        call.run(0);
        return result;
    }

    /** Sends a request without credentials, once, following redirects. A result that is cancelled ends the request. */
    public CompletableFuture<PlainResponse> fetch(PlainRequest request) {
        return remembered(new PlainCall(client, services.reader(), request).start(services.io()), null);
    }

    private <T> CompletableFuture<T> remembered(CompletableFuture<T> result, @Nullable String runId) {
        open.put(result, runId == null ? "" : runId);
        result.whenComplete((response, failure) -> open.remove(result));
        return result;
    }

    @Override
    public Pages paginate(ProxyRequest request, Json settings, Fetch fetch) {
        Provider provider = services.findProvider(request)
                .orElseThrow(() -> new NangoScriptException(
                        "unknown_provider_template_in_config",
                        Subject.of(request) + ": the catalogue has no such provider"));
        PageSettings merged = PageSettings.of(provider.proxy().paginate(), settings);
        return new Paginator(request, merged, url -> services.isChosenHost(request, url), fetch);
    }

    /** Tells of each attempt once it has ended; close the registration to hear no more. */
    public Registration onAttempt(Consumer<Attempt> listener) {
        return services.onAttempt(listener);
    }

    /** Ends the run's requests: their connections are closed, and they fail. */
    public void endRequestsOf(String runId) {
        open.forEach((result, run) -> {
            if (run.equals(runId)) {
                result.completeExceptionally(
                        new NangoException("script_aborted", "HTTP request ended, as its run was cancelled"));
            }
        });
    }

    /** Closes the HTTP client; requests that still wait for another attempt fail. */
    @Override
    public void close() {
        waits.close();
        NangoException closing = new NangoException("script_aborted", "HTTP request ended, as the runtime is closing");
        open.keySet().forEach(result -> result.completeExceptionally(closing));
        client.close();
    }
}
