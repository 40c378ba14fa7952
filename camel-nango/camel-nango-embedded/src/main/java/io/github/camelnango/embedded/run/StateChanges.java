package io.github.camelnango.embedded.run;

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
final class StateChanges {
    private final Queue<Supplier<CompletionStage<?>>> waiting = new ArrayDeque<>();
    private final CompletableFuture<@Nullable Void> ended = new CompletableFuture<>();
    private boolean busy;
    private boolean functionEnded;
    private int open;
    private @Nullable Throwable unseenFailure;

    /** Makes the call when all calls before it have ended. */
    <T> CompletionStage<T> inOrder(Supplier<CompletionStage<T>> call) {
        CompletableFuture<T> result = opened();
        synchronized (this) {
            waiting.add(() -> start(call, result));
            if (busy) {
                return result;
            }
            busy = true;
        }
        pump();
        return result;
    }

    /** Makes the call now; only the end of the run waits for it. */
    <T> CompletionStage<T> atOnce(Supplier<CompletionStage<T>> call) {
        CompletableFuture<T> result = opened();
        Stages.guarded(call).whenComplete((value, failure) -> settle(result, value, failure));
        return result;
    }

    /**
     * To be called when the function has ended. Ends with the last open call; or with the failure of a call that was
     * still open now, because then nobody can have seen it.
     */
    CompletionStage<@Nullable Void> end() {
        synchronized (this) {
            functionEnded = true;
        }
        endIfIdle();
        return ended;
    }

    private synchronized <T> CompletableFuture<T> opened() {
        open++;
        return new CompletableFuture<>();
    }

    private <T> CompletionStage<?> start(Supplier<CompletionStage<T>> call, CompletableFuture<T> result) {
        return Stages.guarded(call).whenComplete((value, failure) -> settle(result, value, failure));
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

    private <T> void settle(CompletableFuture<T> result, T value, @Nullable Throwable failure) {
        if (failure == null) {
            result.complete(value);
        } else {
            result.completeExceptionally(Stages.unwrap(failure));
        }
        synchronized (this) {
            open--;
            if (failure != null && functionEnded && unseenFailure == null) {
                unseenFailure = Stages.unwrap(failure);
            }
        }
        endIfIdle();
    }

    private void endIfIdle() {
        Throwable failure;
        synchronized (this) {
            if (!functionEnded || open > 0) {
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
