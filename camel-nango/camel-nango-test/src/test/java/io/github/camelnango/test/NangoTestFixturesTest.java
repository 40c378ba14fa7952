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

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelnango.test.provider.FakeProvider;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The provider answers what was recorded, as a provider of the catalogue. */
@CamelNangoTest(scripts = NangoTestContract.SCRIPTS, fixtures = "src/test/resources/driver/fixtures")
class NangoTestFixturesTest {

    @Test
    void answersAsRecorded(NangoTestDriver nango, FakeProvider provider) {
        provider.requireBearer(NangoTestDriver.TOKEN);

        NangoRun run = nango.runAction("github/whoami", Map.of()).succeeded();

        assertThat(run.output(Map.class)).isEqualTo(Map.of("login", "ada", "team", "engines"));
        assertThat(nango.context().isStarted()).isTrue();
    }

    @Test
    void programmedAnswersComeFirst(NangoTestDriver nango, FakeProvider provider) {
        provider.on("GET", "/user").reply(200, "{\"login\":\"grace\"}");

        NangoRun run = nango.runAction("github/whoami", Map.of()).succeeded();

        assertThat(run.output(Map.class)).containsEntry("login", "grace");
    }
}
