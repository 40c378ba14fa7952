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
package io.github.camelnango.embedded.run.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptFrequencyTest {

    @ParameterizedTest
    @CsvSource({
        "every 5m, PT5M",
        "every 30 seconds, PT30S",
        "every half hour, PT30M",
        "every quarter hour, PT15M",
        "every half day, PT12H",
        "every hour, PT1H",
        "every day, PT24H",
        "every week, PT168H",
        "every month, PT720H",
        "Every 1.5h, PT1H30M",
        "every 2 days, PT48H",
        "every 60000, PT1M",
        "hour, PT1H"
    })
    void readsWhatNangoReads(String text, String duration) {
        assertThat(ScriptFrequency.parse(text)).isEqualTo(Duration.parse(duration));
    }

    @ParameterizedTest
    @ValueSource(strings = {"every 29s", "every 5", "every fortnight", "every", "", "0 * * * *", "every 1e9 years"})
    void refusesTheRestInTheWordsOfTheScript(String text) {
        assertThatThrownBy(() -> ScriptFrequency.parse(text))
                .hasMessageStartingWith("The frequency '" + text + "' cannot be used: ");
    }

    @Test
    void saysWhatTheShortestIs() {
        assertThatThrownBy(() -> ScriptFrequency.parse("every 10s")).hasMessageContaining("every 30 seconds");
    }
}
