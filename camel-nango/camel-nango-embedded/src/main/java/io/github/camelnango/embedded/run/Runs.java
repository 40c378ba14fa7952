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

import io.github.camelnango.api.ActionRequest;
import io.github.camelnango.api.ConnectionRef;
import io.github.camelnango.api.Dataset;
import io.github.camelnango.api.Function;
import io.github.camelnango.api.FunctionName;
import io.github.camelnango.api.Functions;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.NangoScriptException;
import io.github.camelnango.api.Registration;
import io.github.camelnango.api.RunOutcome;
import io.github.camelnango.api.RunResult;
import io.github.camelnango.api.ScriptLoader;
import io.github.camelnango.api.SyncRequest;
import io.github.camelnango.api.SyncSchedule;
import io.github.camelnango.api.Validation;
import io.github.camelnango.api.WebhookRequest;
import io.github.camelnango.embedded.run.memory.RunMemory;
import io.github.camelnango.embedded.run.memory.SyncMemory;
import io.github.camelnango.embedded.run.memory.SyncStates;
import io.github.camelnango.embedded.run.schedule.ScheduleServices;
import io.github.camelnango.embedded.run.schedule.Schedules;
import io.github.camelnango.embedded.run.service.RunServices;
import io.github.camelnango.embedded.run.validate.JsonSchemas;
import io.github.camelnango.embedded.run.validate.RouteRecords;
import io.github.camelnango.embedded.store.Store;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Functions and their runs in this process. Thread-safe. Closing ends schedules, then runs; the store and the loaders
 * stay their owner's to close.
 */
public final class Runs implements Functions, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Runs.class);

    private final FunctionRegistry functions;
    private final RunningRuns running = new RunningRuns();
    private final ActionRunner actions;
    private final SyncRunner syncs;
    private final WebhookRunner webhooks;
    private final SyncStates states;
    private final Schedules schedules;
    private final Registration connectionChanges;
    private final RunServices services;
    private final RouteRecords routeRecords;

    /**
     * @param services what runs need of the runtime; the timer becomes theirs
     * @param store for checkpoints and the state of syncs
     * @param loaders loaders of scripts
     */
    public Runs(RunServices services, Store store, List<ScriptLoader> loaders) {
        this.services = services;
        functions = new FunctionRegistry(loaders);
        RunMemory kept = RunMemory.of(store, services.settings().clock());
        states = new SyncStates(store);
        RunFactory facts = new RunFactory(services);
        JsonSchemas schemas = new JsonSchemas();
        routeRecords = new RouteRecords(schemas, services.settings().clock());
        Runner runner = new Runner(services, kept, running, schemas);
        actions = new ActionRunner(functions, running, facts, runner, services.settings());
        webhooks = new WebhookRunner(functions, running, facts, runner, services.settings());
        SyncMemory memory = new SyncMemory(states, kept.checkpoints(), services.windows());
        syncs = new SyncRunner(functions, running, facts, runner, memory, services);
        schedules = new Schedules(new ScheduleServices(
                services.connections(),
                services.connectionChanges(),
                name -> functions.get(name).definition(),
                syncs::run,
                states,
                services.timer(),
                services.settings().clock(),
                services.settings().io()));
        connectionChanges = services.connectionChanges().onChange(this::changed);
    }

    @Override
    public Function get(FunctionName name) {
        return functions.get(name);
    }

    @Override
    public List<FunctionName> list(String integration) {
        return functions.list(integration);
    }

    /** How many functions there are. */
    public int count() {
        return functions.count();
    }

    @Override
    public Registration register(Function function) {
        return functions.register(function);
    }

    @Override
    public void checkRecords(Dataset dataset, Json records, boolean partial, @Nullable Validation validation) {
        routeRecords.check(
                dataset,
                functions.models().schemas(dataset.connection().integration(), dataset.model()),
                records,
                partial,
                validation == null ? services.settings().validation() : validation);
    }

    @Override
    public CompletionStage<RunResult> runAction(ActionRequest request) {
        return actions.run(request);
    }

    @Override
    public CompletionStage<RunResult> runOnEvent(ConnectionRef connection, String function) {
        return actions.runOnEvent(connection, function);
    }

    @Override
    public CompletionStage<RunResult> runSync(SyncRequest request) {
        return syncs.run(request);
    }

    @Override
    public CompletionStage<RunResult> runWebhook(WebhookRequest request) {
        return webhooks.run(request);
    }

    @Override
    public void pause(ConnectionRef connection, String sync, String variant) {
        states.pause(services.connections().get(connection, false).number(), sync, variant, true);
        running.cancel(
                new SyncKey(connection, sync, variant),
                new NangoScriptException("script_aborted", "The run was ended because the sync was paused"));
    }

    @Override
    public void start(ConnectionRef connection, String sync, String variant) {
        states.pause(services.connections().get(connection, false).number(), sync, variant, false);
        schedules.started(connection, sync, variant);
    }

    @Override
    public Registration schedule(SyncSchedule schedule) {
        return schedule(schedule, outcome -> {
            NangoException failure = outcome.failure();
            if (failure != null && !syncs.wasRun(failure)) {
                LOG.warn("{}: {}", failure.getType(), failure.getMessage());
            }
        });
    }

    @Override
    public Registration schedule(SyncSchedule schedule, Consumer<RunOutcome> listener) {
        return schedules.schedule(schedule, listener);
    }

    /** A run for a connection that is gone could only leave behind what nobody ever deletes. */
    private void changed(ConnectionRef connection) {
        services.settings().io().execute(() -> {
            try {
                services.connections().get(connection, false);
            } catch (NangoException e) {
                if (e.getType().equals("unknown_connection")) {
                    running.cancelAll(
                            connection,
                            new NangoScriptException(
                                    "script_aborted",
                                    "The run was ended because connection " + connection.id() + " was deleted"));
                }
            }
        });
    }

    @Override
    public void close() {
        connectionChanges.close();
        schedules.close();
        running.close();
        services.timer().close();
    }
}
