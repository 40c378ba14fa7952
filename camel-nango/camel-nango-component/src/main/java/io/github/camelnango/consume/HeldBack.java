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

import io.github.camelnango.api.Dataset;
import io.github.camelnango.api.NangoException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Datasets whose next record fails: each is tried again after one second, then after twice as long, up to a minute. */
final class HeldBack {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Map<Dataset, Hold> holds = new ConcurrentHashMap<>();
    private final Clock clock;

    HeldBack(Clock clock) {
        this.clock = clock;
    }

    boolean isHeld(Dataset dataset) {
        Hold hold = holds.get(dataset);
        return hold != null && clock.instant().isBefore(hold.until);
    }

    /** How often these changes have failed already. */
    int attempts(Dataset dataset, DeliveryException failure) {
        Hold before = holds.get(dataset);
        return before == null || !before.isAbout(failure) ? 0 : before.attempts;
    }

    void hold(Dataset dataset, DeliveryException reason) {
        Hold held = holds.get(dataset);
        // What fails now may be what comes after a record that is done at last.
        Hold before = held == null || !held.isAbout(reason) ? null : held;
        Duration wait = before == null ? FIRST : before.pause.multipliedBy(2);
        wait = wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
        holds.put(dataset, new Hold(clock.instant().plus(wait), wait, attempts(dataset, reason) + 1, reason));
    }

    void release(Dataset dataset) {
        holds.remove(dataset);
    }

    /** Forgets datasets that have no changes any more. */
    void keepOnly(Collection<Dataset> datasets) {
        holds.keySet().retainAll(datasets);
    }

    /** Forgets all: each is tried at once, and its attempts are counted anew. */
    void clear() {
        holds.clear();
    }

    int count() {
        return holds.size();
    }

    @Nullable
    NangoException first() {
        return holds.values().stream().findFirst().map(Hold::reason).orElse(null);
    }

    private record Hold(Instant until, Duration pause, int attempts, DeliveryException reason) {

        private boolean isAbout(DeliveryException failure) {
            return Objects.equals(reason.key(), failure.key());
        }
    }
}
