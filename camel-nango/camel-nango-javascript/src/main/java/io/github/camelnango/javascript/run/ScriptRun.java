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
package io.github.camelnango.javascript.run;

import io.github.camelnango.api.Execution;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.Nango;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.Run;
import io.github.camelnango.javascript.engine.ScriptFailure;
import io.github.camelnango.javascript.engine.ScriptIsolate;
import io.github.camelnango.javascript.host.HostFailures;
import io.github.camelnango.javascript.host.JsonText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One run of a script. What touches the isolate is a task of {@link #tasks}, so nothing here needs a lock but the stop, which
 * comes from outside.
 */
final class ScriptRun implements Execution {
    private static final long STOP_EVERY_MILLIS = 20;
    private static final int FAILURES_KEPT = 20;

    private final LoadedScript script;
    private final Nango nango;
    private final @Nullable Json input;
    private final ScriptRunner runner;
    private final SerialTasks tasks;
    private final CompletableFuture<Json> result = new CompletableFuture<>();
    private final CompletableFuture<Void> freed = new CompletableFuture<>();
    private final AtomicReference<NangoException> reason = new AtomicReference<>();
    private final Deque<Throwable> failures = new ArrayDeque<>();
    private volatile IsolatePool.@Nullable Ticket ticket;
    private volatile @Nullable Future<?> stopping;
    private @Nullable ScriptSession session;
    private @Nullable String outcome;
    private int calls;
    private int reads;
    private int timers;
    private boolean ended;

    ScriptRun(LoadedScript script, Nango nango, @Nullable Json input, ScriptRunner runner) {
        this.script = script;
        this.nango = nango;
        this.input = input;
        this.runner = runner;
        this.tasks = new SerialTasks(runner.threads());
    }

    LoadedScript script() {
        return script;
    }

    Run run() {
        return nango.run();
    }

    /** Completes when nothing of the run is left, before {@link #result()} does. */
    CompletableFuture<Void> freed() {
        return freed;
    }

    void enqueue(IsolatePool pool) {
        Run run = run();
        String connection = run.connection().toString();
        IsolatePool.Ticket room = pool.ticket(run.id(), connection, () -> tasks.execute(this::begin));
        // First: a short run ends, and gives it back, before the request returns.
        ticket = room;
        pool.request(room, run.ancestors());
        if (reason.get() != null) {
            tasks.execute(this::cancelled);
        }
    }

    private void begin() {
        if (ended) {
            return;
        }
        enter(() -> {
            ScriptSession opened = runner.open(this);
            synchronized (this) {
                session = opened;
            }
            opened.serve(this);
            opened.isolate().call("__camelNango.start", RunJson.start(script, nango, input));
        });
    }

    /** The script calls a helper. */
    void called(int id, String method, String json) {
        switch (method) {
            case "done" -> outcome = json;
            case "timer" -> {
                timers++;
                runner.schedule(
                        () -> tasks.execute(() -> {
                            timers--;
                            settle(id, true, "null");
                        }),
                        HostFailures.firstNumber(json));
            }
            default -> {
                boolean read = Reads.is(method, json);
                calls++;
                reads += read ? 1 : 0;
                // A page of records should not be held until it is saved, just for the text of an error.
                String request = method.equals("proxy") ? json : "[]";
                call(method, json)
                        .whenComplete((value, failure) -> tasks.execute(() -> {
                            calls--;
                            reads -= read ? 1 : 0;
                            answer(id, request, value, failure);
                        }));
            }
        }
    }

    private CompletionStage<Json> call(String method, String json) {
        try {
            return nango.call(method, new Json(json));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private void answer(int id, String request, @Nullable Json value, @Nullable Throwable failure) {
        if (failure == null) {
            settle(id, true, value == null ? "null" : value.text());
            return;
        }
        Throwable cause = HostFailures.unwrap(failure);
        failures.addLast(cause);
        if (failures.size() > FAILURES_KEPT) {
            failures.removeFirst();
        }
        settle(id, false, HostFailures.json(cause, request));
    }

    private void settle(int id, boolean ok, String json) {
        if (!ended) {
            enter(() -> isolate().call("__camelNango.settle", id, ok, json));
        }
    }

    /** The script wrote to its console: a line of the run's log, which must not fail the run. */
    void printed(String json) {
        call("log", RunJson.consoleLine(json));
    }

    private ScriptIsolate isolate() {
        ScriptSession current = session;
        if (current == null) {
            throw new IllegalStateException(run() + " has no isolate");
        }
        return current.isolate();
    }

    private void enter(Runnable entry) {
        try {
            entry.run();
            look();
        } catch (ScriptFailure e) {
            NangoException wanted = reason.get();
            end(null, wanted != null ? wanted : RunErrors.of(run(), e));
        } catch (RuntimeException e) {
            end(null, RunErrors.unexpected(run(), e));
        }
    }

    /**
     * Is it over? Calls that nobody awaited are waited for, as what they do is part of the run; but not those that only
     * read: a script may have given up on a slow provider.
     */
    private void look() {
        String done = outcome;
        if (done != null && RunErrors.failed(done)) {
            end(null, RunErrors.of(run(), done, failures));
        } else if (done != null ? calls == reads : calls == 0 && timers == 0) {
            List<String> rejections = isolate().unhandledRejections();
            if (!rejections.isEmpty()) {
                end(null, RunErrors.unhandled(run(), rejections.get(0)));
            } else if (done == null) {
                end(null, RunErrors.stalled(run()));
            } else {
                output(done);
            }
        }
    }

    private void output(String done) {
        String text = RunErrors.output(done);
        long size = JsonText.utf8Length(text);
        if (size > runner.outputBytes()) {
            end(null, RunErrors.tooLarge(run(), size, runner.outputBytes()));
        } else {
            end(new Json(text), null);
        }
    }

    @Override
    public CompletionStage<Json> result() {
        return result;
    }

    @Override
    public void cancel(NangoException why) {
        if (result.isDone() || !reason.compareAndSet(null, why)) {
            return;
        }
        // A script can catch what stops it, so it is stopped until nothing is left of it.
        stopping = runner.repeat(this::stop, STOP_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        tasks.execute(this::cancelled);
    }

    private synchronized void stop() {
        if (session != null) {
            session.isolate().terminate();
        }
    }

    private void cancelled() {
        end(null, reason.get());
    }

    private void end(@Nullable Json output, @Nullable NangoException failure) {
        if (ended) {
            return;
        }
        ended = true;
        ScriptSession last;
        synchronized (this) {
            last = session;
            session = null;
        }
        Future<?> stops = stopping;
        if (stops != null) {
            stops.cancel(false);
        }
        if (last != null) {
            boolean clean = failure == null && calls == 0 && timers == 0 && reason.get() == null;
            runner.free(this, last, clean);
        }
        IsolatePool.Ticket room = ticket;
        if (room != null) {
            room.release();
        }
        freed.complete(null);
        runner.report(() -> {
            if (failure != null) {
                result.completeExceptionally(failure);
            } else {
                result.complete(output == null ? Json.NULL : output);
            }
        });
    }
}
