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
import io.github.camelnango.api.FunctionKind;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.Nango;
import io.github.camelnango.api.NangoScriptException;
import io.github.camelnango.javascript.engine.ScriptFailure;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs functions: a few threads, a clock, and the rules for isolates. Thread-safe. */
public final class ScriptRunner implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ScriptRunner.class);
    private static final long CLOSE_SECONDS = 10;

    private final IsolatePool pool;
    private final IdleSessions idle;
    private final long heapBytes;
    private final long outputBytes;
    private final Executor reports;
    private final ExecutorService threads;
    private final ScheduledExecutorService clock;
    private final Set<ScriptRun> runs = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** @param reports where the end of a run is told: whoever hears of it may block */
    public ScriptRunner(int limit, int threads, long heapBytes, long outputBytes, Executor reports) {
        this.pool = new IsolatePool(limit);
        this.idle = new IdleSessions(limit);
        this.heapBytes = heapBytes;
        this.outputBytes = outputBytes;
        this.reports = reports;
        this.threads = Executors.newFixedThreadPool(threads, named("nango-script-"));
        this.clock = Executors.newSingleThreadScheduledExecutor(named("nango-script-clock-"));
        clock.scheduleWithFixedDelay(idle::closeOld, IdleSessions.SECONDS, IdleSessions.SECONDS, TimeUnit.SECONDS);
    }

    private static ThreadFactory named(String prefix) {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, prefix + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    Execution start(LoadedScript script, Nango nango, @Nullable Json input) {
        ScriptRun run = new ScriptRun(script, nango, input, this);
        runs.add(run);
        run.freed().thenRun(() -> runs.remove(run));
        run.enqueue(pool);
        if (closed) {
            run.cancel(closing(run));
        }
        return run;
    }

    private static NangoScriptException closing(ScriptRun run) {
        return new NangoScriptException(
                "script_aborted", RunErrors.subject(run.run()) + ": stopped, because its runtime is being closed");
    }

    long outputBytes() {
        return outputBytes;
    }

    Executor threads() {
        return task -> {
            try {
                threads.execute(task);
            } catch (RejectedExecutionException e) {
                // Only after close: nothing of the run is left but answers of late calls.
                LOG.debug("A call was answered after its loader was closed");
            }
        };
    }

    ScriptSession open(ScriptRun run) {
        ScriptSession session = reusable(run) ? idle.take(key(run)) : null;
        if (session != null) {
            return session;
        }
        idle.trim(pool.limit() - pool.open());
        return ScriptSession.open(run.script().template(), run.script().compiled(), heapBytes);
    }

    /** An isolate may serve the same action, version and connection again if its run left nothing behind. */
    void free(ScriptRun run, ScriptSession session, boolean clean) {
        session.serve(null);
        if (clean && !closed && reusable(run)) {
            idle.put(key(run), session);
        } else {
            try {
                session.close();
            } catch (ScriptFailure e) {
                LOG.warn("An isolate of {} could not be closed", run.run(), e);
            }
        }
    }

    private static boolean reusable(ScriptRun run) {
        return run.script().definition().name().kind() == FunctionKind.ACTION;
    }

    private static IdleSessions.Key key(ScriptRun run) {
        return new IdleSessions.Key(
                run.script().definition().name(),
                run.script().definition().revision(),
                run.run().connection());
    }

    void schedule(Runnable task, long millis) {
        clock.schedule(task, millis, TimeUnit.MILLISECONDS);
    }

    Future<?> repeat(Runnable task, long every, TimeUnit unit) {
        return clock.scheduleWithFixedDelay(task, 0, every, unit);
    }

    void report(Runnable end) {
        try {
            reports.execute(end);
        } catch (RejectedExecutionException e) {
            end.run();
        }
    }

    @Override
    public void close() {
        closed = true;
        runs.forEach(run -> run.cancel(closing(run)));
        awaitAll(List.copyOf(runs));
        threads.shutdown();
        clock.shutdownNow();
        idle.close();
    }

    private static void awaitAll(List<ScriptRun> left) {
        try {
            CompletableFuture.allOf(left.stream().map(ScriptRun::freed).toArray(CompletableFuture[]::new))
                    .get(CLOSE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("{} script runs did not end within {} s", left.size(), CLOSE_SECONDS);
        }
    }
}
