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

import io.github.camelnango.api.ConnectionRef;
import io.github.camelnango.api.NangoAuthException;
import io.github.camelnango.embedded.auth.RequestCredentials.RequestFacts;
import io.github.camelnango.embedded.provider.Interpolation;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The headers of a catalogue entry for one request. One that names the connection config is left out if anything in it has
 * no value; any other one is sent with the placeholder's own text, as Nango does. Used for one request.
 */
final class InjectedHeaders {
    /** Others have their parameters in the query. */
    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");

    private final Interpolation withConfig;
    private final Interpolation byType;

    /** @param templates all that will be asked for: a body is read only if one of them signs it */
    InjectedHeaders(CredentialValues values, RequestFacts facts, Collection<String> templates) {
        Map<String, Object> request = request(facts, templates);
        Map<String, Object> all = new HashMap<>(values.flat());
        all.putAll(request);
        this.withConfig = Interpolation.of(all, facts.now());
        this.byType = Interpolation.of(byType(values, request), facts.now());
    }

    private static Map<String, Object> byType(CredentialValues values, Map<String, Object> request) {
        switch (values.type()) {
            case "OAUTH2":
                return Map.of(
                        "accessToken", values.text("access_token"),
                        "clientId", values.clientText("client_id"),
                        "clientSecret", values.clientText("client_secret"));
            case "JWT", "OAUTH2_CC", "SIGNATURE":
                return Map.of("accessToken", values.text("token"));
            case "TWO_STEP": {
                Map<String, Object> twoStep = new HashMap<>(request);
                twoStep.put("accessToken", values.text("token"));
                twoStep.put("credentials", values.credentials());
                return twoStep;
            }
            default: {
                Map<String, Object> others = new HashMap<>(values.credentials());
                others.put("credentials", values.credentials());
                others.putAll(request);
                return others;
            }
        }
    }

    private static Map<String, Object> request(RequestFacts facts, Collection<String> templates) {
        Map<String, Object> request = new HashMap<>();
        request.put("method", facts.method());
        request.put("endpoint", facts.endpoint());
        request.put("host", facts.host());
        request.put("path", facts.path());
        request.put("urlCanonicalParams", CanonicalQuery.of(facts.query()));
        request.put("contentType", facts.contentType());
        boolean hasBody = WITH_BODY.contains(facts.method());
        String body = hasBody && names(templates, "arams}") ? facts.body().get() : "";
        request.put("bodyCanonicalParams", body);
        if (names(templates, "${params}")) {
            request.put(
                    "params",
                    hasBody ? CanonicalQuery.ofBody(body, facts.contentType()) : CanonicalQuery.of(facts.query()));
        }
        return request;
    }

    private static boolean names(Collection<String> templates, String placeholder) {
        return templates.stream().anyMatch(template -> template.contains(placeholder));
    }

    /** The header's value; {@code null} if it is not to be sent. */
    @Nullable
    String value(String template) {
        if (!template.contains("connectionConfig")) {
            return byType.applyAlternatives(template);
        }
        String value = Unresolved.orNull(withConfig, template);
        return value == null || value.isEmpty() ? null : value;
    }

    /** A line end in a credential would start a header of its own. */
    static void requireSendable(ConnectionRef ref, String name, String value) {
        if (value.chars().anyMatch(c -> c < ' ' && c != '\t' || c == 0x7f)) {
            throw new NangoAuthException(
                    "invalid_credentials",
                    "Connection '" + ref.id() + "' of integration '" + ref.integration()
                            + "' cannot be used: the value for the header '" + name
                            + "' has a line end or another control character in it. Import the connection again without");
        }
    }
}
