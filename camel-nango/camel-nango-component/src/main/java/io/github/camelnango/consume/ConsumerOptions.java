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

import org.apache.camel.spi.Configurer;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.jspecify.annotations.Nullable;

/** Endpoint options of the consumers of {@code nango:records} and {@code nango:sync}. */
@Configurer
@UriParams
public class ConsumerOptions {

    @UriParam(label = "consumer,sync")
    private @Nullable String frequency;

    @UriParam(label = "consumer")
    private @Nullable String consumerName;

    @UriParam(label = "consumer", defaultValue = "beginning")
    private StartFrom startFrom = StartFrom.beginning;

    @UriParam(label = "consumer", defaultValue = "record")
    private Deliver deliver = Deliver.record;

    @UriParam(label = "consumer", defaultValue = "100")
    private int maxRecords = 100;

    @UriParam(label = "consumer", defaultValue = "100000")
    private int maxRunRecords = 100_000;

    @UriParam(label = "consumer", defaultValue = "block")
    private OnDeliveryFailure onDeliveryFailure = OnDeliveryFailure.block;

    @UriParam(label = "consumer", defaultValue = "5")
    private int deliveryAttempts = 5;

    @UriParam(label = "consumer")
    private @Nullable String deadLetterUri;

    @UriParam(label = "consumer,transaction")
    private boolean transacted;

    @UriParam(label = "consumer,transaction")
    private @Nullable Object transactionManager;

    public @Nullable String getFrequency() {
        return frequency;
    }

    /**
     * Time between two runs of the sync, such as 'every 15 minutes', 'every hour' or 15m. What the sync declares when
     * not set.
     */
    public void setFrequency(@Nullable String frequency) {
        this.frequency = frequency;
    }

    public @Nullable String getConsumerName() {
        return consumerName;
    }

    /**
     * Name under which the consumer's position is stored. Derived from the URI when not set; to be unique in the
     * context.
     */
    public void setConsumerName(@Nullable String consumerName) {
        this.consumerName = consumerName;
    }

    public StartFrom getStartFrom() {
        return startFrom;
    }

    /**
     * Where a consumer starts: at the beginning of the records, or after those that there are when a consumer of its name
     * first starts with 'now'. What comes later, also for new connections and while the consumer is down, is delivered.
     */
    public void setStartFrom(StartFrom startFrom) {
        this.startFrom = startFrom;
    }

    public Deliver getDeliver() {
        return deliver;
    }

    /** One exchange per record, per batch (a list of up to maxRecords) or per run (a list of all changes). */
    public void setDeliver(Deliver deliver) {
        this.deliver = deliver;
    }

    public int getMaxRecords() {
        return maxRecords;
    }

    /** How many records are read at once, 1 to 10000, and how many a batch holds at most. */
    public void setMaxRecords(int maxRecords) {
        this.maxRecords = maxRecords;
    }

    public int getMaxRunRecords() {
        return maxRunRecords;
    }

    /**
     * How many changes one exchange of deliver=run may hold, which are in memory all at once. A dataset that has more is held
     * back with an error.
     */
    public void setMaxRunRecords(int maxRunRecords) {
        this.maxRunRecords = maxRunRecords;
    }

    public OnDeliveryFailure getOnDeliveryFailure() {
        return onDeliveryFailure;
    }

    /**
     * What becomes of changes that the route fails on: block keeps them and what comes after them in the same connection and
     * model until they succeed; skip and deadLetter go on after some attempts. Other connections and models never wait.
     */
    public void setOnDeliveryFailure(OnDeliveryFailure onDeliveryFailure) {
        this.onDeliveryFailure = onDeliveryFailure;
    }

    public int getDeliveryAttempts() {
        return deliveryAttempts;
    }

    /**
     * How often changes are delivered before they are skipped or go to the dead letter endpoint, 1 or more; a second lies
     * between the first two, then twice as long each time, up to a minute. Counted anew after a restart.
     */
    public void setDeliveryAttempts(int deliveryAttempts) {
        this.deliveryAttempts = deliveryAttempts;
    }

    public @Nullable String getDeadLetterUri() {
        return deadLetterUri;
    }

    /** Endpoint that gets the changes that the route keeps failing on, if onDeliveryFailure=deadLetter. */
    public void setDeadLetterUri(@Nullable String deadLetterUri) {
        this.deadLetterUri = deadLetterUri;
    }

    public boolean isTransacted() {
        return transacted;
    }

    /**
     * Whether each exchange is delivered in a transaction of the transaction manager, in which the position is stored too: a
     * route that writes to the store's own PostgreSQL database has each change exactly once.
     */
    public void setTransacted(boolean transacted) {
        this.transacted = transacted;
    }

    public @Nullable Object getTransactionManager() {
        return transactionManager;
    }

    /**
     * A Spring PlatformTransactionManager on the data source that is the component's option dataSource; needed if
     * transacted=true.
     */
    public void setTransactionManager(@Nullable Object transactionManager) {
        this.transactionManager = transactionManager;
    }

    /** Where a consumer starts. */
    public enum StartFrom {
        beginning,
        now
    }

    /** What one exchange holds. */
    public enum Deliver {
        record,
        batch,
        run
    }

    /** What becomes of changes that the route fails on. */
    public enum OnDeliveryFailure {
        block,
        skip,
        deadLetter
    }
}
