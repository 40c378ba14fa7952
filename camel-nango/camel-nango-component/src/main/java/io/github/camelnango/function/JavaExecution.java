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
package io.github.camelnango.function;

import io.github.camelnango.api.Execution;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.Nango;
import io.github.camelnango.api.NangoException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of blocking code on a thread of its own. Thread-safe. */
final class JavaExecution implements Execution {
    private static final Logger LOG = LoggerFactory.getLogger(JavaExecution.class);

    /** Java cannot end a thread: one that does not heed its interruption for this long is left to itself. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private final JavaFunction function;
    private final Nango nango;
    private final Duration patience;
    private final CompletableFuture<Json> result = new CompletableFuture<>();
    private @Nullable Thread thread;
    private @Nullable NangoException cancelled;

    JavaExecution(JavaFunction function, Nango nango, Duration patience) {
        this.function = function;
        this.nango = nango;
        this.patience = patience;
    }

    void start(@Nullable Json input) {
        try {
            function.threads().execute(() -> run(input));
        } catch (RejectedExecutionException e) {
            result.completeExceptionally(new NangoException(
                    "script_aborted", nango.run() + " was not started, because the component is stopping", e));
        }
    }

    private void run(@Nullable Json input) {
        Json output = null;
        Throwable failure = entered();
        try {
            if (failure == null) {
                Object value = function.code().run(nango, input);
                output = function.codec()
                        .write(value, "the output of the " + nango.run().function());
            }
        } catch (Throwable e) {
            failure = e;
        }
        NangoException reason = left();
        if (reason != null) {
            result.completeExceptionally(reason);
        } else if (failure != null) {
            result.completeExceptionally(JavaFailures.of(nango.run(), failure, function.codec()));
        } else {
            result.complete(output);
        }
    }

    private synchronized @Nullable NangoException entered() {
        thread = Thread.currentThread();
        return cancelled;
    }

    /** The thread goes back to others, who must not be met by our interruption. */
    private synchronized @Nullable NangoException left() {
        thread = null;
        Thread.interrupted();
        return cancelled;
    }

    @Override
    public CompletionStage<Json> result() {
        return result;
    }

    @Override
    public void cancel(NangoException reason) {
        synchronized (this) {
            if (cancelled != null || result.isDone()) {
                return;
            }
            cancelled = reason;
            if (thread != null) {
                thread.interrupt();
            }
        }
        CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> {
                    if (result.completeExceptionally(reason)) {
                        LOG.warn(
                                "{} was ended, but its code ({}) has not returned within {} s of being interrupted; its"
                                        + " thread stays busy until it does",
                                nango.run(),
                                function.definition().source(),
                                patience.toSeconds());
                    }
                });
    }
}
