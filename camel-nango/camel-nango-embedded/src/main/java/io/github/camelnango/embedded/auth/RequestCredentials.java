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
package io.github.camelnango.embedded.auth;

import io.github.camelnango.api.Connection;
import io.github.camelnango.api.ConnectionRef;
import io.github.camelnango.api.Integration;
import io.github.camelnango.embedded.provider.Interpolation;
import io.github.camelnango.embedded.provider.JsonObjects;
import io.github.camelnango.embedded.provider.Provider;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a connection's credentials add to its requests: headers, query parameters and body members, by the rules of the
 * auth mode, of the provider's catalogue entry and of the integration. Belongs inside the HTTP client: what these methods
 * return is secret. Immutable, thread-safe; printing it shows ids only.
 */
public final class RequestCredentials {
    private final ConnectionRef ref;
    private final Provider.Proxy proxy;
    private final CredentialValues values;

    private RequestCredentials(ConnectionRef ref, Provider.Proxy proxy, CredentialValues values) {
        this.ref = ref;
        this.proxy = proxy;
        this.values = values;
    }

    /**
     * @param connection whose credentials
     * @param integration its integration, whose {@code custom} may replace base URL, header or query
     * @param provider its provider
     * @throws io.github.camelnango.api.NangoAuthException if credentials of that auth mode cannot be injected
     */
    public static RequestCredentials of(Connection connection, Integration integration, Provider provider) {
        Map<String, Object> custom = integration.custom() == null
                ? Map.of()
                : JsonObjects.toMap(
                        JsonObjects.read(integration.custom().text(), "'custom' of integration " + integration.id()));
        CredentialValues values = CredentialValues.of(connection, integration);
        DefaultHeader.requireSupported(connection.ref(), values);
        return new RequestCredentials(connection.ref(), IntegrationProxy.of(provider, custom), values);
    }

    /** Headers to set, lower-case names; headers of the caller win, but for {@code user-agent}. */
    public Map<String, String> headers(RequestFacts facts) {
        Map<String, String> headers = new LinkedHashMap<>();
        String authorization = DefaultHeader.of(values, proxy);
        if (authorization != null) {
            headers.put("authorization", authorization);
        }
        InjectedHeaders injected =
                new InjectedHeaders(values, facts, proxy.headers().values());
        proxy.headers().forEach((name, template) -> {
            String value = injected.value(template);
            if (value != null) {
                headers.put(name, value);
            }
        });
        headers.forEach((name, value) -> InjectedHeaders.requireSendable(ref, name, value));
        return headers;
    }

    /** The content type that the provider wants; {@code null} if it does not say. Its template sees no request. */
    public @Nullable String contentType(Instant now) {
        String template = proxy.headers().get("content-type");
        return template == null ? null : Unresolved.orNull(Interpolation.of(values.withToken(), now), template);
    }

    /** Query parameters to set, not encoded; they replace the caller's. */
    public Map<String, String> query(Instant now) {
        Interpolation interpolation = Interpolation.of(values.withToken(), now);
        Map<String, String> query = new LinkedHashMap<>();
        proxy.query().forEach((name, template) -> {
            String value = Unresolved.orNull(interpolation, template);
            if (value != null) {
                query.put(name, value);
            }
        });
        return query;
    }

    /**
     * Members to merge into a body of POST, PUT, PATCH and DELETE, one level deep; they replace the caller's. Values are
     * texts, numbers, booleans and nested maps.
     */
    public Map<String, Object> body(Instant now) {
        if (proxy.body().isEmpty()) {
            return Map.of();
        }
        Interpolation interpolation = Interpolation.of(values.flat(), now);
        return body(interpolation, proxy.body());
    }

    private static Map<String, Object> body(Interpolation interpolation, Map<?, ?> template) {
        Map<String, Object> body = new LinkedHashMap<>();
        template.forEach((name, value) -> {
            Object resolved = bodyValue(interpolation, value);
            if (resolved != null) {
                body.put(String.valueOf(name), resolved);
            }
        });
        return body;
    }

    private static @Nullable Object bodyValue(Interpolation interpolation, @Nullable Object value) {
        if (value instanceof String template) {
            return Unresolved.orNull(interpolation, template);
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> nested = body(interpolation, map);
            return nested.isEmpty() ? null : nested;
        }
        return value;
    }

    /**
     * The base URL of the provider, or of the integration where it has its own, for this connection: one of its
     * alternatives, without a trailing slash, placeholders still in place. Empty if there is none.
     */
    public String baseUrl() {
        String chosen = Interpolation.baseUrl(proxy.baseUrl(), values.connectionConfig());
        return chosen.endsWith("/") ? chosen.substring(0, chosen.length() - 1) : chosen;
    }

    /**
     * Resolves the placeholders of a URL from the connection, its config and its credentials, without encoding. The
     * result may be secret; what has no value stays as it is. Text that came from data must not be given.
     *
     * @throws io.github.camelnango.api.NangoValidationException if a value in the host would change the host
     */
    public String url(String template, Instant now) {
        Map<String, Object> all = new HashMap<>(values.flat());
        all.put("connection_config", values.connectionConfig());
        all.put("connection_id", ref.id());
        all.put("provider_config_key", ref.integration());
        Interpolation interpolation = Interpolation.of(all, now);
        HostPlaceholders.check(ref, template, interpolation);
        return interpolation.apply(template);
    }

    /** Ids only. */
    @Override
    public String toString() {
        return "RequestCredentials[" + ref + "]";
    }

    /**
     * What is known of a request before headers are injected: all the rest of it, so that they can sign it.
     *
     * @param method upper case
     * @param endpoint the endpoint as the caller gave it
     * @param host host of the URL, with its port unless that is the scheme's own
     * @param path path of the URL, encoded
     * @param query query of the URL, encoded, may be empty
     * @param contentType the body's content type, empty if it has none
     * @param body the body as it is sent, as text; empty for none, and for one that is sent in parts or as a stream
     * @param now the time
     */
    public record RequestFacts(
            String method,
            String endpoint,
            String host,
            String path,
            String query,
            String contentType,
            Supplier<String> body,
            Instant now) {}
}
