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
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelnango.test.provider.Answer;
import io.github.camelnango.test.provider.FakeProvider;
import io.github.camelnango.test.provider.ProviderRequest;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@CamelNangoTest
class IssuesTest {

    @BeforeEach
    void issues(FakeProvider provider) {
        provider.requireBearer(NangoTestDriver.TOKEN);
        provider.on("GET", "/repos/acme/shop/issues")
                .param("page", "1")
                .reply(
                        200,
                        """
                [{"number": 1, "title": "It is broken"}, {"number": 2, "title": "It is slow"}]""");
        provider.on("GET", "/repos/acme/shop/issues")
                .param("page", "2")
                .reply(502)
                .reply(Answer.tooManyRequests(60))
                .reply(200, "[{\"number\": 3, \"title\": \"It is ugly\"}]");
        provider.on("GET", "/repos/acme/shop/issues").param("page", "3").reply(200, "[]");
    }

    @Test
    void savesAllPages(NangoTestDriver nango, ManualClock clock) {
        NangoRun run = nango.run("github/issues").succeeded();

        assertThat(run.ids("Issue", ADDED)).containsExactly("1", "2", "3");
        assertThat(run.requests()).extracting(ProviderRequest::status).containsExactly(200, 502, 429, 200, 200);
        assertThat(clock.waits()).endsWith(Duration.ofMinutes(1));
    }

    @Test
    void goesOnWhereItCrashed(NangoTestDriver nango) {
        nango.crashAfterPage("github/issues", 1);
        NangoRun run = nango.run("github/issues").succeeded();

        assertThat(run.ids("Issue", ADDED)).containsExactly("1", "2", "3");
        assertThat(run.duplicates().isEmpty()).isTrue();
    }
}
