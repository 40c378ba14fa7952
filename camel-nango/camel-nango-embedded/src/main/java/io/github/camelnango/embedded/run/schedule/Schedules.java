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

import io.github.camelnango.api.ConnectionRef;
import io.github.camelnango.api.FunctionDefinition;
import io.github.camelnango.api.FunctionKind;
import io.github.camelnango.api.FunctionName;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.NangoValidationException;
import io.github.camelnango.api.Registration;
import io.github.camelnango.api.RunOutcome;
import io.github.camelnango.api.SyncSchedule;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The schedules of syncs. Thread-safe. */
public final class Schedules implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Schedules.class);

    private final ScheduleServices services;
    private final Set<SyncPlan> plans = ConcurrentHashMap.newKeySet();

    public Schedules(ScheduleServices services) {
        this.services = services;
    }

    /** Starts a schedule: blocks while the sync is loaded and connections are read. */
    public Registration schedule(SyncSchedule schedule, Consumer<RunOutcome> listener) {
        FunctionDefinition definition = definition(schedule);
        CurrentFrequency frequency = new CurrentFrequency(frequency(schedule, definition), schedule);
        SyncPlan plan = new SyncPlan(schedule, frequency, definition.autoStart(), listener, services);
        plans.add(plan);
        try {
            plan.start();
        } catch (RuntimeException e) {
            stop(plan);
            throw e;
        }
        return () -> stop(plan);
    }

    private void stop(SyncPlan plan) {
        plans.remove(plan);
        plan.close();
    }

    /** Runs that were held back until the sync is started need not be any longer. */
    public void started(ConnectionRef connection, String sync, String variant) {
        plans.forEach(plan -> plan.started(connection, sync, variant));
    }

    /** A script may be changed while it is scheduled; one that cannot be read now runs as often as before, and says why then. */
    private final class CurrentFrequency implements Supplier<Duration> {
        private final SyncSchedule schedule;
        private volatile Duration known;

        private CurrentFrequency(Duration known, SyncSchedule schedule) {
            this.known = known;
            this.schedule = schedule;
        }

        @Override
        public Duration get() {
            try {
                known = frequency(schedule, definition(schedule));
            } catch (NangoException e) {
                LOG.debug("The frequency of {} stays {}", schedule.sync(), known, e);
            }
            return known;
        }
    }

    private FunctionDefinition definition(SyncSchedule schedule) {
        return services.definitions()
                .apply(new FunctionName(FunctionKind.SYNC, schedule.integration(), schedule.sync()));
    }

    private static Duration frequency(SyncSchedule schedule, FunctionDefinition definition) {
        if (schedule.frequency() != null) {
            return schedule.frequency();
        }
        if (definition.frequency() == null) {
            throw new NangoValidationException("The " + definition.name() + " (" + definition.source()
                    + ") does not say how often it runs: set the option frequency, such as frequency=15m");
        }
        return parse(definition, definition.frequency());
    }

    /** Fails if the function declares a frequency that cannot be used. */
    public static void checkFrequency(FunctionDefinition definition) {
        if (definition.frequency() != null) {
            parse(definition, definition.frequency());
        }
    }

    private static Duration parse(FunctionDefinition definition, String frequency) {
        try {
            return ScriptFrequency.parse(frequency);
        } catch (NangoValidationException e) {
            throw new NangoValidationException(e.getMessage() + " (" + definition.source() + ")", e);
        }
    }

    /** Ends all schedules; runs that they started go on. */
    @Override
    public void close() {
        plans.forEach(this::stop);
    }
}
