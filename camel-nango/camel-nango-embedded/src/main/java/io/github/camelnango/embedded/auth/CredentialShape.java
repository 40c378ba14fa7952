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

import io.github.camelnango.embedded.provider.AuthMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The members that credentials of an auth mode are imported with.
 *
 * @param type the {@code type} that is stored; {@code null} for none
 * @param accepted what may be given as {@code type}
 * @param required members that must be there, texts that are not empty
 * @param optional members that may be there
 */
record CredentialShape(@Nullable String type, List<String> accepted, List<String> required, List<String> optional) {

    /** The shape; {@code null} if connections of that mode cannot be imported. */
    static @Nullable CredentialShape of(AuthMode mode) {
        return switch (mode) {
            case OAUTH2, MCP_OAUTH2, MCP_OAUTH2_GENERIC ->
                new CredentialShape(
                        "OAUTH2",
                        List.of("OAUTH2", mode.name()),
                        List.of("access_token"),
                        List.of("refresh_token", "expires_at", "config_override", "raw"));
            case OAUTH2_CC ->
                shape(
                        mode,
                        List.of("token", "client_id", "client_secret"),
                        List.of("client_certificate", "client_private_key", "expires_at", "raw"));
            case OAUTH1 -> shape(mode, List.of("oauth_token", "oauth_token_secret"), List.of("raw"));
            case API_KEY -> shape(mode, List.of("apiKey"), List.of());
            case BASIC -> shape(mode, List.of("username", "password"), List.of());
            case INSTALL_PLUGIN ->
                new CredentialShape("BASIC", List.of("BASIC", mode.name()), List.of("username", "password"), List.of());
            case TBA -> shape(mode, List.of("token_id", "token_secret"), List.of("config_override"));
            case APP, CUSTOM ->
                new CredentialShape(
                        "APP",
                        List.of("APP", mode.name()),
                        List.of("app_id", "installation_id"),
                        List.of("access_token", "expires_at", "raw"));
            case NONE -> new CredentialShape(null, List.of("NONE"), List.of(), List.of());
            case AWS_SIGV4, BILL, JWT, SIGNATURE, TWO_STEP -> null;
        };
    }

    private static CredentialShape shape(AuthMode mode, List<String> required, List<String> optional) {
        return new CredentialShape(mode.name(), List.of(mode.name()), required, optional);
    }

    /** For people: {@code type BASIC with username and password}. */
    String expected() {
        if (type == null) {
            return "no members";
        }
        return "type " + type + " with " + String.join(" and ", required)
                + (optional.isEmpty() ? "" : ", and optionally " + String.join(", ", optional));
    }
}
