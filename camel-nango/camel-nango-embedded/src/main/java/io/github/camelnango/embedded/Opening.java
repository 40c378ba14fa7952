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
package io.github.camelnango.embedded;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Something that is being opened beside other things. Thread-safe. */
final class Opening<T> {
    private final CompletableFuture<T> opened;

    Opening(Executor executor, Supplier<T> open) {
        this.opened = CompletableFuture.supplyAsync(open, executor);
    }

    /**
     * Waits for it.
     *
     * @throws RuntimeException what opening it failed with
     */
    T get() {
        try {
            return opened.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }

    /** Waits until nothing more is being opened, even if that failed. */
    void await() {
        opened.handle((value, failure) -> value == null).join();
    }
}
