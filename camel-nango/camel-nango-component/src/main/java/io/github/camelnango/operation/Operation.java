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
package io.github.camelnango.operation;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * What an endpoint does with one exchange. Stateless and thread-safe.
 */
public interface Operation {

    /**
     * Does it, and leaves the result on the call's exchange.
     *
     * @return ends when the exchange is done; or fails, possibly wrapped
     * @throws RuntimeException as well as failing the stage
     */
    CompletionStage<?> process(Call call);

    /** An operation on the store: it blocks, as camel-sql does, and so takes part in the caller's transaction. */
    interface Blocking extends Operation {

        /** Does it on the caller's thread. */
        void execute(Call call);

        @Override
        default CompletionStage<?> process(Call call) {
            execute(call);
            return CompletableFuture.completedStage(null);
        }
    }
}
