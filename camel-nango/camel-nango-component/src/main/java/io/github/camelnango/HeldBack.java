package io.github.camelnango;

import io.github.camelnango.api.Dataset;
import io.github.camelnango.api.NangoException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
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

    void hold(Dataset dataset, NangoException reason) {
        Hold before = holds.get(dataset);
        Duration wait = before == null ? FIRST : before.pause.multipliedBy(2);
        wait = wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
        holds.put(dataset, new Hold(clock.instant().plus(wait), wait, reason));
    }

    void release(Dataset dataset) {
        holds.remove(dataset);
    }

    /** Forgets datasets that have no changes any more. */
    void keepOnly(Collection<Dataset> datasets) {
        holds.keySet().retainAll(datasets);
    }

    int count() {
        return holds.size();
    }

    @Nullable NangoException first() {
        return holds.values().stream().findFirst().map(Hold::reason).orElse(null);
    }

    private record Hold(Instant until, Duration pause, NangoException reason) {}
}
