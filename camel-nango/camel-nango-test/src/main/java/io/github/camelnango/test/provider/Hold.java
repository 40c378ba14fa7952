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
package io.github.camelnango.test.provider;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A point at which a {@link FakeProvider} stops answering. Thread-safe. */
public final class Hold {
    private final CompletableFuture<ProviderRequest> reached = new CompletableFuture<>();
    private final CompletableFuture<Boolean> answered = new CompletableFuture<>();
    private int left;

    Hold(int responses) {
        left = responses;
    }

    /** Ends with the request that is not answered. */
    public CompletionStage<ProviderRequest> reached() {
        return reached.minimalCompletionStage();
    }

    /** Answers what is held and what comes. */
    public void release() {
        answered.complete(true);
    }

    /** Closes the connections of the requests that are held; those that come are answered. */
    public void drop() {
        answered.complete(false);
    }

    /** Ends with whether the request is to be answered. */
    CompletableFuture<Boolean> pass(ProviderRequest request) {
        synchronized (this) {
            if (left-- > 0) {
                return CompletableFuture.completedFuture(true);
            }
        }
        boolean over = answered.isDone();
        reached.complete(request);
        return over ? CompletableFuture.completedFuture(true) : answered;
    }
}
