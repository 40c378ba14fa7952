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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelnango.api.Registration;
import io.github.camelnango.embedded.run.service.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ManualClockTest {
    private final ManualClock clock = new ManualClock();
    private final Instant start = clock.instant();
    private final List<String> ran = new ArrayList<>();

    private void plan(Timer timer, int seconds) {
        timer.after(
                Duration.ofSeconds(seconds),
                () -> ran.add(seconds + " at "
                        + Duration.between(start, clock.instant()).toSeconds()));
    }

    @Test
    void runsInOrderWhatComesDueEachAtItsTime() {
        Timer timer = clock.timer();
        plan(timer, 5);
        plan(timer, 2);
        plan(timer, 9);

        clock.advance(Duration.ofSeconds(6));

        assertThat(ran).containsExactly("2 at 2", "5 at 5");
        assertThat(clock.instant()).isEqualTo(start.plusSeconds(6));
    }

    @Test
    void forgetsWhatWasCancelledAndWhoseTimerWasClosed() throws Exception {
        Timer closed = clock.timer();
        Timer open = clock.timer();
        plan(closed, 1);
        plan(open, 2);
        Registration cancelled = open.after(Duration.ofSeconds(3), () -> ran.add("cancelled"));
        cancelled.close();
        closed.close();

        clock.advance(Duration.ofSeconds(3));

        assertThat(ran).containsExactly("2 at 2");
    }

    @Test
    void jumpsOverWaits() {
        plan(clock.timer(), 4);
        clock.jumped().after(Duration.ofSeconds(4), () -> ran.add("after the wait"));

        assertThat(ran).containsExactly("4 at 4", "after the wait");
        assertThat(clock.waits()).containsExactly(Duration.ofSeconds(4));
        assertThatThrownBy(() -> clock.advance(Duration.ofSeconds(-1))).isInstanceOf(IllegalArgumentException.class);
    }
}
