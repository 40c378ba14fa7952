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
import io.github.camelnango.api.Connection;
import io.github.camelnango.api.Connections;
import io.github.camelnango.api.Integration;
import io.github.camelnango.api.Integrations;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.ProxyRequest;
import io.github.camelnango.api.Registration;
import io.github.camelnango.embedded.auth.RequestCredentials;
import io.github.camelnango.embedded.provider.Catalogue;
import io.github.camelnango.embedded.provider.Provider;
import io.github.camelnango.embedded.proxy.retry.RetryRules;
import io.github.camelnango.embedded.proxy.retry.Waits;
import io.github.camelnango.embedded.proxy.target.Subject;
import io.github.camelnango.embedded.proxy.target.Targets;
import io.github.camelnango.embedded.proxy.target.Url;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What all calls share. Thread-safe. */
final class CallServices {
    private static final Logger LOG = LoggerFactory.getLogger(HttpProxy.class);

    private final Connections connections;
    private final Integrations integrations;
    private final Catalogue catalogue;
    private final NangoSettings settings;
    private final Sender sender;
    private final Waits waits;
    private final RetryRules rules;
    private final ResponseReader reader;
    private final List<Consumer<Attempt>> listeners = new CopyOnWriteArrayList<>();

    CallServices(
            Connections connections,
            Integrations integrations,
            Catalogue catalogue,
            NangoSettings settings,
            Sender sender,
            Waits waits) {
        this.connections = connections;
        this.integrations = integrations;
        this.catalogue = catalogue;
        this.settings = settings;
        this.sender = sender;
        this.waits = waits;
        this.rules = new RetryRules(settings.strictCompatibility());
        this.reader = new ResponseReader(settings.limits().responseBytes());
    }

    Connections connections() {
        return connections;
    }

    Executor io() {
        return settings.io();
    }

    Sender sender() {
        return sender;
    }

    Waits waits() {
        return waits;
    }

    RetryRules rules() {
        return rules;
    }

    ResponseReader reader() {
        return reader;
    }

    Outbound outbound(ProxyRequest request, Connection connection) {
        Integration integration = integration(request);
        Provider provider = provider(request, integration);
        RequestCredentials credentials = RequestCredentials.of(connection, integration, provider);
        Instant now = settings.clock().instant();
        return new Outbound(
                request,
                provider,
                credentials,
                Targets.url(request, connection, credentials, now),
                Targets.own(request, connection, credentials, settings.http().allowedHosts(), now),
                now);
    }

    Integration integration(ProxyRequest request) {
        String id = request.connection().integration();
        return integrations
                .find(id)
                .orElseThrow(() -> new NangoException(
                        "unknown_provider_config", "there is no integration '" + id + "'; create it first"));
    }

    Provider provider(ProxyRequest request, Integration integration) {
        return catalogue
                .find(integration.provider())
                .orElseThrow(() -> new NangoException(
                        "unknown_provider",
                        Subject.of(request) + ": the catalogue has no provider '" + integration.provider()
                                + "'; add the file that has it to the providers option"));
    }

    Optional<Provider> findProvider(ProxyRequest request) {
        return catalogue.find(integration(request).provider());
    }

    /** Whether the URL is on the host of the base URL that the caller chose in place of the provider's. */
    boolean isChosenHost(ProxyRequest request, Url url) {
        if (request.baseUrlOverride() == null || !request.trusted()) {
            return false;
        }
        Connection connection = connections.get(request.connection(), false);
        return outbound(request, connection).own().trusts(url);
    }

    Registration onAttempt(Consumer<Attempt> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void tell(Attempt attempt) {
        LOG.debug(
                "{} {} of integration {}, connection {}: {} in {} ms (attempt {})",
                attempt.method(),
                attempt.path(),
                attempt.connection().integration(),
                attempt.connection().id(),
                attempt.status() == 0 ? attempt.reason() : attempt.status(),
                attempt.duration().toMillis(),
                attempt.number());
        if (attempt.waitMillis() > 0) {
            LOG.debug("Retrying HTTP call (reason: {}). Waiting for {}ms", attempt.reason(), attempt.waitMillis());
        }
        for (Consumer<Attempt> listener : listeners) {
            try {
                listener.accept(attempt);
            } catch (RuntimeException e) {
                LOG.warn("A listener of HTTP attempts failed; the request goes on", e);
            }
        }
    }
}
