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

import io.github.camelnango.api.Connection;
import io.github.camelnango.api.Dataset;
import io.github.camelnango.api.Function;
import io.github.camelnango.api.FunctionDefinition;
import io.github.camelnango.api.FunctionKind;
import io.github.camelnango.api.FunctionName;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.LogLevel;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.NangoScriptException;
import io.github.camelnango.api.Run;
import io.github.camelnango.api.RunResult;
import io.github.camelnango.api.SyncRequest;
import io.github.camelnango.embedded.run.call.Stages;
import io.github.camelnango.embedded.run.helper.RunScope;
import io.github.camelnango.embedded.run.memory.SyncMemory;
import io.github.camelnango.embedded.run.service.RunServices;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs syncs, never two of one connection and variant at once. Thread-safe. */
final class SyncRunner {
    private final FunctionRegistry functions;
    private final RunningRuns running;
    private final RunFactory runs;
    private final Runner runner;
    private final SyncMemory memory;
    private final RunServices services;
    /** Exceptions have identity, so this is a set of instances, which go when nobody holds them any more. */
    private final Set<NangoException> logged = Collections.newSetFromMap(new WeakHashMap<>());

    SyncRunner(
            FunctionRegistry functions,
            RunningRuns running,
            RunFactory runs,
            Runner runner,
            SyncMemory memory,
            RunServices services) {
        this.functions = functions;
        this.running = running;
        this.runs = runs;
        this.runner = runner;
        this.memory = memory;
        this.services = services;
    }

    CompletionStage<RunResult> run(SyncRequest request) {
        SyncKey key = new SyncKey(request.connection(), request.sync(), request.variant());
        // A run that goes on would write down progress after it was forgotten.
        CompletableFuture<@Nullable Void> free = request.reset()
                ? running.cancel(key, new NangoScriptException("script_aborted", "The run was ended by a reset"))
                : CompletableFuture.completedFuture(null);
        return Stages.plain(free.thenCompose(ended -> run(request, key)));
    }

    /** Whether it is the failure of a run, which the run has logged, and not of starting one. */
    boolean wasRun(NangoException failure) {
        synchronized (logged) {
            return logged.contains(failure);
        }
    }

    private CompletableFuture<RunResult> run(SyncRequest request, SyncKey key) {
        return Stages.on(services.settings().io(), () -> {
                    SyncClaim claim = running.claim(key);
                    try {
                        ActiveRun active = start(request);
                        claim.started(active);
                        // Whoever waits for the result may run the sync again at once.
                        return active.result().whenComplete((result, failure) -> {
                            if (failure instanceof NangoException known) {
                                synchronized (logged) {
                                    logged.add(known);
                                }
                            }
                            running.release(claim);
                        });
                    } catch (RuntimeException | Error e) {
                        running.release(claim);
                        throw e;
                    }
                })
                .thenCompose(result -> result);
    }

    private ActiveRun start(SyncRequest request) {
        Function function = functions.get(
                new FunctionName(FunctionKind.SYNC, request.connection().integration(), request.sync()));
        FunctionDefinition definition = function.definition();
        Connection connection = runs.connection(request.connection());
        List<Dataset> datasets = definition.models().stream()
                .map(model -> new Dataset(connection.ref(), model, request.variant()))
                .toList();
        if (request.reset()) {
            memory.reset(connection.number(), request.sync(), request.variant(), datasets);
        }
        boolean emptyCache = request.reset() && request.emptyCache();
        Run run = runs.sync(
                function,
                connection,
                request.variant(),
                memory.lastSyncDate(connection.number(), request.sync(), request.variant()),
                emptyCache,
                request.origin());
        List<String> cleared = emptyCache ? clear(datasets) : List.of();
        Runner.Limit limit =
                new Runner.Limit("syncTimeout", services.settings().limits().syncTimeout(), request.validation());
        ActiveRun active = runner.start(function, run, null, limit, (scope, output) -> end(scope, definition, output));
        cleared.forEach(line -> active.scope().log().system(LogLevel.INFO, line, null));
        return active;
    }

    private List<String> clear(List<Dataset> datasets) {
        return datasets.stream()
                .flatMap(dataset -> Stream.of(
                        "Clearing records for model " + dataset.model() + "...",
                        "Cleared " + services.records().clear(dataset) + " records for model " + dataset.model() + "."))
                .toList();
    }

    private CompletionStage<@Nullable Void> end(RunScope scope, FunctionDefinition definition, Json output) {
        CompletionStage<@Nullable Void> deleted = CompletableFuture.completedFuture(null);
        if (definition.trackDeletes()) {
            for (String model : definition.models()) {
                deleted = deleted.thenCompose(
                        before -> scope.deletePrevious(model).thenApply(ids -> null));
            }
        }
        Run run = scope.run();
        return deleted.thenAcceptAsync(
                done -> memory.succeeded(run.connectionNumber(), run.function().name(), run.variant(), run.startedAt()),
                services.settings().io());
    }
}
