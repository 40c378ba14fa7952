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
import io.github.camelnango.embedded.provider.Provider;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The {@code authorization} header that credentials of a type mean, unless the provider's entry says otherwise. */
final class DefaultHeader {
    private static final Set<String> NOT_YET = Set.of("OAUTH1", "TBA", "AWS_SIGV4");

    private DefaultHeader() {}

    static void requireSupported(ConnectionRef ref, CredentialValues values) {
        if (NOT_YET.contains(values.type())) {
            throw new NangoAuthException(
                    "unsupported_auth",
                    "Connection '" + ref.id() + "' of integration '" + ref.integration() + "' has credentials of type "
                            + values.type() + ", which sign each request: this version does not do that yet");
        }
        String token = tokenMember(values.type());
        if (token != null && values.text(token).isEmpty()) {
            throw new NangoAuthException(
                    "invalid_credentials",
                    "Connection '" + ref.id() + "' of integration '" + ref.integration() + "' has credentials of type "
                            + values.type() + " without " + token + ": this version does not fetch one, import the"
                            + " connection with it");
        }
    }

    static @Nullable String of(CredentialValues values, Provider.Proxy proxy) {
        if (values.type().equals("BASIC")) {
            String pair = values.text("username") + ":" + values.text("password");
            return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        }
        String token = tokenMember(values.type());
        if (token == null || values.type().equals("TWO_STEP") && hasOwnHeader(proxy)) {
            return null;
        }
        return "Bearer " + values.text(token);
    }

    private static @Nullable String tokenMember(String type) {
        return switch (type) {
            case "OAUTH2", "APP" -> "access_token";
            case "OAUTH2_CC", "SIGNATURE", "JWT", "TWO_STEP" -> "token";
            default -> null;
        };
    }

    /** Whether the provider's entry puts the token, or the cookies of the log-in, elsewhere. */
    private static boolean hasOwnHeader(Provider.Proxy proxy) {
        return proxy.headers().entrySet().stream()
                .anyMatch(header -> header.getValue().contains("${accessToken}")
                        || header.getKey().equals("cookie") && header.getValue().contains("${credentials._cookies}"));
    }
}
