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
package io.github.camelnango.embedded.record;

import io.github.camelnango.api.Dataset;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.TransactedDelivery;
import io.github.camelnango.embedded.store.transaction.RouteTransactions;
import org.jspecify.annotations.Nullable;

/** Moves positions in the transactions that deliveries run in. Thread-safe. */
final class TransactedPositions implements TransactedDelivery {
    private final RouteTransactions transactions;
    private final Datasets datasets;

    TransactedPositions(RouteTransactions transactions, Datasets datasets) {
        this.transactions = transactions;
        this.datasets = datasets;
    }

    @Override
    public void deliver(String consumer, Dataset dataset, @Nullable String from, String to, Runnable delivery) {
        transactions.run(delivery, handle -> {
            DatasetRow row = datasets.find(handle, dataset).orElseThrow(() -> moved(consumer, dataset));
            Long before = from == null ? null : Cursor.parse(from, dataset, row.ds());
            if (!Positions.move(handle, consumer, row, before, Cursor.parse(to, dataset, row.ds()))) {
                throw moved(consumer, dataset);
            }
            return row;
        });
    }

    /** Two processes that deliver the same: the one that commits first has done it. */
    private static NangoException moved(String consumer, Dataset dataset) {
        return new NangoException(
                "position_moved",
                "The position of consumer " + consumer + " in " + dataset
                        + " was moved by somebody else, such as another"
                        + " process with the same consumer; what was delivered here is rolled back");
    }
}
