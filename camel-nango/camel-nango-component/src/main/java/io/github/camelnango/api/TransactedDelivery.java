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
package io.github.camelnango.api;

import org.jspecify.annotations.Nullable;

/** Deliveries inside transactions of the user's, in which the consumer's position is stored too. Thread-safe. */
public interface TransactedDelivery {

    /**
     * Begins a transaction, delivers on the calling thread, moves the consumer's position and commits. All of it takes
     * effect, or nothing: also when another process has moved the position meanwhile.
     *
     * @param from the position that the delivery starts from; {@code null} for the beginning
     * @param to the position that it ends at
     * @param delivery what is done in between; whatever it throws rolls back and passes through
     * @throws NangoException {@code transaction_failed} if the transaction could not be committed, {@code position_moved} if
     *     it was rolled back because the position is no longer where it was, {@code store_failed} if none could be begun
     */
    void deliver(String consumer, Dataset dataset, @Nullable String from, String to, Runnable delivery);
}
