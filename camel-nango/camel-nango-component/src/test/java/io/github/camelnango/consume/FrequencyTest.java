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
package io.github.camelnango.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelnango.api.NangoValidationException;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrequencyTest {

    @ParameterizedTest
    @CsvSource({
        "every 15 minutes, PT15M",
        "every hour, PT1H",
        "every 30 seconds, PT30S",
        "Every day, P1D",
        "every 5m, PT5M",
        "15m, PT15M",
        "1h30m, PT1H30M",
        "500, PT0.5S"
    })
    void readsWhatNangoAndCamelWrite(String text, Duration expected) {
        assertThat(Frequency.parse(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "often", "every 0 minutes", "every blue moon", "-5"})
    void refusesOtherText(String text) {
        assertThatThrownBy(() -> Frequency.parse(text))
                .isInstanceOf(NangoValidationException.class)
                .hasMessageContaining("every 15 minutes");
    }
}
