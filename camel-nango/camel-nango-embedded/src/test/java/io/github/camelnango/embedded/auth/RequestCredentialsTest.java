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

import io.github.camelnango.api.Connection;
import io.github.camelnango.api.ConnectionRef;
import io.github.camelnango.api.Integration;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoAuthException;
import io.github.camelnango.api.Secret;
import io.github.camelnango.embedded.auth.RequestCredentials.RequestFacts;
import io.github.camelnango.embedded.provider.Catalogue;
import io.github.camelnango.embedded.provider.Provider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestCredentialsTest {
    private static final Instant NOW = Instant.parse("2026-03-07T15:04:05.678Z");
    private static final RequestFacts FACTS = new RequestFacts(
            "GET", "/v1/items?b=2&a=1%20x", "api.example.com", "/v1/items", "b=2&a=1%20x", "", () -> "", NOW);

    @TempDir
    Path folder;

    private Provider provider(String mode, String rest) {
        try {
            Path file = Files.writeString(
                    folder.resolve("p.yaml"),
                    "acme:\n  auth_mode: " + mode + "\n  proxy:\n    base_url: https://api.example.com/\n"
                            + rest.indent(4));
            return Catalogue.load(List.of(file.toString()), getClass().getClassLoader())
                    .find("acme")
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Connection connection(String credentials, String config) {
        return new Connection(
                1,
                new ConnectionRef("api", "acme"),
                "acme",
                Secret.of(credentials.replace('\'', '"')),
                new Json(config.replace('\'', '"')),
                null,
                Map.of(),
                NOW,
                NOW);
    }

    private static Integration integration(@Nullable String credentials, @Nullable String custom) {
        return new Integration(
                "api",
                "acme",
                "Acme",
                credentials == null ? null : Secret.of(credentials.replace('\'', '"')),
                custom == null ? null : new Json(custom.replace('\'', '"')),
                NOW,
                NOW);
    }

    private RequestCredentials credentials(String mode, String rest, String credentials, String config) {
        return RequestCredentials.of(
                connection(credentials, config),
                integration("{'client_id':'cid','client_secret':'csec'}", null),
                provider(mode, rest));
    }

    private Map<String, String> headers(String mode, String rest, String credentials, String config) {
        return credentials(mode, rest, credentials, config).headers(FACTS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "OAUTH2    | {'type':'OAUTH2','access_token':'t'}",
                "OAUTH2_CC | {'type':'OAUTH2_CC','token':'t'}",
                "JWT       | {'type':'JWT','token':'t'}",
                "SIGNATURE | {'type':'SIGNATURE','token':'t'}",
                "TWO_STEP  | {'type':'TWO_STEP','token':'t'}",
                "APP       | {'type':'APP','access_token':'t'}",
            })
    void tokensAreBearerTokens(String mode, String credentials) {
        assertThat(headers(mode, "", credentials, "{}")).isEqualTo(Map.of("authorization", "Bearer t"));
    }

    @Test
    void userNameAndPasswordAreBasic() {
        assertThat(headers("BASIC", "", "{'type':'BASIC','username':'ü','password':'p:w'}", "{}"))
                .isEqualTo(Map.of("authorization", "Basic " + base64("ü:p:w")));
        assertThat(headers("BASIC", "", "{'type':'BASIC','username':'u'}", "{}"))
                .isEqualTo(Map.of("authorization", "Basic " + base64("u:")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"API_KEY | {'type':'API_KEY','apiKey':'k'}", "NONE | {}"})
    void keysAndNothingHaveNoHeaderOfTheirOwn(String mode, String credentials) {
        assertThat(headers(mode, "", credentials, "{}")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"OAUTH1", "TBA", "AWS_SIGV4"})
    void signingModesAreRefusedByName(String type) {
        assertThatThrownBy(() -> credentials(type, "", "{'type':'" + type + "','token_id':'canary'}", "{}"))
                .isInstanceOf(NangoAuthException.class)
                .hasMessageContainingAll("'acme'", "'api'", type)
                .hasMessageNotContaining("canary");
    }

    @Test
    void credentialsWithoutTheirTokenAreRefused() {
        assertThatThrownBy(() -> credentials("APP", "", "{'type':'APP'}", "{}"))
                .isInstanceOf(NangoAuthException.class)
                .hasMessageContainingAll("'acme'", "APP", "access_token");
    }

    @Test
    void headersOfTheEntryReplaceTheDefaultOne() {
        assertThat(headers(
                        "OAUTH2",
                        "headers: { authorization: 'token ${accessToken}', x-client: '${clientId}:${clientSecret}' }",
                        "{'type':'OAUTH2','access_token':'t'}",
                        "{}"))
                .isEqualTo(Map.of("authorization", "token t", "x-client", "cid:csec"));
    }

    @Test
    void keysAreFoundFlatAndBelowCredentials() {
        assertThat(headers(
                        "API_KEY",
                        "headers: { X-Api-Key: '${apiKey}', b: 'x ${credentials.apiKey}', m: '${method} ${host}${path}',"
                                + " e: '${endpoint}', q: '${params}' }",
                        "{'type':'API_KEY','apiKey':'k'}",
                        "{}"))
                .isEqualTo(Map.of(
                        "x-api-key", "k",
                        "b", "x k",
                        "m", "GET api.example.com/v1/items",
                        "e", "/v1/items?b=2&a=1%20x",
                        "q", "a=1%20x&b=2"));
    }

    @Test
    void unresolvedHeadersKeepTheirTextUnlessTheyNameTheConfig() {
        String rest = "headers: { a: '${nobody}', b: '${connectionConfig.nobody}', c: '${connectionConfig.empty}',"
                + " d: '${connectionConfig.here}-${credentials.apiKey}', e: '${base64(${connectionConfig.nobody})}' }";

        assertThat(headers("API_KEY", rest, "{'type':'API_KEY','apiKey':'k'}", "{'here':'h','empty':''}"))
                .isEqualTo(Map.of("a", "${nobody}", "d", "h-k"));
    }

    @Test
    void headersMayHaveAlternatives() {
        String rest = "headers: { a: '${connectionConfig.x} || fallback', b: '${connectionConfig.y} || fallback' }";

        assertThat(headers("NONE", rest, "{}", "{'y':'1'}")).isEqualTo(Map.of("a", "fallback", "b", "1"));
    }

    @Test
    void randomAndNowAreTheSameInAllHeadersOfARequest() {
        Map<String, String> headers =
                headers("NONE", "headers: { a: '${random}', b: '${random}', c: '${now}' }", "{}", "{}");

        assertThat(UUID.fromString(headers.get("a"))).hasToString(headers.get("b"));
        assertThat(headers).containsEntry("c", "2026-03-07T15:04:05.678Z");
    }

    @Test
    void twoStepTokensGoWhereTheEntrySays() {
        String token = "{'type':'TWO_STEP','token':'t','_cookies':'a=b'}";

        assertThat(headers("TWO_STEP", "headers: { x-session: '${accessToken}' }", token, "{}"))
                .isEqualTo(Map.of("x-session", "t"));
        assertThat(headers("TWO_STEP", "headers: { Cookie: '${credentials._cookies}' }", token, "{}"))
                .isEqualTo(Map.of("cookie", "a=b"));
    }

    @Test
    void lineEndsInCredentialsAreRefusedWithoutShowingThem() {
        RequestCredentials broken = credentials(
                "API_KEY", "headers: { x-key: '${apiKey}' }", "{'type':'API_KEY','apiKey':'canary\\r\\nx: y'}", "{}");

        assertThatThrownBy(() -> broken.headers(FACTS))
                .isInstanceOf(NangoAuthException.class)
                .hasMessageContainingAll("'acme'", "'api'", "x-key")
                .hasMessageNotContaining("canary");
    }

    @Test
    void queryParametersAreInjectedIfTheyResolve() {
        RequestCredentials credentials = credentials(
                "API_KEY",
                "query: { key: '${apiKey}', region: '${connectionConfig.region}', none: '${connectionConfig.none}' }",
                "{'type':'API_KEY','apiKey':'k ${x}'}",
                "{'region':'eu'}");

        assertThat(credentials.query(NOW)).isEqualTo(Map.of("key", "k ${x}", "region", "eu"));
        assertThat(credentials("OAUTH2", "query: { t: '${accessToken}' }", "{'type':'OAUTH2','access_token':'t'}", "{}")
                        .query(NOW))
                .isEqualTo(Map.of("t", "t"));
    }

    @Test
    void bodyMembersAreInjectedIfTheyResolve() {
        RequestCredentials credentials = credentials(
                "API_KEY",
                "body: { auth: { key: '${apiKey}', none: '${none}' }, gone: { none: '${none}' }, limit: 5 }",
                "{'type':'API_KEY','apiKey':'k'}",
                "{}");

        assertThat(credentials.body(NOW)).isEqualTo(Map.of("auth", Map.of("key", "k"), "limit", 5));
    }

    @Test
    void urlsResolveFromConfigAndCredentialsWithoutEncoding() {
        RequestCredentials credentials =
                credentials("API_KEY", "", "{'type':'API_KEY','apiKey':'k'}", "{'sub':'a b','n':5}");

        assertThat(credentials.baseUrl()).isEqualTo("https://api.example.com");
        assertThat(credentials.url(
                        "https://example.com/${connectionConfig.sub}/${connection_config.n}/${apiKey}/${credentials.apiKey}/"
                                + "${connection_id}/${connectionConfig.none}",
                        NOW))
                .isEqualTo("https://example.com/a b/5/k/k/acme/${connectionConfig.none}");
    }

    @Test
    void baseUrlOfTheIntegrationReplacesTheProviders() {
        RequestCredentials credentials = RequestCredentials.of(
                connection("{}", "{}"),
                integration(null, "{'baseUrl':'http://localhost:8080/v2/'}"),
                provider("NONE", ""));

        assertThat(credentials.baseUrl()).isEqualTo("http://localhost:8080/v2");
    }

    @Test
    void aPrivateApiNeedsItsBaseUrlOnly() {
        String custom = "{'baseUrl':'http://localhost:8080'}";

        assertThat(builtIn("private-api-bearer", custom, "{'type':'API_KEY','apiKey':'k'}")
                        .headers(FACTS))
                .isEqualTo(Map.of("authorization", "Bearer k"));
        assertThat(builtIn("private-api-basic", custom, "{'type':'BASIC','username':'u','password':'p'}")
                        .headers(FACTS))
                .isEqualTo(Map.of("authorization", "Basic " + base64("u:p")));
        assertThat(builtIn("private-api-key", custom, "{'type':'API_KEY','apiKey':'k'}")
                        .headers(FACTS))
                .isEqualTo(Map.of("x-api-key", "k"));
        RequestCredentials none = builtIn("unauthenticated", custom, "{}");
        assertThat(none.headers(FACTS)).isEmpty();
        assertThat(none.baseUrl()).isEqualTo("http://localhost:8080");
    }

    @Test
    void theIntegrationSaysWhereThePrivateKeyGoes() {
        String key = "{'type':'API_KEY','apiKey':'k'}";
        RequestCredentials header =
                builtIn("private-api-key", "{'keyName':'X-Token','valueTemplate':'Key ${apiKey}'}", key);
        RequestCredentials query = builtIn("private-api-key", "{'keyName':'token','keyPlacement':'query'}", key);

        assertThat(header.headers(FACTS)).isEqualTo(Map.of("x-token", "Key k"));
        assertThat(header.query(NOW)).isEmpty();
        assertThat(query.query(NOW)).isEqualTo(Map.of("token", "k"));
        assertThat(query.headers(FACTS)).isEmpty();
    }

    private static RequestCredentials builtIn(String provider, String custom, String credentials) {
        return RequestCredentials.of(
                connection(credentials, "{}"),
                integration(null, custom),
                Catalogue.load(List.of(), RequestCredentialsTest.class.getClassLoader())
                        .find(provider)
                        .orElseThrow());
    }

    @Test
    void selfManagedHostsComeFromTheConnectionConfig() {
        Provider gitlab = Catalogue.load(List.of(), getClass().getClassLoader())
                .find("gitlab")
                .orElseThrow();
        String token = "{'type':'OAUTH2','access_token':'t'}";
        RequestCredentials cloud = RequestCredentials.of(connection(token, "{}"), integration(null, null), gitlab);
        RequestCredentials own = RequestCredentials.of(
                connection(token, "{'hostname':'git.example.com'}"), integration(null, null), gitlab);

        assertThat(cloud.baseUrl()).isEqualTo("https://gitlab.com/api/v4");
        assertThat(own.url(own.baseUrl(), NOW)).isEqualTo("https://git.example.com/api/v4");
    }

    @Test
    void printingShowsIdsOnly() {
        assertThat(credentials("API_KEY", "", "{'type':'API_KEY','apiKey':'canary'}", "{}"))
                .hasToString("RequestCredentials[api/acme]");
        assertThat(CredentialValues.of(
                        connection("{'type':'API_KEY','apiKey':'canary'}", "{}"), integration(null, null)))
                .hasToString("CredentialValues[API_KEY]");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
