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
package io.github.camelnango.embedded.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;

/** Times as the store holds them: microseconds since 1970. */
public final class Micros {

    private Micros() {}

    /** The microsecond that the time lies in; the first or last one there is for times further away. */
    public static long of(Instant time) {
        long micros = TimeUnit.SECONDS.toMicros(time.getEpochSecond());
        boolean saturated = micros == Long.MAX_VALUE || micros == Long.MIN_VALUE;
        return saturated ? micros : micros + time.getNano() / 1_000;
    }

    /** The beginning of that microsecond. */
    public static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
