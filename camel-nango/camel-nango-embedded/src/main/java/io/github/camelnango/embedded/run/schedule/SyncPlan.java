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
import io.github.camelnango.api.SyncSchedule;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One schedule of a sync, for one connection or for all of its integration as they come and go. Thread-safe. */
final class SyncPlan {
    private final SyncSchedule schedule;
    private final Supplier<Duration> frequency;
    private final boolean autoStart;
    private final Consumer<RunOutcome> listener;
    private final ScheduleServices services;
    private final Map<ConnectionRef, ConnectionPlan> plans = new HashMap<>();
    private @Nullable Registration changes;
    private boolean closed;

    SyncPlan(
            SyncSchedule schedule,
            Supplier<Duration> frequency,
            boolean autoStart,
            Consumer<RunOutcome> listener,
            ScheduleServices services) {
        this.schedule = schedule;
        this.frequency = frequency;
        this.autoStart = autoStart;
        this.listener = listener;
        this.services = services;
    }

    void start() {
        synchronized (this) {
            // Before the list is read, so that none is missed; one that comes twice is taken once.
            changes = services.changes().onChange(this::changed);
        }
        List<Connection> connections = services.connections().list(schedule.integration());
        connections.stream().filter(connection -> mine(connection.ref())).forEach(this::add);
    }

    private boolean mine(ConnectionRef ref) {
        return ref.integration().equals(schedule.integration())
                && (schedule.connection() == null || schedule.connection().equals(ref.id()));
    }

    private void changed(ConnectionRef ref) {
        if (mine(ref)) {
            services.io().execute(() -> update(ref));
        }
    }

    private void update(ConnectionRef ref) {
        try {
            add(services.connections().get(ref, false));
        } catch (NangoException e) {
            if (e.getType().equals("unknown_connection")) {
                remove(ref);
            }
            // One with credentials that cannot be used now is replaced some time, and then comes here again.
        }
    }

    private void add(Connection connection) {
        ConnectionPlan plan;
        synchronized (this) {
            ConnectionPlan known = plans.get(connection.ref());
            if (closed || known != null && known.number() == connection.number()) {
                return;
            }
            if (known != null) {
                known.close();
            }
            plan = new ConnectionPlan(schedule, connection, frequency, autoStart, listener, services);
            plans.put(connection.ref(), plan);
        }
        plan.start();
    }

    void started(ConnectionRef ref, String sync, String variant) {
        ConnectionPlan plan;
        synchronized (this) {
            boolean meant = schedule.sync().equals(sync) && schedule.variant().equals(variant);
            plan = meant ? plans.get(ref) : null;
        }
        if (plan != null) {
            plan.started();
        }
    }

    private void remove(ConnectionRef ref) {
        ConnectionPlan plan;
        synchronized (this) {
            plan = plans.remove(ref);
        }
        if (plan != null) {
            plan.close();
        }
    }

    void close() {
        List<ConnectionPlan> open;
        Registration registration;
        synchronized (this) {
            closed = true;
            open = List.copyOf(plans.values());
            plans.clear();
            registration = changes;
        }
        if (registration != null) {
            registration.close();
        }
        open.forEach(ConnectionPlan::close);
    }
}
