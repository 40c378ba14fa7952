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
package io.github.camelnango.embedded.run.call;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The state-changing calls of one run. They take effect one after the other in the order in which they were made,
 * whether the function awaits them or not, and the run ends only when all have ended. Thread-safe.
 */
public final class StateChanges {
    private final Queue<Supplier<CompletionStage<?>>> waiting = new ArrayDeque<>();
    private final CompletableFuture<@Nullable Void> ended = new CompletableFuture<>();
    private boolean busy;
    private boolean functionEnded;
    private boolean waitForUnordered;
    private int ordered;
    private int unordered;
    private @Nullable Throwable unseenFailure;

    /** Makes the call when all calls before it have ended. */
    public <T> CompletionStage<T> inOrder(Supplier<CompletionStage<T>> call) {
        CompletableFuture<T> result = new CompletableFuture<>();
        synchronized (this) {
            ordered++;
            waiting.add(
                    () -> Stages.guarded(call).whenComplete((value, failure) -> settle(result, value, failure, true)));
            if (busy) {
                return result;
            }
            busy = true;
        }
        pump();
        return result;
    }

    /** Makes the call now; only the end of the run waits for it. */
    public <T> CompletionStage<T> atOnce(Supplier<CompletionStage<T>> call) {
        CompletableFuture<T> result = new CompletableFuture<>();
        synchronized (this) {
            unordered++;
        }
        Stages.guarded(call).whenComplete((value, failure) -> settle(result, value, failure, false));
        return result;
    }

    /**
     * To be called when the function has ended. Ends with the last open call; or with the failure of a call that was
     * still open now, because then nobody can have seen it.
     *
     * @param all whether to wait for calls too that are in no order
     */
    public CompletionStage<@Nullable Void> end(boolean all) {
        synchronized (this) {
            functionEnded = true;
            waitForUnordered = all;
        }
        endIfIdle();
        return ended;
    }

    /** A loop, not a recursion: thousands of calls may wait. */
    private void pump() {
        while (true) {
            Supplier<CompletionStage<?>> call;
            synchronized (this) {
                call = waiting.poll();
                busy = call != null;
            }
            if (call == null) {
                return;
            }
            CompletableFuture<?> stage = call.get().toCompletableFuture();
            if (!stage.isDone()) {
                stage.whenComplete((value, failure) -> pump());
                return;
            }
        }
    }

    private <T> void settle(CompletableFuture<T> result, T value, @Nullable Throwable failure, boolean inOrder) {
        synchronized (this) {
            if (failure != null && functionEnded && unseenFailure == null) {
                unseenFailure = Stages.unwrap(failure);
            }
        }
        if (failure == null) {
            result.complete(value);
        } else {
            result.completeExceptionally(Stages.unwrap(failure));
        }
        synchronized (this) {
            ordered -= inOrder ? 1 : 0;
            unordered -= inOrder ? 0 : 1;
        }
        endIfIdle();
    }

    private void endIfIdle() {
        Throwable failure;
        synchronized (this) {
            if (!functionEnded || ordered > 0 || waitForUnordered && unordered > 0) {
                return;
            }
            failure = unseenFailure;
        }
        if (failure == null) {
            ended.complete(null);
        } else {
            ended.completeExceptionally(failure);
        }
    }
}
