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
import io.github.camelnango.api.NangoValidationException;
import io.github.camelnango.api.PendingDataset;
import io.github.camelnango.api.Records;
import io.github.camelnango.api.TransactedDelivery;
import io.github.camelnango.operation.Target;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.camel.Processor;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.ShutdownRunningTask;
import org.apache.camel.spi.ShutdownAware;
import org.apache.camel.support.DefaultEndpoint;
import org.apache.camel.support.ScheduledPollConsumer;
import org.apache.camel.support.service.ServiceHelper;
import org.jspecify.annotations.Nullable;

/**
 * Follows the change streams of models: one query finds the datasets with changes, then each is delivered in order.
 *
 * <p>A position moves only after the exchange has completed without failure. A record that fails holds back its own dataset,
 * which is tried again after a while; meanwhile the others go on, and the consumer's health check is down.
 */
abstract class ChangesConsumer extends ScheduledPollConsumer implements ShutdownAware {

    private final Source source;
    private final String consumerName;
    private final HeldBack heldBack;
    private volatile boolean delivering;
    private volatile @Nullable TransactedDelivery transactions;
    private @Nullable ProducerTemplate template;

    ChangesConsumer(DefaultEndpoint endpoint, Source source, Processor processor) {
        super(endpoint, processor);
        this.source = source;
        this.consumerName = ConsumerNames.of(source);
        ConsumerRules.check(source.options());
        this.heldBack = new HeldBack(source.clock());
    }

    /** The models to follow. */
    abstract Set<String> models();

    /** The sync whose endpoint this is; {@code null} for none. */
    abstract @Nullable String sync();

    @Override
    protected void doStart() throws Exception {
        source.check();
        Object manager = source.options().getTransactionManager();
        transactions = manager == null ? null : source.runtime().records().transacted(manager);
        if (!source.consumerNames().add(consumerName)) {
            throw new NangoValidationException("Two consumers have the name '" + consumerName
                    + "', so they would share one position; give one of them the option consumerName");
        }
        if (source.options().getStartFrom() == ConsumerOptions.StartFrom.now) {
            Target target = source.target();
            source.runtime()
                    .records()
                    .startFromNow(
                            consumerName, target.integration(), models(), target.connectionId(), target.variant());
        }
        heldBack.clear();
        template = getEndpoint().getCamelContext().createProducerTemplate();
        super.doStart();
    }

    @Override
    protected void doStop() throws Exception {
        super.doStop();
        ServiceHelper.stopAndShutdownService(template);
        template = null;
        source.consumerNames().remove(consumerName);
    }

    @Override
    protected void doResume() throws Exception {
        // Whoever resumes a route has mended something.
        heldBack.clear();
        super.doResume();
    }

    @Override
    protected int poll() throws Exception {
        delivering = true;
        try {
            return deliver();
        } finally {
            delivering = false;
        }
    }

    private int deliver() {
        Records records = source.runtime().records();
        DeliveryFailures failures =
                new DeliveryFailures(this, source.options(), consumerName, heldBack, Objects.requireNonNull(template));
        Delivery delivery = new Delivery(this, source.options(), records, transactions, failures, consumerName);
        List<PendingDataset> changed = pending(records);
        heldBack.keepOnly(changed.stream().map(PendingDataset::dataset).toList());
        int delivered = 0;
        NangoException failed = null;
        for (PendingDataset pending : changed) {
            Dataset dataset = pending.dataset();
            if (!mayGoOn() || heldBack.isHeld(dataset)) {
                continue;
            }
            try {
                delivered += delivery.deliver(pending);
                heldBack.release(dataset);
            } catch (DeliveryException e) {
                heldBack.hold(dataset, e);
                if (failed != null) {
                    e.addSuppressed(failed);
                }
                failed = e;
            }
        }
        if (failed != null) {
            // Thrown after the others had their turn: the exception handler and the health check get it from here.
            throw failed;
        }
        return delivered;
    }

    private List<PendingDataset> pending(Records records) {
        Target target = source.target();
        return records.pending(consumerName, target.integration(), models(), target.connectionId(), target.variant());
    }

    /** Whether a further exchange may start. */
    boolean mayGoOn() {
        return isRunAllowed() && !isSuspendingOrSuspended();
    }

    @Override
    public long getErrorCounter() {
        return Math.max(super.getErrorCounter(), heldBack.count());
    }

    @Override
    protected @Nullable Throwable getLastError() {
        NangoException held = heldBack.first();
        return held == null ? super.getLastError() : held;
    }

    @Override
    public boolean deferShutdown(ShutdownRunningTask task) {
        return false;
    }

    @Override
    public int getPendingExchangesSize() {
        return delivering ? 1 : 0;
    }

    @Override
    public void prepareShutdown(boolean suspendOnly, boolean forced) {
        // Nothing to prepare: the poll ends after the exchange that it is at.
    }
}
