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
package io.github.camelnango.embedded.proxy.target;

import io.github.camelnango.api.Connection;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.NangoValidationException;
import io.github.camelnango.api.ProxyRequest;
import io.github.camelnango.embedded.auth.RequestCredentials;
import io.github.camelnango.embedded.provider.Interpolation;
import io.github.camelnango.embedded.provider.JsonObjects;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a request goes, by Nango's rules for base URLs and endpoints, and which hosts may get credentials for it. */
public final class Targets {
    private Targets() {}

    public static Url url(ProxyRequest request, Connection connection, RequestCredentials credentials, Instant now) {
        String provider = credentials.baseUrl();
        String override = override(request, connection);
        String base = override.isEmpty() ? provider : override;
        if (base.isEmpty()) {
            throw new NangoException(
                    "missing_api_url",
                    Subject.of(request) + ": the provider has no base URL, give one as baseUrlOverride");
        }
        boolean data = !request.trusted();
        // placeholders in text that came from data are never resolved: they could carry a secret away
        String resolved = data && !override.isEmpty() ? base : credentials.url(base, now);
        String endpoint = strip(strip(request.endpoint(), credentials.url(provider, now)), provider);
        endpoint = strip(strip(endpoint, resolved), base).replaceFirst("^/+", "");
        String place = data ? endpoint : credentials.url(endpoint, now);
        String text = resolved + (place.isEmpty() ? "" : "/" + place);
        if (resolved.contains("${")
                || !data && (place.contains("${connectionConfig.") || place.contains("${credentials."))) {
            throw new NangoValidationException(Subject.of(request) + ": base URL or endpoint has a placeholder without"
                    + " a value; set it in the connection's config");
        }
        Url url = Url.parse(text)
                .orElseThrow(() -> new NangoValidationException(
                        Subject.of(request) + ": base URL and endpoint do not make an absolute http or https URL"));
        return url.withQuery(QueryString.merge(url.query(), request.query()));
    }

    public static OwnHosts own(
            ProxyRequest request,
            Connection connection,
            RequestCredentials credentials,
            List<String> allowed,
            Instant now) {
        List<Url> bases = new ArrayList<>();
        parse(credentials.url(credentials.baseUrl(), now)).ifPresent(bases::add);
        if (request.trusted()) {
            parse(credentials.url(override(request, connection), now)).ifPresent(bases::add);
        }
        return new OwnHosts(bases, allowed);
    }

    private static Optional<Url> parse(String text) {
        return text.contains("${") ? Optional.empty() : Url.parse(text);
    }

    private static String override(ProxyRequest request, Connection connection) {
        String override = request.baseUrlOverride();
        if (override == null || override.isBlank()) {
            return "";
        }
        String chosen = request.trusted() && override.contains("||")
                ? Interpolation.baseUrl(override, config(connection))
                : override.strip();
        return chosen.endsWith("/") ? chosen.substring(0, chosen.length() - 1) : chosen;
    }

    private static Map<String, Object> config(Connection connection) {
        String what = "The config of connection " + connection.ref();
        return JsonObjects.toMap(JsonObjects.read(connection.connectionConfig().text(), what));
    }

    /** The endpoint without the base URL, if it starts with that. */
    private static String strip(String endpoint, String base) {
        String trimmed = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        if (trimmed.isEmpty() || !endpoint.startsWith(trimmed)) {
            return endpoint;
        }
        String rest = endpoint.substring(trimmed.length());
        return rest.isEmpty() || "/?#".indexOf(rest.charAt(0)) >= 0 ? rest : endpoint;
    }
}
