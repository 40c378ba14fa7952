package io.github.camelnango.embedded.proxy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A clock that jumps over each wait at once and remembers it. */
final class HandMovedWaits extends Clock implements Waits {
    final List<Duration> waits = new CopyOnWriteArrayList<>();
    private volatile Instant now = Instant.parse("2026-11-23T12:00:00Z");

    @Override
    public void after(Duration wait, Runnable task) {
        waits.add(wait);
        now = now.plus(wait);
        task.run();
    }

    @Override
    public void close() {}

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
