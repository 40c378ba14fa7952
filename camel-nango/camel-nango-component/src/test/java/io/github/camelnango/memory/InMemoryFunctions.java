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
package io.github.camelnango.memory;

import io.github.camelnango.api.ActionRequest;
import io.github.camelnango.api.ConnectionRef;
import io.github.camelnango.api.Execution;
import io.github.camelnango.api.Function;
import io.github.camelnango.api.FunctionDefinition;
import io.github.camelnango.api.FunctionKind;
import io.github.camelnango.api.FunctionName;
import io.github.camelnango.api.Functions;
import io.github.camelnango.api.HelperCalls;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.RecordChanges;
import io.github.camelnango.api.Registration;
import io.github.camelnango.api.Run;
import io.github.camelnango.api.RunOutcome;
import io.github.camelnango.api.RunResult;
import io.github.camelnango.api.SyncRequest;
import io.github.camelnango.api.SyncSchedule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Functions that are Java lambdas, and those that routes register. */
public final class InMemoryFunctions implements Functions {

    public volatile HelperCalls calls;
    public final List<SyncRequest> syncRuns = new CopyOnWriteArrayList<>();
    public final Map<SyncSchedule, Consumer<RunOutcome>> schedules = new ConcurrentHashMap<>();
    private final Map<FunctionName, Function> functions = new ConcurrentHashMap<>();
    private final Set<FunctionName> stopped = ConcurrentHashMap.newKeySet();
    private final AtomicInteger runs = new AtomicInteger();
    private final InMemoryConnections connections;

    InMemoryFunctions(InMemoryConnections connections) {
        this.connections = connections;
    }

    public void action(String name, BiFunction<InMemoryNango, Json, CompletionStage<Json>> body) {
        FunctionDefinition definition = FunctionDefinition.action("github", name, "r1", "test");
        functions.put(definition.name(), new LambdaAction(definition, body));
    }

    public void sync(String name, List<String> models, BiFunction<InMemoryNango, Json, CompletionStage<Json>> body) {
        FunctionDefinition definition = new FunctionDefinition(
                new FunctionName(FunctionKind.SYNC, "github", name),
                null,
                null,
                "r1",
                "test",
                models,
                "every hour",
                false,
                false,
                false,
                List.of(),
                false,
                null,
                Map.of());
        functions.put(definition.name(), new LambdaSync(definition, body));
    }

    private record LambdaAction(
            FunctionDefinition definition, BiFunction<InMemoryNango, Json, CompletionStage<Json>> body)
            implements Function {
        @Override
        public Execution start(io.github.camelnango.api.Nango nango, Json input) {
            return execution(body.apply((InMemoryNango) nango, input));
        }
    }

    private record LambdaSync(
            FunctionDefinition definition, BiFunction<InMemoryNango, Json, CompletionStage<Json>> body)
            implements Function {
        @Override
        public Execution start(io.github.camelnango.api.Nango nango, Json input) {
            return execution(body.apply((InMemoryNango) nango, input));
        }
    }

    private static Execution execution(CompletionStage<Json> result) {
        return new Execution() {
            @Override
            public CompletionStage<Json> result() {
                return result;
            }

            @Override
            public void cancel(NangoException reason) {
                result.toCompletableFuture().completeExceptionally(reason);
            }
        };
    }

    @Override
    public Function get(FunctionName name) {
        if (stopped.contains(name)) {
            throw new NangoException("function_stopped", "The " + name + " is stopped");
        }
        Function function = functions.get(name);
        if (function == null) {
            String known = functions.keySet().stream()
                    .map(FunctionName::toString)
                    .sorted()
                    .collect(Collectors.joining(", "));
            throw new NangoException("unknown_function", "There is no " + name + "; there are: " + known);
        }
        return function;
    }

    @Override
    public List<FunctionName> list(String integration) {
        return functions.keySet().stream()
                .filter(n -> n.integration().equals(integration))
                .toList();
    }

    @Override
    public Registration register(Function function) {
        FunctionName name = function.definition().name();
        if (!stopped.remove(name) && functions.containsKey(name)) {
            throw new NangoException("duplicate_function", "There is already a " + name);
        }
        functions.put(name, function);
        return () -> stopped.add(name);
    }

    @Override
    public CompletionStage<RunResult> runAction(ActionRequest request) {
        FunctionName name =
                new FunctionName(FunctionKind.ACTION, request.connection().integration(), request.action());
        return run(name, request.connection(), "base", request.input(), request.parentRun(), request.origin());
    }

    @Override
    public CompletionStage<RunResult> runSync(SyncRequest request) {
        syncRuns.add(request);
        FunctionName name =
                new FunctionName(FunctionKind.SYNC, request.connection().integration(), request.sync());
        return run(name, request.connection(), request.variant(), null, null, request.origin());
    }

    private CompletionStage<RunResult> run(
            FunctionName name, ConnectionRef ref, String variant, Json input, String parent, String origin) {
        Function function;
        try {
            function = get(name);
            connections.get(ref, false);
        } catch (NangoException e) {
            return CompletableFuture.failedStage(e);
        }
        Run run = new Run(
                "run-" + runs.incrementAndGet(),
                name,
                "r1",
                name.kind().id(),
                ref,
                1,
                "github",
                "dev",
                variant,
                null,
                parent,
                parent == null ? 0 : 1,
                Instant.EPOCH,
                origin,
                parent == null ? List.of() : List.of(parent));
        return function.start(new InMemoryNango(run, calls), input)
                .result()
                .thenApply(output -> new RunResult(
                        run.id(),
                        "r1",
                        output,
                        Map.of("Issue", new RecordChanges(2, 1, 0, 3)),
                        Instant.EPOCH,
                        Duration.ofMillis(7)));
    }

    @Override
    public Registration schedule(SyncSchedule schedule) {
        return schedule(schedule, outcome -> {});
    }

    @Override
    public Registration schedule(SyncSchedule schedule, Consumer<RunOutcome> listener) {
        schedules.put(schedule, listener);
        return () -> schedules.remove(schedule);
    }

    /** Lets all schedules be due: runs each for its connections and tells how it ended. */
    public void tick() {
        schedules.forEach((schedule, listener) -> connections.list(schedule.integration()).stream()
                .filter(c -> schedule.connection() == null
                        || schedule.connection().equals(c.ref().id()))
                .forEach(c -> runSync(new SyncRequest(
                                c.ref(), schedule.sync(), schedule.variant(), false, false, schedule.origin()))
                        .whenComplete((result, failure) ->
                                listener.accept(new RunOutcome(c.ref(), schedule.sync(), unwrap(failure))))));
    }

    private static NangoException unwrap(Throwable failure) {
        return (NangoException)
                (failure instanceof java.util.concurrent.CompletionException e ? e.getCause() : failure);
    }
}
