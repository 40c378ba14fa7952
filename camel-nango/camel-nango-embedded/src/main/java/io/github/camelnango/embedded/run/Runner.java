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

import io.github.camelnango.api.Execution;
import io.github.camelnango.api.Function;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.LogLevel;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.NangoScriptException;
import io.github.camelnango.api.RecordChanges;
import io.github.camelnango.api.Registration;
import io.github.camelnango.api.Run;
import io.github.camelnango.api.RunInfo;
import io.github.camelnango.api.RunResult;
import io.github.camelnango.api.Validation;
import io.github.camelnango.embedded.json.JsonText;
import io.github.camelnango.embedded.run.call.Stages;
import io.github.camelnango.embedded.run.helper.RunScope;
import io.github.camelnango.embedded.run.memory.RunMemory;
import io.github.camelnango.embedded.run.service.RunServices;
import io.github.camelnango.embedded.run.validate.JsonSchemas;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs any function once: starts it, ends it at its time limit, waits for its calls, writes down how it ended. */
final class Runner {
    private static final Logger LOG = LoggerFactory.getLogger(Runner.class);

    private final RunServices services;
    private final RunMemory memory;
    private final RunningRuns running;
    private final JsonSchemas schemas;

    Runner(RunServices services, RunMemory memory, RunningRuns running, JsonSchemas schemas) {
        this.services = services;
        this.memory = memory;
        this.running = running;
        this.schemas = schemas;
    }

    /**
     * What a run may do.
     *
     * @param option the option that sets the time limit, for the message
     * @param duration the time limit
     * @param validation what becomes of values that do not fit their schema; {@code null} for the usual
     */
    record Limit(String option, Duration duration, @Nullable Validation validation) {
        /** With the usual validation. */
        Limit(String option, Duration duration) {
            this(option, duration, null);
        }

        Limit with(@Nullable Validation other) {
            return new Limit(option, duration, other);
        }
    }

    /** What is left to do when the function has ended well; a failure of it is the run's. May block. */
    @FunctionalInterface
    interface Ending {
        CompletionStage<@Nullable Void> end(RunScope scope, Json output);
    }

    /** Starts the run: blocks for a moment. */
    ActiveRun start(Function function, Run run, @Nullable Json input, Limit limit, Ending ending) {
        Validation usual = services.settings().validation();
        Validation validation = limit.validation() == null ? usual : limit.validation();
        ActiveRun active = new ActiveRun(new RunScope(run, function, validation, schemas, services, memory));
        services.history().started(run);
        running.add(active);
        active.scope().log().system(LogLevel.INFO, "Started " + run, null);
        Registration alarm = services.timer()
                .after(limit.duration(), () -> services.settings().io().execute(() -> active.cancel(late(run, limit))));
        CompletionStage<Json> output = execute(function, active, input);
        output.whenComplete((json, failure) -> {
            alarm.close();
            end(active, json, failure, ending);
        });
        return active;
    }

    private static CompletionStage<Json> execute(Function function, ActiveRun active, @Nullable Json input) {
        try {
            active.scope().check("input", input);
            Execution execution = function.start(active.scope().nango(), input);
            active.executing(execution);
            return execution.result();
        } catch (RuntimeException | Error e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private void end(ActiveRun active, @Nullable Json output, @Nullable Throwable thrown, Ending ending) {
        NangoException cancelled = active.cancelled();
        // Whatever a cancelled function says at its end follows from that it was cancelled.
        Throwable failure = cancelled == null ? thrown : cancelled;
        if (failure != null) {
            active.scope().gate().close(new NangoException("script_aborted", "The run has failed"));
        }
        if (cancelled != null) {
            running.cancelChildren(active.run().id(), cancelled);
        }
        CompletionStage<@Nullable Void> end = active.scope().drained(failure == null);
        if (failure == null) {
            Json result = output == null ? Json.NULL : output;
            end = end.thenComposeAsync(
                    done -> Stages.guarded(() -> {
                        active.scope().check("output", result);
                        return ending.end(active.scope(), result);
                    }),
                    after(end));
        }
        end.whenCompleteAsync((done, late) -> close(active, output, failure == null ? late : failure), after(end));
    }

    /** This thread, where a function has told its end, may block; whichever ends the last open call may not. */
    private Executor after(CompletionStage<?> stage) {
        return stage.toCompletableFuture().isDone()
                ? Runnable::run
                : services.settings().io();
    }

    private void close(ActiveRun active, @Nullable Json output, @Nullable Throwable failure) {
        Run run = active.run();
        RunScope scope = active.scope();
        NangoException failed = failure == null ? null : scope.log().masked(failure(run, Stages.unwrap(failure)));
        try {
            scope.gate().close(new NangoException("script_aborted", "The run has ended"));
            scope.close();
            Instant endedAt = services.settings().clock().instant();
            writeDown(scope, failed, endedAt);
            running.remove(active);
            if (failed == null) {
                active.result().complete(result(scope, output, endedAt));
            }
        } catch (RuntimeException e) {
            running.remove(active);
            active.result().completeExceptionally(e);
        }
        if (failed != null) {
            active.result().completeExceptionally(failed);
        }
    }

    private void writeDown(RunScope scope, @Nullable NangoException failed, Instant endedAt) {
        Run run = scope.run();
        log(scope, failed);
        report(run, failed, Duration.between(run.startedAt(), endedAt));
        services.history().ended(info(run, failed, endedAt, scope.records().changes()));
    }

    private static RunResult result(RunScope scope, @Nullable Json output, Instant endedAt) {
        Run run = scope.run();
        return new RunResult(
                run.id(),
                run.revision(),
                output == null ? Json.NULL : output,
                scope.records().changes(),
                run.startedAt(),
                Duration.between(run.startedAt(), endedAt));
    }

    private static void log(RunScope scope, @Nullable NangoException failed) {
        if (failed == null) {
            scope.log().system(LogLevel.INFO, "Ended " + scope.run(), null);
            scope.records().changes().forEach((model, changes) -> {
                if (changes.rejected() > 0) {
                    String line =
                            changes.rejected() + " records of " + model + " could not be kept: operation=rejects of"
                                    + " nango:records lists them with their reasons";
                    scope.log().system(LogLevel.WARN, line, null);
                }
            });
            return;
        }
        String stack = failed instanceof NangoScriptException script ? script.getScriptStack() : null;
        scope.log()
                .system(
                        LogLevel.ERROR,
                        failed.getType() + ": " + failed.getMessage(),
                        stack == null ? null : JsonText.json(Map.of("stack", stack)));
    }

    /** The one line in the application's log about how a run ended. */
    private static void report(Run run, @Nullable NangoException failed, Duration took) {
        if (failed == null) {
            LOG.debug("{} succeeded after {} ms (run {})", title(run), took.toMillis(), run.id());
            return;
        }
        String stack = failed instanceof NangoScriptException script ? script.getScriptStack() : null;
        String frame = stack == null
                ? ""
                : stack.lines()
                        .map(String::strip)
                        .filter(line -> line.startsWith("at "))
                        .findFirst()
                        .map(line -> " (" + line + ")")
                        .orElse("");
        LOG.warn(
                "{} failed after {} ms (run {}): {}: {}{}",
                title(run),
                took.toMillis(),
                run.id(),
                failed.getType(),
                failed.getMessage(),
                frame);
    }

    private static RunInfo info(
            Run run, @Nullable NangoException failed, Instant endedAt, Map<String, RecordChanges> changes) {
        if (failed == null) {
            return new RunInfo(run, RunInfo.Status.succeeded(changes), endedAt, null, null, changes);
        }
        boolean cancelled = failed.getType().equals("script_aborted");
        return new RunInfo(
                run,
                cancelled ? RunInfo.Status.CANCELLED : RunInfo.Status.FAILED,
                endedAt,
                failed.getType(),
                failed.getMessage(),
                changes);
    }

    private static NangoException failure(Run run, Throwable failure) {
        if (failure instanceof NangoException known) {
            return known;
        }
        return new NangoScriptException(
                "script_internal_error", title(run) + " failed: " + failure, null, null, failure);
    }

    private static NangoException late(Run run, Limit limit) {
        return new NangoScriptException(
                "function_runtime_timed_out",
                title(run) + " did not end within " + text(limit.duration())
                        + ". If it needs longer, raise the component option " + limit.option());
    }

    static String title(Run run) {
        String name = run.function().toString();
        return Character.toUpperCase(name.charAt(0)) + name.substring(1) + " for connection "
                + run.connection().id();
    }

    private static String text(Duration duration) {
        return duration.toString()
                .substring(2)
                .replaceAll("(\\d[HMS])(?!$)", "$1 ")
                .toLowerCase(java.util.Locale.ROOT);
    }
}
