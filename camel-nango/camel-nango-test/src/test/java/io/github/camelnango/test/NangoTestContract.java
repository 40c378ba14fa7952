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
package io.github.camelnango.test;

import static io.github.camelnango.api.LastAction.ADDED;
import static io.github.camelnango.api.LastAction.DELETED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelnango.api.NangoActionException;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.NangoHttpException;
import io.github.camelnango.test.provider.Answer;
import io.github.camelnango.test.provider.FakeProvider;
import io.github.camelnango.test.provider.ProviderRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a test of functions can see and do, on each engine. */
abstract class NangoTestContract {
    static final String SCRIPTS = "classpath:driver/nango";

    @BeforeEach
    void credentials(FakeProvider provider) {
        provider.requireBearer(NangoTestDriver.TOKEN);
    }

    private static void page(FakeProvider provider, int page, String orders, boolean last) {
        provider.on("GET", "/orders").param("page", String.valueOf(page)).reply(Answer.json(json(orders, last)));
    }

    private static String json(String orders, boolean last) {
        return "{\"orders\":[" + orders + "],\"last\":" + last + "}";
    }

    private static void threePages(FakeProvider provider) {
        page(provider, 1, "{\"number\":1,\"total\":10},{\"number\":2,\"total\":20}", false);
        page(provider, 2, "{\"number\":3,\"total\":30}", false);
        page(provider, 3, "{\"number\":4,\"total\":40}", true);
    }

    @Test
    void savesThePagesOfASync(NangoTestDriver nango, FakeProvider provider) {
        threePages(provider);

        NangoRun run = nango.run("shop/orders").succeeded();

        assertThat(run.ids("Order", ADDED)).containsExactly("1", "2", "3", "4");
        assertThat(run.records("Order").get(2).get("total")).isEqualTo(30);
        assertThat(run.requests())
                .extracting(ProviderRequest::toString)
                .containsExactly("GET /orders?page=1 -> 200", "GET /orders?page=2 -> 200", "GET /orders?page=3 -> 200");
        assertThat(run.messages()).contains("Read 3 pages");
        assertThat(run.checkpoint()).isEmpty();
        assertThat(run.duplicates().isEmpty()).isTrue();
        assertThatThrownBy(() -> run.records("Refund"))
                .hasMessageContaining("declares no model 'Refund', only [Order]");
    }

    @Test
    void tellsWhatTheNextRunDeleted(NangoTestDriver nango, FakeProvider provider, ManualClock clock) {
        page(provider, 1, "{\"number\":1,\"total\":10},{\"number\":2,\"total\":20}", true);
        nango.run("shop/orders").succeeded();
        clock.advance(Duration.ofHours(1));
        page(provider, 1, "{\"number\":2,\"total\":20}", true);

        NangoRun run = nango.run("shop/orders").succeeded();

        assertThat(run.ids("Order", DELETED)).containsExactly("1");
        assertThat(run.ids("Order", ADDED)).containsExactly("2");
        assertThat(run.records("Order").get(1).lastModifiedAt()).isEqualTo(clock.instant());
        assertThat(run.requests()).hasSize(1);
    }

    @Test
    void jumpsOverTheWaitsOfRetries(NangoTestDriver nango, FakeProvider provider, ManualClock clock) {
        provider.on("GET", "/orders")
                .reply(502)
                .reply(Answer.tooManyRequests(3600))
                .reply(200, json("{\"number\":1,\"total\":10}", true));

        NangoRun run = nango.run("shop/orders").succeeded();

        assertThat(run.requests()).extracting(ProviderRequest::status).containsExactly(502, 429, 200);
        assertThat(clock.waits()).hasSize(2).last().isEqualTo(Duration.ofHours(1));
        assertThat(run.ids("Order", ADDED)).containsExactly("1");
        assertThat(run.duplicates().isEmpty()).isTrue();
    }

    @Test
    void tellsWhyARunFailed(NangoTestDriver nango, FakeProvider provider) {
        provider.on("GET", "/orders").reply(Answer.reset()).reply(403, "{}");

        NangoRun run = nango.run("shop/orders");

        assertThat(run.status()).isEqualTo(NangoRun.Status.FAILED);
        assertThat(run.error()).get().isInstanceOf(NangoHttpException.class);
        assertThat(run.requests()).extracting(ProviderRequest::status).containsExactly(0, 403);
        assertThatThrownBy(run::succeeded)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("sync shop/orders failed");
    }

    @Test
    void goesOnAfterACrash(NangoTestDriver nango, FakeProvider provider) {
        threePages(provider);

        NangoRun crashed = nango.crashAfterPage("shop/orders", 2);
        assertThat(crashed.status()).isEqualTo(NangoRun.Status.CRASHED);
        assertThat(crashed.ids("Order", ADDED)).containsExactly("1", "2", "3");
        assertThat(crashed.checkpoint()).contains(Map.of("page", 2));
        NangoRun resumed = nango.run("shop/orders").succeeded();

        assertThat(resumed.ids("Order", ADDED)).containsExactly("1", "2", "3", "4");
        assertThat(resumed.requests()).extracting(ProviderRequest::line).containsExactly("GET /orders?page=3");
        assertThat(resumed.duplicates()).isEqualTo(new Duplicates(List.of(), List.of()));
    }

    @Test
    void tellsWhatIsDoneAgainAfterACrash(NangoTestDriver nango, FakeProvider provider) {
        provider.on("GET", "/linked").reply(Answer.json("[{\"id\":\"a\"}]").withNext("/linked?page=2"));
        provider.on("GET", "/linked").param("page", "2").reply(200, "[{\"id\":\"b\"}]");

        nango.crashAfterPage("shop/linked", 1);
        NangoRun resumed = nango.run("shop/linked").succeeded();

        assertThat(resumed.duplicates()).isEqualTo(new Duplicates(List.of("Linked a"), List.of("GET /linked")));
        assertThat(resumed.ids("Linked", ADDED)).containsExactly("a", "b");
    }

    @Test
    void refusesToCrashARunThatHasEnded(NangoTestDriver nango, FakeProvider provider) {
        page(provider, 1, "", true);

        assertThatThrownBy(() -> nango.crashAfterPage("shop/orders", 2))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("ended well after 1 requests, before it could crash after 2");
    }

    @Test
    void runsAnAction(NangoTestDriver nango, FakeProvider provider) {
        provider.on("POST", "/orders")
                .reply(request -> Answer.json("{\"number\":" + request.body().length() + "}"));

        NangoRun run = nango.runAction("shop/place-order", Map.of("total", 5)).succeeded();

        assertThat(run.output(Map.class)).containsEntry("number", 11);
        assertThat(run.requests().get(0).body()).isEqualTo("{\"total\":5}");
        assertThat(run.requests().get(0).header("Authorization")).contains("***");
    }

    @Test
    void tellsAnActionsError(NangoTestDriver nango) {
        NangoRun run = nango.runAction("shop/place-order", "{\"total\":0}");

        assertThat(run.error()).get().isInstanceOfSatisfying(NangoActionException.class, error -> assertThat(
                        error.getPayload().text())
                .contains("nothing_to_order"));
        assertThat(run.output().text()).isEqualTo("null");
    }

    @Test
    void failsOnARequestWithoutAnAnswer(NangoTestDriver nango) {
        assertThatThrownBy(() -> nango.runAction("shop/place-order", Map.of("total", 5)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("1 of 1 requests had no answer")
                .hasMessageContaining("POST /orders\n    body {\"total\":5}")
                .hasMessageContaining("provider.on(\"POST\", \"/orders\").reply(200, \"...\")");
    }

    @Test
    void aRoutesRequestWithoutAnAnswerFailsTheTestOnce(NangoTestDriver nango, ProducerTemplate template) {
        template.request("nango:proxy/shop?connectionId=test&path=/nothing", exchange -> {});

        assertThatThrownBy(nango::verify).isInstanceOf(AssertionError.class).hasMessageContaining("GET /nothing");
        nango.verify();
    }

    @Test
    void failsOnAFunctionThatThereIsNot(NangoTestDriver nango) {
        assertThatThrownBy(() -> nango.run("shop/refunds"))
                .isInstanceOf(NangoException.class)
                .hasMessageContaining("refunds");
    }

    @Test
    void refusesOtherCredentials(NangoTestDriver nango, FakeProvider provider) {
        provider.requireBearer("another");
        provider.on("POST", "/orders").reply(200, "{}");

        NangoRun run = nango.runAction("shop/place-order", Map.of("total", 5));

        assertThat(run.error()).get().isInstanceOfSatisfying(NangoHttpException.class, error -> assertThat(
                        error.getStatus())
                .isEqualTo(401));
    }
}
