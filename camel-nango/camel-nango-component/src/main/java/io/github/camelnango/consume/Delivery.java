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
package io.github.camelnango.consume;

import io.github.camelnango.api.Dataset;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.PendingDataset;
import io.github.camelnango.api.RecordPage;
import io.github.camelnango.api.RecordQuery;
import io.github.camelnango.api.Records;
import io.github.camelnango.api.StoredRecord;
import io.github.camelnango.api.TransactedDelivery;
import io.github.camelnango.consume.ConsumerOptions.Deliver;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** Delivers the changes of datasets and stores how far it got. Not thread-safe: one poll at a time. */
final class Delivery {

    private final ChangesConsumer consumer;
    private final Records records;
    private final @Nullable TransactedDelivery transactions;
    private final String consumerName;
    private final RecordExchanges exchanges;
    private final Deliver deliver;
    private final int maxRecords;
    private final int maxRunRecords;

    Delivery(
            ChangesConsumer consumer,
            ConsumerOptions options,
            Records records,
            @Nullable TransactedDelivery transactions,
            String consumerName) {
        this.consumer = consumer;
        this.records = records;
        this.transactions = transactions;
        this.consumerName = consumerName;
        this.exchanges = new RecordExchanges(consumer);
        this.deliver = options.getDeliver();
        this.maxRecords = options.getMaxRecords();
        this.maxRunRecords = options.getMaxRunRecords();
    }

    /** Delivers what the dataset has now; how many exchanges. */
    int deliver(PendingDataset pending) {
        Progress progress = new Progress(pending.dataset(), pending.position());
        try {
            return deliver(progress);
        } finally {
            // Also after a failure: what came before it is done.
            progress.store();
        }
    }

    private int deliver(Progress progress) {
        int delivered = 0;
        List<StoredRecord> run = new ArrayList<>();
        RecordPage page;
        String from = progress.position;
        do {
            page = records.list(progress.dataset, RecordQuery.after(from, maxRecords));
            if (page.records().isEmpty()) {
                break;
            }
            from = page.records().get(page.records().size() - 1).cursor();
            switch (deliver) {
                case record -> delivered += one(progress, page.records());
                case batch -> delivered += all(progress, page.records());
                case run -> gather(run, page.records(), progress.dataset);
            }
            progress.store();
        } while (page.nextCursor() != null && consumer.mayGoOn());
        return run.isEmpty() || !consumer.mayGoOn() ? delivered : delivered + all(progress, run);
    }

    private void gather(List<StoredRecord> run, List<StoredRecord> page, Dataset dataset) {
        if (run.size() + page.size() > maxRunRecords) {
            throw new DeliveryException("Consumer " + consumerName + " has more than " + maxRunRecords + " changes of "
                    + dataset + ", which is too much for one exchange of deliver=run; use deliver=batch, or raise"
                    + " maxRunRecords if they fit into memory");
        }
        run.addAll(page);
    }

    private int one(Progress progress, List<StoredRecord> page) {
        int delivered = 0;
        for (StoredRecord stored : page) {
            if (!consumer.mayGoOn()) {
                break;
            }
            String what = "record " + stored.id() + " of " + progress.dataset;
            move(progress, stored.cursor(), exchanges.one(progress.dataset, stored), what);
            delivered++;
        }
        return delivered;
    }

    private int all(Progress progress, List<StoredRecord> batch) {
        if (!consumer.mayGoOn()) {
            return 0;
        }
        String to = batch.get(batch.size() - 1).cursor();
        move(progress, to, exchanges.all(progress.dataset, batch), batch.size() + " records of " + progress.dataset);
        return 1;
    }

    private void move(Progress progress, String to, Exchange exchange, String what) {
        if (transactions == null) {
            send(exchange, what);
        } else {
            inTransaction(transactions, progress, to, exchange, what);
            progress.stored = to;
        }
        progress.position = to;
    }

    private void inTransaction(
            TransactedDelivery transactions, Progress progress, String to, Exchange exchange, String what) {
        // Camel then redelivers and goes on in this thread, to which the transaction belongs.
        exchange.getExchangeExtension().setTransacted(true);
        try {
            transactions.deliver(consumerName, progress.dataset, progress.position, to, () -> send(exchange, what));
        } catch (NangoException e) {
            if (!e.getType().equals("transaction_failed")) {
                throw e;
            }
            throw new DeliveryException(
                    "The transaction with " + what + " of consumer " + consumerName
                            + " was rolled back; it and later changes of that dataset are delivered again",
                    e);
        }
    }

    private void send(Exchange exchange, String what) {
        try {
            consumer.getProcessor().process(exchange);
        } catch (Exception e) {
            exchange.setException(e);
        }
        try {
            Throwable failure = exchange.getException();
            if (failure != null || exchange.isRollbackOnly() || exchange.isRollbackOnlyLast()) {
                throw new DeliveryException(
                        "The route failed on " + what + " of consumer " + consumerName
                                + "; later changes of that dataset wait until it succeeds",
                        failure == null ? new IllegalStateException("the exchange was rolled back") : failure);
            }
        } finally {
            consumer.releaseExchange(exchange, false);
        }
    }

    /** How far a dataset is done, and how far that is stored. */
    private final class Progress {

        private final Dataset dataset;
        private @Nullable String position;
        private @Nullable String stored;

        private Progress(Dataset dataset, @Nullable String position) {
            this.dataset = dataset;
            this.position = position;
            this.stored = position;
        }

        private void store() {
            if (position != null && !position.equals(stored)) {
                records.savePosition(consumerName, dataset, position);
                stored = position;
            }
        }
    }
}
