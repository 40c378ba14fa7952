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
package io.github.camelnango.embedded.run.schedule;

import io.github.camelnango.api.Connection;
import io.github.camelnango.api.ConnectionRef;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.Registration;
import io.github.camelnango.api.RunOutcome;
import io.github.camelnango.api.SyncRequest;
import io.github.camelnango.api.SyncSchedule;
import io.github.camelnango.embedded.run.call.Stages;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a sync for one connection again and again, each run after the one before has ended. Thread-safe.
 *
 * <p>When the next run is due is stored when a run ends: after a restart it waits for that time, and a run that was cut
 * off is made up for at once.
 */
final class ConnectionPlan {
    private static final Logger LOG = LoggerFactory.getLogger(ConnectionPlan.class);

    private final SyncSchedule schedule;
    private final ConnectionRef connection;
    private final long number;
    private final Supplier<Duration> frequency;
    private final boolean autoStart;
    private final Consumer<RunOutcome> listener;
    private final ScheduleServices services;
    private @Nullable Registration alarm;
    private boolean closed;
    private boolean heldBack;
    /** Counts alarms: only the last one set may start a run, or there would be two series of them. */
    private long turn;

    ConnectionPlan(
            SyncSchedule schedule,
            Connection connection,
            Supplier<Duration> frequency,
            boolean autoStart,
            Consumer<RunOutcome> listener,
            ScheduleServices services) {
        this.schedule = schedule;
        this.connection = connection.ref();
        this.number = connection.number();
        this.frequency = frequency;
        this.autoStart = autoStart;
        this.listener = listener;
        this.services = services;
    }

    long number() {
        return number;
    }

    /** Waits for the first run: blocks for a moment. */
    void start() {
        Instant now = services.clock().instant();
        Instant due = services.states()
                .nextRunAt(number, schedule.sync(), schedule.variant())
                .orElse(now);
        // It was stored for the frequency of then.
        Instant latest = now.plus(frequency.get());
        arm(due.isAfter(latest) ? latest : due);
    }

    /** The sync was started: if it was held back, it need not wait for the next look. */
    void started() {
        synchronized (this) {
            if (closed || !heldBack) {
                return;
            }
            heldBack = false;
        }
        start();
    }

    synchronized void close() {
        closed = true;
        if (alarm != null) {
            alarm.close();
        }
    }

    private synchronized void arm(Instant due) {
        if (closed) {
            return;
        }
        if (alarm != null) {
            alarm.close();
        }
        long mine = ++turn;
        Duration wait = Duration.between(services.clock().instant(), due);
        alarm = services.timer().after(wait.isNegative() ? Duration.ZERO : wait, () -> {
            try {
                services.io().execute(() -> run(mine));
            } catch (RejectedExecutionException e) {
                close(); // the executor was shut down before us
            }
        });
    }

    private void run(long mine) {
        Instant next = services.clock().instant().plus(frequency.get());
        synchronized (this) {
            if (closed || mine != turn) {
                return;
            }
            // Before the look, so that no start gets lost; there is a next look because another node may start it.
            heldBack = true;
            arm(next);
            mine = turn;
        }
        if (services.states().paused(number, schedule.sync(), schedule.variant(), autoStart)) {
            return;
        }
        synchronized (this) {
            if (closed || mine != turn) {
                return;
            }
            heldBack = false;
            alarm.close(); // the next one is set when the run has ended
            turn++;
        }
        services.syncs()
                .apply(new SyncRequest(
                        connection,
                        schedule.sync(),
                        schedule.variant(),
                        false,
                        false,
                        schedule.origin(),
                        schedule.validation()))
                .whenCompleteAsync((result, failure) -> ended(next, failure), services.io());
    }

    private void ended(Instant next, @Nullable Throwable failure) {
        synchronized (this) {
            if (closed) {
                return;
            }
        }
        NangoException failed = failure == null ? null : known(Stages.unwrap(failure));
        // Somebody else runs it just now, which is as good.
        if (failed == null || !failed.getType().equals("sync_already_running")) {
            tell(new RunOutcome(connection, schedule.sync(), failed));
            remember(next);
        }
        arm(next);
    }

    private static NangoException known(Throwable failure) {
        return failure instanceof NangoException nango
                ? nango
                : new NangoException("script_internal_error", String.valueOf(failure.getMessage()), failure);
    }

    private void tell(RunOutcome outcome) {
        try {
            listener.accept(outcome);
        } catch (RuntimeException e) {
            LOG.error("A listener failed on the end of sync {} for connection {}", schedule.sync(), connection, e);
        }
    }

    private void remember(Instant next) {
        try {
            services.states().nextRunAt(number, schedule.sync(), schedule.variant(), next);
        } catch (RuntimeException e) {
            LOG.warn(
                    "The next run of sync {} for connection {} is due at {}, which could not be stored: after a"
                            + " restart it will run at once",
                    schedule.sync(),
                    connection,
                    next,
                    e);
        }
    }
}
