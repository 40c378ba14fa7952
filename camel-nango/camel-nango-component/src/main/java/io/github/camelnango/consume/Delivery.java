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
import java.util.function.Supplier;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** Delivers the changes of datasets and stores how far it got. Not thread-safe: one poll at a time. */
final class Delivery {

    private final ChangesConsumer consumer;
    private final Records records;
    private final @Nullable TransactedDelivery transactions;
    private final DeliveryFailures failures;
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
            DeliveryFailures failures,
            String consumerName) {
        this.consumer = consumer;
        this.records = records;
        this.transactions = transactions;
        this.failures = failures;
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
            move(
                    progress,
                    new Step(what, stored.cursor(), stored.cursor(), () -> exchanges.one(progress.dataset, stored)));
            delivered++;
        }
        return delivered;
    }

    private int all(Progress progress, List<StoredRecord> batch) {
        if (!consumer.mayGoOn()) {
            return 0;
        }
        String what = batch.size() + " records of " + progress.dataset + " from record "
                + batch.get(0).id() + " on";
        String to = batch.get(batch.size() - 1).cursor();
        // A batch may grow at its end before it is delivered again.
        move(progress, new Step(what, batch.get(0).cursor(), to, () -> exchanges.all(progress.dataset, batch)));
        return 1;
    }

    private void move(Progress progress, Step step) {
        try {
            deliver(progress, step);
        } catch (DeliveryException e) {
            failures.decide(progress.dataset, e, step.exchange);
            passOver(progress, step);
        }
    }

    private void deliver(Progress progress, Step step) {
        Exchange exchange = step.exchange.get();
        if (transactions == null) {
            send(exchange, step);
            progress.position = step.to;
        } else {
            // Camel then redelivers and goes on in this thread, to which the transaction belongs.
            exchange.getExchangeExtension().setTransacted(true);
            inTransaction(transactions, progress, step, () -> send(exchange, step));
        }
    }

    private void passOver(Progress progress, Step step) {
        if (transactions == null) {
            progress.position = step.to;
            progress.store();
        } else {
            inTransaction(transactions, progress, step, () -> {});
        }
    }

    private void inTransaction(TransactedDelivery transactions, Progress progress, Step step, Runnable work) {
        try {
            transactions.deliver(consumerName, progress.dataset, progress.position, step.to, work);
        } catch (NangoException e) {
            boolean moved = e.getType().equals("position_moved");
            if (!moved && !e.getType().equals("transaction_failed")) {
                throw e;
            }
            throw new DeliveryException(
                    "The transaction with " + step.what + " of consumer " + consumerName
                            + " was rolled back; later changes of that dataset wait until it is committed",
                    e,
                    moved ? null : step.key);
        }
        progress.position = step.to;
        progress.stored = step.to;
    }

    private void send(Exchange exchange, Step step) {
        try {
            consumer.getProcessor().process(exchange);
        } catch (Exception e) {
            exchange.setException(e);
        }
        try {
            Throwable failure = exchange.getException();
            if (failure != null || exchange.isRollbackOnly() || exchange.isRollbackOnlyLast()) {
                throw new DeliveryException(
                        "The route failed on " + step.what + " of consumer " + consumerName
                                + "; later changes of that dataset wait until it succeeds",
                        failure == null ? new IllegalStateException("the exchange was rolled back") : failure,
                        step.key);
            }
        } finally {
            consumer.releaseExchange(exchange, false);
        }
    }

    /**
     * One exchange.
     *
     * @param what what is on it, for messages
     * @param key stays the same when it is delivered again
     * @param to the position after it
     * @param exchange makes it
     */
    private record Step(String what, String key, String to, Supplier<Exchange> exchange) {}

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
