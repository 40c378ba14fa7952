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
