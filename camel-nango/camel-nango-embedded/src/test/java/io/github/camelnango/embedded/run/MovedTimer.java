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
package io.github.camelnango.embedded.run;

import io.github.camelnango.api.Registration;
import io.github.camelnango.embedded.run.service.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A timer that a test moves by hand, together with the clock. */
public final class MovedTimer implements Timer {
    private final MovedClock clock;
    private final List<Task> tasks = new ArrayList<>();

    public MovedTimer(MovedClock clock) {
        this.clock = clock;
    }

    private record Task(Instant due, Runnable work) {}

    @Override
    public synchronized Registration after(Duration delay, Runnable work) {
        Task task = new Task(clock.instant().plus(delay), work);
        tasks.add(task);
        return () -> {
            synchronized (this) {
                tasks.remove(task);
            }
        };
    }

    /** Moves the clock and runs what comes due. */
    public void move(Duration by) {
        clock.move(by);
        runDue();
    }

    /** Runs what is due now. */
    public void runDue() {
        for (Optional<Task> task = nextDue(); task.isPresent(); task = nextDue()) {
            task.get().work().run();
        }
    }

    public synchronized int waiting() {
        return tasks.size();
    }

    public synchronized int due() {
        return (int) tasks.stream()
                .filter(task -> !task.due().isAfter(clock.instant()))
                .count();
    }

    private synchronized Optional<Task> nextDue() {
        Optional<Task> next = tasks.stream()
                .filter(task -> !task.due().isAfter(clock.instant()))
                .min(Comparator.comparing(Task::due));
        next.ifPresent(tasks::remove);
        return next;
    }

    @Override
    public synchronized void close() {
        tasks.clear();
    }
}
