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

import io.github.camelnango.api.Connection;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoAuthException;
import io.github.camelnango.api.NangoValidationException;
import io.github.camelnango.api.NewConnection;
import io.github.camelnango.api.Secret;
import io.github.camelnango.embedded.store.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What credentials may look like, when they end, and what scripts see of them, on each database. */
class ImportedCredentialsTest {

    @Nested
    class OnSqlite extends Facts {
        OnSqlite() {
            super(TestDatabase.SQLITE);
        }
    }

    @Nested
    class OnPostgres extends Facts {
        OnPostgres() {
            super(TestDatabase.POSTGRES);
        }
    }

    abstract static class Facts extends ConnectionCase {
        Facts(TestDatabase database) {
            super(database);
        }

        @Test
        void importsEachShape() {
            assertStored("github", "{'type':'OAUTH2','access_token':'t','refresh_token':'r','raw':{'a':1}}", "OAUTH2");
            assertStored("stripe", "{'type':'API_KEY','apiKey':'k'}", "API_KEY");
            assertStored("twilio", "{'type':'BASIC','username':'u','password':''}", "BASIC");
            assertStored("unauthenticated", "{}", null);
            assertStored("unauthenticated", "{'type':'NONE'}", null);
        }

        private void assertStored(String provider, String credentials, String type) {
            integration(provider, provider);
            Connection connection = connections.create(imported(provider, "acme", credentials.replace('\'', '"')));

            String stored = connection.credentials().reveal();
            assertThat(stored).isEqualTo(type == null ? "{}" : credentials.replace('\'', '"'));
        }

        @Test
        void wrongShapesNameWhatIsExpectedAndNoValue() {
            assertRefused("github", "{'type':'OAUTH2','access_token':''}", "OAUTH2", "access_token");
            assertRefused(
                    "github", "{'type':'OAUTH2','accessToken':'" + CANARY + "'}", "no access_token", "refresh_token");
            assertRefused("github", "{'type':'API_KEY','apiKey':'" + CANARY + "'}", "another type", "type OAUTH2");
            assertRefused("github", "{'type':'OAUTH2','access_token':{'a':'" + CANARY + "'}}", "access_token", "text");
            assertRefused("github", "{'access_token':'a','expires_at':'" + CANARY + "'}", "expires_at", "2026-01-31");
            assertRefused("stripe", "{'type':'API_KEY'}", "no apiKey", "type API_KEY with apiKey");
            assertRefused("stripe", "{'apiKey':'k','" + "key':'" + CANARY + "'}", "unknown members: key");
            assertRefused("twilio", "{'type':'BASIC','username':'" + CANARY + "'}", "no password", "auth mode BASIC");
            assertRefused("unauthenticated", "{'token':'" + CANARY + "'}", "unknown members: token", "no members");
            assertRefused("stripe", CANARY, "not valid JSON");
            assertRefused("stripe", "['" + CANARY + "']", "array", "JSON object");
        }

        private void assertRefused(String provider, String credentials, String... parts) {
            integration(provider, provider);
            List<String> all = new ArrayList<>(Arrays.asList(parts));
            all.add("'" + provider + "'");
            all.add("'acme'");
            fails(
                    () -> connections.create(imported(provider, "acme", credentials.replace('\'', '"'))),
                    NangoValidationException.class,
                    "invalid_request",
                    all.toArray(new String[0]));
            assertThat(connections.list(provider)).isEmpty();
        }

        @Test
        void expiredTokenIsRefusedWithAReasonAndNotBefore() {
            integration("github", "github");
            connections.create(imported(
                    "github",
                    "acme",
                    "{\"access_token\":\"" + CANARY
                            + "\",\"refresh_token\":\"r\",\"expires_at\":\"2026-03-07T16:04:05+00:00\"}"));

            assertThat(connections.get(ref("github", "acme"), true).ref().id()).isEqualTo("acme");
            clock.advance(Duration.ofHours(1));

            fails(
                    () -> connections.get(ref("github", "acme"), false),
                    NangoAuthException.class,
                    "access_token_expired",
                    "'acme'",
                    "'github'",
                    "2026-03-07T16:04:05Z",
                    "does not refresh tokens yet");
            assertThat(connections.list("github")).hasSize(1);
            connections.delete(ref("github", "acme"));
        }

        @Test
        void expiryMayBeSecondsOrMilliseconds() {
            integration("github", "github");
            for (String time : List.of("1772895846", "1772895846000", "\"1772895846\"")) {
                Connection connection = connections.create(
                        imported("github", "acme", "{\"access_token\":\"t\",\"expires_at\":" + time + "}"));

                assertThat(connection.credentials().reveal()).contains("2026-03-07T15:04:06Z");
            }
        }

        @Test
        void publicJsonIsNangosAndHidesRefreshTokens() {
            integration("github", "github");
            Connection connection = connections.create(new NewConnection(
                    ref("github", "acme"),
                    Secret.of("{\"type\":\"OAUTH2\",\"access_token\":\"t\",\"refresh_token\":\"" + CANARY
                            + "\",\"raw\":{\"list\":[{\"Refresh-Token\":\"" + CANARY + "\",\"x\":1}]}}"),
                    new Json("{\"refreshToken\":\"" + CANARY + "\",\"region\":\"eu\"}"),
                    null,
                    Map.of("team", "blue")));

            assertThat(connections.publicJson(connection, false).text())
                    .isEqualTo(
                            "{\"id\":" + connection.number()
                                    + ",\"connection_id\":\"acme\",\"provider_config_key\":\"github\",\"provider\":\"github\","
                                    + "\"errors\":[],\"end_user\":null,\"tags\":{\"team\":\"blue\"},\"metadata\":null,"
                                    + "\"connection_config\":{\"region\":\"eu\"},\"webhook_url_override\":null,"
                                    + "\"created_at\":\"2026-03-07T15:04:05.678+00:00\","
                                    + "\"updated_at\":\"2026-03-07T15:04:05.678+00:00\","
                                    + "\"last_fetched_at\":\"2026-03-07T15:04:05.678+00:00\","
                                    + "\"credentials\":{\"type\":\"OAUTH2\",\"access_token\":\"t\",\"raw\":{\"list\":[{\"x\":1}]}}}");
            assertThat(connections.publicJson(connection, true).text()).contains(CANARY);
        }
    }
}
