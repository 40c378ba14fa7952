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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelnango.api.ConnectionRef;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoValidationException;
import io.github.camelnango.api.NewConnection;
import io.github.camelnango.api.Secret;
import io.github.camelnango.embedded.provider.AuthMode;
import io.github.camelnango.embedded.provider.Provider;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CredentialShapeTest {

    private static ImportedCredentials check(
            AuthMode mode, Map<String, Object> fields, String credentials, @Nullable String config) {
        NewConnection connection = new NewConnection(
                new ConnectionRef("api", "acme"),
                Secret.of(credentials.replace('\'', '"')),
                config == null ? null : new Json(config.replace('\'', '"')),
                null,
                Map.of());
        return ImportedCredentials.check(
                connection, new Provider("acme", "Acme", mode, null, Provider.Proxy.NONE, fields));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "OAUTH2      | {'type':'OAUTH2','access_token':'t'}",
                "MCP_OAUTH2  | {'type':'OAUTH2','access_token':'t'}",
                "MCP_OAUTH2_GENERIC | {'type':'OAUTH2','access_token':'t','config_override':{'client_id':'c'}}",
                "OAUTH2_CC   | {'type':'OAUTH2_CC','token':'t','client_id':'c','client_secret':'s'}",
                "OAUTH1      | {'type':'OAUTH1','oauth_token':'t','oauth_token_secret':'s'}",
                "API_KEY     | {'type':'API_KEY','apiKey':'k'}",
                "BASIC       | {'type':'BASIC','username':'u','password':'p'}",
                "INSTALL_PLUGIN | {'type':'BASIC','username':'u','password':'p'}",
            })
    void acceptsTheShapeOfTheMode(AuthMode mode, String credentials) {
        assertThat(check(mode, Map.of(), credentials, null).credentials()).hasToString(credentials.replace('\'', '"'));
    }

    @Test
    void tokensOfANetsuiteAccountNeedTheAccount() {
        String credentials = "{'type':'TBA','token_id':'t','token_secret':'s'}";

        assertThat(check(AuthMode.TBA, Map.of(), credentials, "{'accountId':'1'}")
                        .connectionConfig())
                .hasToString("{\"accountId\":\"1\"}");
        assertThatThrownBy(() -> check(AuthMode.TBA, Map.of(), credentials, null))
                .isInstanceOf(NangoValidationException.class)
                .hasMessageContainingAll("'acme'", "'api'", "TBA", "accountId");
    }

    @ParameterizedTest
    @EnumSource(names = {"APP", "CUSTOM"})
    void installationsGoIntoTheConnectionConfig(AuthMode mode) {
        ImportedCredentials imported = check(
                mode,
                Map.of(),
                "{'type':'" + mode + "','app_id':7,'installation_id':'9','access_token':'t'}",
                "{'a':'b'}");

        assertThat(imported.credentials()).hasToString("{\"type\":\"APP\",\"access_token\":\"t\"}");
        assertThat(imported.connectionConfig()).hasToString("{\"a\":\"b\",\"app_id\":\"7\",\"installation_id\":\"9\"}");
    }

    @ParameterizedTest
    @EnumSource(names = {"AWS_SIGV4", "BILL", "JWT", "SIGNATURE", "TWO_STEP"})
    void modesThatMakeTheirTokensCannotBeImported(AuthMode mode) {
        assertThatThrownBy(() -> check(mode, Map.of(), "{'token':'canary'}", null))
                .isInstanceOf(NangoValidationException.class)
                .hasMessageContainingAll("'acme'", "'api'", mode.name(), "cannot be imported")
                .hasMessageNotContaining("canary");
    }

    @Test
    void membersThatTheEntryNamesAreAccepted() {
        Map<String, Object> fields = Map.of("credentials", Map.of("tenant", Map.of("type", "string")));
        String credentials = "{'type':'API_KEY','apiKey':'k','tenant':'x'}";

        assertThat(check(AuthMode.API_KEY, fields, credentials, null).credentials())
                .hasToString(credentials.replace('\'', '"'));
        assertThatThrownBy(() -> check(AuthMode.API_KEY, Map.of(), credentials, null))
                .isInstanceOf(NangoValidationException.class)
                .hasMessageContaining("unknown members: tenant");
    }
}
