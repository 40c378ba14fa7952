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

import io.github.camelnango.api.ConnectionRef;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.NangoScriptException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The runs of this process that have not ended, by id. Thread-safe. */
final class RunningRuns implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RunningRuns.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Map<String, ActiveRun> runs = new ConcurrentHashMap<>();
    private final Map<SyncKey, SyncClaim> syncs = new ConcurrentHashMap<>();
    private volatile boolean closed;

    Optional<ActiveRun> find(String id) {
        return Optional.ofNullable(runs.get(id));
    }

    void add(ActiveRun run) {
        runs.put(run.run().id(), run);
        if (closed) {
            run.cancel(closing());
        }
    }

    void remove(ActiveRun run) {
        runs.remove(run.run().id());
    }

    /** Takes the right to run the sync, until it is released. */
    SyncClaim claim(SyncKey key) {
        requireOpen();
        SyncClaim claim = new SyncClaim(key);
        if (syncs.putIfAbsent(key, claim) != null) {
            throw new NangoException(
                    "sync_already_running",
                    "Sync " + key.connection().integration() + "/" + key.sync() + " is running already for connection "
                            + key.connection().id() + " and variant " + key.variant() + ": wait until it has ended");
        }
        return claim;
    }

    void release(SyncClaim claim) {
        syncs.remove(claim.key(), claim);
        claim.released();
    }

    /** Ends the run of the sync, if there is one; completes when another may start. */
    CompletableFuture<@Nullable Void> cancel(SyncKey key, NangoException reason) {
        SyncClaim claim = syncs.get(key);
        return claim == null ? CompletableFuture.completedFuture(null) : claim.cancel(reason);
    }

    void requireOpen() {
        if (closed) {
            throw closing();
        }
    }

    /** Ends the runs that a run has triggered. */
    void cancelChildren(String parent, NangoException reason) {
        cancel(run -> parent.equals(run.run().parent()), reason);
    }

    /** Ends the runs of a connection that is gone. */
    void cancelAll(ConnectionRef connection, NangoException reason) {
        cancel(run -> run.run().connection().equals(connection), reason);
    }

    /** Ends all runs and waits a while for them; later ones are refused. */
    @Override
    public void close() {
        closed = true;
        cancel(run -> true, closing());
        List<CompletableFuture<?>> ends = runs.values().stream()
                .<CompletableFuture<?>>map(ActiveRun::result)
                .toList();
        try {
            CompletableFuture.allOf(ends.toArray(CompletableFuture[]::new)).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            // they were cancelled
        } catch (TimeoutException e) {
            LOG.warn(
                    "Closing although {} did not end within {} s",
                    runs.values().stream().map(ActiveRun::run).toList(),
                    PATIENCE.toSeconds());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void cancel(Predicate<ActiveRun> which, NangoException reason) {
        runs.values().stream().filter(which).forEach(run -> run.cancel(reason));
    }

    private static NangoException closing() {
        return new NangoScriptException("script_aborted", "The run was ended because the runtime is closing");
    }
}
