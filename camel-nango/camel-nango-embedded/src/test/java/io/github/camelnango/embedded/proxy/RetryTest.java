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

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelnango.NangoSettings;
import io.github.camelnango.api.NangoHttpException;
import io.github.camelnango.api.NangoNetworkException;
import io.github.camelnango.embedded.proxy.FakeProvider.Reply;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryTest extends ProxyTestBase {
    private static final Reply OK = Reply.json("{}");

    @Test
    void nothingIsRepeatedByDefault() {
        provider.answers(Reply.of(503, ""), OK);
        failure(NangoHttpException.class, Requests.to("plain"));
        assertThat(provider.received).hasSize(1);
    }

    @Test
    void waitsGrowFromThreeSeconds() {
        provider.answers(Reply.of(500, ""), Reply.of(502, ""), Reply.of(429, ""), OK);
        send(Requests.to("plain").retries(3));
        assertThat(waits.waits).isEqualTo(seconds(3, 6, 12));
    }

    @Test
    void waitsAreAtMostTenMinutes() {
        provider.answers(Reply.of(500, ""));
        failure(NangoHttpException.class, Requests.to("plain").retries(12));
        assertThat(provider.received).hasSize(13);
        assertThat(waits.waits.get(11)).hasMinutes(10);
    }

    @Test
    void otherErrorsAreFinalUnlessNamed() {
        provider.answers(Reply.of(404, ""), OK);
        failure(NangoHttpException.class, Requests.to("plain").retries(3));
        provider.answers(Reply.of(404, ""), OK);
        send(Requests.to("plain").retries(3).retryOn(404));
    }

    @Test
    void retryAfterIsUnderstoodAsSecondsAndAsDate() {
        provider.answers(
                Reply.of(503, "", "Retry-After", "7"),
                Reply.of(429, "", "Retry-After", "Mon, 23 Nov 2026 12:01:07 GMT"),
                Reply.of(429, "", "Retry-After", "999999"),
                OK);
        send(Requests.to("plain").retries(3));
        assertThat(waits.waits).isEqualTo(seconds(7, 60, 3600));
    }

    @Test
    void rateLimitHeadersCountAfter429OrWhenNoneAreLeft() {
        long in20 = waits.instant().getEpochSecond() + 20;
        provider.answers(
                Reply.of(429, "", "X-RateLimit-Reset", "" + in20),
                Reply.of(500, "", "X-RateLimit-Reset", "" + (in20 + 100)),
                OK);
        send(Requests.to("plain").retries(3));
        assertThat(waits.waits).isEqualTo(seconds(20, 6));
    }

    @Test
    void theProvidersOwnHeadersComeFirst() {
        provider.answers(Reply.of(429, "", "X-Wait", "2.5", "Retry-After", "9"), Reply.of(404, "", "X-Left", "0"), OK);
        send(Requests.to("oauth").retries(3));
        assertThat(waits.waits.get(0)).hasMillis(2500);
        assertThat(waits.waits.get(1)).hasSeconds(6);
    }

    @Test
    void theProvidersStatusesReplaceTheDefault() {
        provider.answers(Reply.of(403, ""), OK);
        send(Requests.to("oauth").retries(1));
    }

    @ParameterizedTest
    @CsvSource({"403,7", "429,7", "503,7", "500,3", "502,3"})
    void theProvidersAfterCountsWhereALimitWasHit(int status, long wait) {
        provider.answers(Reply.of(status, "", "X-Wait", "7"), OK);
        send(Requests.to("oauth").retries(1));
        assertThat(waits.waits).isEqualTo(seconds(wait));
    }

    @ParameterizedTest
    @CsvSource({
        "403,2026-11-23T12:00:07Z,7",
        "429,1795435207,7",
        "503,1795435207000,7",
        "429,'Mon, 23 Nov 2026 12:00:07 GMT',7",
        "429,2026-11-23T11:59:00Z,3",
        "429,soon,3",
        "500,1795435207,3",
    })
    void theProvidersAtCountsWhereALimitWasHit(int status, String reset, long wait) {
        provider.answers(Reply.of(status, "", "X-Reset", reset), OK);
        send(Requests.to("retry-at").retries(1));
        assertThat(waits.waits).isEqualTo(seconds(wait));
    }

    @ParameterizedTest
    @CsvSource({
        "Retry-After,'Mon, 23 Nov 2026 12:00:09 GMT',9000",
        "Retry-After,9,9000",
        "Retry-After,0.5,500",
        "Retry-After,,3000",
        "Retry-After,later,3000",
        "X-RateLimit-Reset,1795435209,9000",
        "X-RateLimit-Reset,1795435209000,9000",
        "X-RateLimit-Reset,9,9000",
        "X-Nothing,9,3000",
    })
    void theUsualHeadersOf429(String name, String value, long millis) {
        provider.answers(Reply.of(429, "", name, value == null ? "" : value), OK);
        send(Requests.to("plain").method("POST").json("{}").retries(1));
        assertThat(waits.waits).containsExactly(Duration.ofMillis(millis));
        assertThat(provider.received).hasSize(2);
    }

    @Test
    void theCallersHeadersComeBeforeAll() {
        long in30 = waits.instant().getEpochSecond() + 30;
        provider.answers(Reply.of(429, "", "X-Mine", "" + in30, "X-Wait", "2"), OK);
        send(Requests.to("oauth").retries(1).retryHeaders(List.of("X-Mine"), List.of()));
        assertThat(waits.waits).isEqualTo(seconds(30));
    }

    @Test
    void theWaitMayStandInTheBody() {
        provider.answers(Reply.of(500, "{\"error\":{\"message\":\"please retry after 42 s\"}}"), OK);
        send(Requests.to("body-retry").retries(1));
        assertThat(waits.waits).isEqualTo(seconds(42));
    }

    @Test
    void aPostIsNotRepeatedWhenItMayHaveBeenDone() {
        for (Reply reply : new Reply[] {Reply.of(500, ""), Reply.of(503, ""), null}) {
            int before = provider.received.size();
            provider.answers(reply, OK);
            Requests post = Requests.to("plain").method("POST").json("{}").retries(3);
            if (reply == null) {
                assertThat(failure(NangoNetworkException.class, post).getCode()).isEqualTo("ECONNRESET");
            } else {
                failure(NangoHttpException.class, post);
            }
            assertThat(provider.received).hasSize(before + 1);
        }
    }

    @Test
    void aPostIsRepeatedWhenItWasRefusedOrTheCallerSaysSo() {
        provider.answers(Reply.of(429, ""), Reply.of(503, "", "Retry-After", "1"), OK);
        send(Requests.to("plain").method("POST").json("{}").retries(3));
        provider.answers(Reply.of(500, ""), null, OK);
        send(Requests.to("plain").method("POST").json("{}").retries(3).retryUnsafe());
        provider.answers(Reply.of(500, ""), OK);
        send(Requests.to("plain").method("PATCH").json("{}").retries(3).retryOn(500));
    }

    @Test
    void strictCompatibilityRepeatsAPostAndIgnoresTheUsualHeaders() throws Exception {
        proxy.close();
        proxy = open(NangoSettings.Http.DEFAULTS, NangoSettings.Limits.DEFAULTS, true);
        provider.answers(Reply.of(500, "", "Retry-After", "9"), OK);
        send(Requests.to("plain").method("POST").json("{}").retries(3));
        assertThat(waits.waits).isEqualTo(seconds(3));
    }

    @Test
    void aGetIsRepeatedAfterAReset() {
        provider.answers(null, OK);
        send(Requests.to("plain").retries(1));
        assertThat(provider.received).hasSize(2);
    }

    @Test
    void aStreamIsNeverSentTwice() {
        provider.answers(Reply.of(429, ""), OK);
        failure(
                NangoHttpException.class,
                Requests.to("plain")
                        .method("PUT")
                        .body(new io.github.camelnango.api.HttpBody.Stream(new ByteArrayInputStream(new byte[3])))
                        .retries(3));
        assertThat(provider.received).hasSize(1);
    }

    @Test
    void aSecond401WithTheSameCredentialsIsFinal() {
        provider.answers(Reply.of(401, ""));
        failure(NangoHttpException.class, Requests.to("oauth").retries(9));
        assertThat(provider.received).hasSize(2);
    }

    @Test
    void anAttemptAfter401UsesNewCredentials() {
        provider.answer = request -> {
            if (request.header("authorization").equals("Bearer new")) {
                return OK;
            }
            ports.put(
                    "oauth",
                    "{\"type\":\"OAUTH2\",\"access_token\":\"new\",\"raw\":{}}",
                    "{\"port\":\"" + provider.port() + "\"}");
            return Reply.of(401, "");
        };
        send(Requests.to("oauth").retries(1));
        assertThat(provider.received).hasSize(2);
    }

    @Test
    void attemptsAreTold() {
        List<Attempt> attempts = new ArrayList<>();
        proxy.onAttempt(attempts::add);
        provider.answers(Reply.of(503, ""), OK);
        send(Requests.to("plain").endpoint("/things?secret=1").retries(1));
        assertThat(attempts).extracting(Attempt::path).containsExactly("/things", "/things");
        assertThat(attempts).extracting(Attempt::status).containsExactly(503, 200);
        assertThat(attempts).extracting(Attempt::waitMillis).containsExactly(3000L, 0L);
        assertThat(attempts).extracting(Attempt::number).containsExactly(1, 2);
        assertThat(attempts.get(0).reason()).isEqualTo("status_code_503");
    }
}
