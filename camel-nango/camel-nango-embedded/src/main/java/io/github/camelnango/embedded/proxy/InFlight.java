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
package io.github.camelnango.embedded.proxy;

import org.apache.hc.core5.concurrent.Cancellable;
import org.jspecify.annotations.Nullable;

/** The request that is being sent for a call, so that a cancelled call frees its thread and connection. Thread-safe. */
final class InFlight {
    private @Nullable Cancellable request;
    private boolean ended;

    /** Told before each request; one that is told after the end is cancelled at once. */
    void is(Cancellable next) {
        synchronized (this) {
            if (!ended) {
                request = next;
                return;
            }
        }
        next.cancel();
    }

    void end() {
        Cancellable last;
        synchronized (this) {
            ended = true;
            last = request;
            request = null;
        }
        if (last != null) {
            last.cancel();
        }
    }
}
