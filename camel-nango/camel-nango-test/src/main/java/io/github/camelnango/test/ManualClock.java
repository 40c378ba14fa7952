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

import io.github.camelnango.api.Registration;
import io.github.camelnango.embedded.proxy.retry.Waits;
import io.github.camelnango.embedded.run.service.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A clock that stands still until a test moves it, and the runtime's timers with it: schedules and time limits of runs come due
 * when it is moved past them. Waits between the attempts of a request are jumped over at once, which moves the clock. A
 * script's own {@code Date} and timers are the machine's. Thread-safe; in UTC.
 */
public final class ManualClock extends Clock {
    private final List<Task> tasks = new ArrayList<>();
    private final List<Duration> waits = new CopyOnWriteArrayList<>();
    private Instant now;

    private record Task(Object owner, Instant due, Runnable work) {}

    /** Stands at the beginning of 2026. */
    public ManualClock() {
        this(Instant.parse("2026-01-01T00:00:00Z"));
    }

    public ManualClock(Instant now) {
        this.now = now;
    }

    /** Moves the time forward and starts what comes due, in order; each task sees the time at which it was due. */
    public void advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("The clock goes forward only, not by " + by);
        }
        Instant end = instant().plus(by);
        for (Optional<Task> task = nextDue(end); task.isPresent(); task = nextDue(end)) {
            task.get().work().run();
        }
        moveTo(end);
    }

    /** The waits between attempts that were jumped over, in order. */
    public List<Duration> waits() {
        return List.copyOf(waits);
    }

    /** The timer of one runtime: closing it forgets its tasks only. */
    Timer timer() {
        Object owner = new Object();
        return new Timer() {
            @Override
            public Registration after(Duration delay, Runnable work) {
                return plan(owner, delay, work);
            }

            @Override
            public void close() {
                forget(owner);
            }
        };
    }

    Waits jumped() {
        return new Waits() {
            @Override
            public void after(Duration wait, Runnable task) {
                waits.add(wait);
                advance(wait);
                task.run();
            }

            @Override
            public void close() {}
        };
    }

    private Registration plan(Object owner, Duration delay, Runnable work) {
        if (delay.isNegative() || delay.isZero()) {
            work.run();
            return () -> {};
        }
        synchronized (tasks) {
            Task task = new Task(owner, now.plus(delay), work);
            tasks.add(task);
            return () -> {
                synchronized (tasks) {
                    tasks.removeIf(one -> one == task);
                }
            };
        }
    }

    private void forget(Object owner) {
        synchronized (tasks) {
            tasks.removeIf(task -> task.owner() == owner);
        }
    }

    private Optional<Task> nextDue(Instant end) {
        synchronized (tasks) {
            Optional<Task> next =
                    tasks.stream().filter(task -> !task.due().isAfter(end)).min(Comparator.comparing(Task::due));
            next.ifPresent(task -> {
                tasks.removeIf(one -> one == task);
                moveTo(task.due());
            });
            return next;
        }
    }

    private void moveTo(Instant time) {
        synchronized (tasks) {
            now = time.isAfter(now) ? time : now;
        }
    }

    @Override
    public Instant instant() {
        synchronized (tasks) {
            return now;
        }
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** This clock; it has no other zone. */
    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
