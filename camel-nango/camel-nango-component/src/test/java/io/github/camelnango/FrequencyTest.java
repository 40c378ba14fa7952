package io.github.camelnango;

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
        "every 15 minutes, PT15M", "every hour, PT1H", "every 30 seconds, PT30S", "Every day, P1D", "every 5m, PT5M",
        "15m, PT15M", "1h30m, PT1H30M", "500, PT0.5S"
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
