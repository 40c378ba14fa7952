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

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Stages that fail with what was thrown: the JDK wraps it as soon as stages are chained. */
public final class Stages {
    private Stages() {}

    /** The failure itself. */
    public static Throwable unwrap(Throwable failure) {
        Throwable cause = failure;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    /** The same stage, failing without a wrapper. */
    public static <T> CompletableFuture<T> plain(CompletionStage<T> stage) {
        CompletableFuture<T> plain = new CompletableFuture<>();
        stage.whenComplete((value, failure) -> {
            if (failure == null) {
                plain.complete(value);
            } else {
                plain.completeExceptionally(unwrap(failure));
            }
        });
        return plain;
    }

    /** The same stage, with another failure. */
    public static <T> CompletableFuture<T> failing(CompletionStage<T> stage, UnaryOperator<Throwable> failure) {
        return plain(stage.handle((value, thrown) -> thrown == null
                        ? CompletableFuture.completedFuture(value)
                        : CompletableFuture.<T>failedFuture(failure.apply(unwrap(thrown))))
                .thenCompose(end -> end));
    }

    /** What the supplier returns; a stage that has failed if it throws. */
    public static <T> CompletionStage<T> guarded(Supplier<CompletionStage<T>> call) {
        try {
            return call.get();
        } catch (RuntimeException | Error e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** Runs blocking work on the executor. */
    public static <T> CompletableFuture<T> on(Executor executor, Supplier<T> work) {
        return plain(CompletableFuture.supplyAsync(work, executor));
    }
}
