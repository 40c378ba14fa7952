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
import io.github.camelnango.consume.ConsumerOptions.OnDeliveryFailure;
import io.github.camelnango.consume.DeliveryFailedEvent.Outcome;
import java.util.function.Supplier;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides what becomes of changes that the route fails on, and tells it. Not thread-safe: one poll at a time. */
final class DeliveryFailures {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryFailures.class);

    private final ChangesConsumer consumer;
    private final String consumerName;
    private final OnDeliveryFailure policy;
    private final int attempts;
    private final @Nullable String deadLetterUri;
    private final HeldBack heldBack;
    private final ProducerTemplate template;

    DeliveryFailures(
            ChangesConsumer consumer,
            ConsumerOptions options,
            String consumerName,
            HeldBack heldBack,
            ProducerTemplate template) {
        this.consumer = consumer;
        this.consumerName = consumerName;
        this.policy = options.getOnDeliveryFailure();
        this.attempts = options.getDeliveryAttempts();
        this.deadLetterUri = options.getDeadLetterUri();
        this.heldBack = heldBack;
        this.template = template;
    }

    /**
     * Returns when the changes are done with, although their route failed on them.
     *
     * @param again makes the exchange that failed once more
     * @throws DeliveryException if they are to be delivered again
     */
    void decide(Dataset dataset, DeliveryException failure, Supplier<Exchange> again) {
        int attempt = heldBack.attempts(dataset, failure) + 1;
        boolean last = attempt >= attempts && failure.key() != null;
        // A route that is being stopped may fail for that reason alone.
        if (policy == OnDeliveryFailure.block || !last || !consumer.mayGoOn()) {
            if (attempt == 1) {
                tell(dataset, Outcome.HELD_BACK, attempt, failure);
            }
            throw failure;
        }
        if (policy == OnDeliveryFailure.deadLetter) {
            sendToDeadLetter(failure, again.get());
            tell(dataset, Outcome.DEAD_LETTERED, attempt, failure);
            LOG.warn("Sent to the dead letter endpoint after {} attempts: {}", attempt, failure.getMessage(), failure);
        } else {
            tell(dataset, Outcome.SKIPPED, attempt, failure);
            LOG.warn("Skipped after {} attempts, not to be delivered: {}", attempt, failure.getMessage(), failure);
        }
    }

    private void sendToDeadLetter(DeliveryException failure, Exchange exchange) {
        try {
            exchange.setProperty(Exchange.EXCEPTION_CAUGHT, failure.getCause());
            template.send(deadLetterUri, exchange);
            Exception refused = exchange.getException();
            if (refused != null || exchange.isRollbackOnly() || exchange.isRollbackOnlyLast()) {
                DeliveryException held = new DeliveryException(
                        failure.getMessage() + "; the dead letter endpoint failed on it too",
                        refused == null ? new IllegalStateException("the exchange was rolled back") : refused,
                        failure.key());
                held.addSuppressed(failure);
                throw held;
            }
        } finally {
            consumer.releaseExchange(exchange, false);
        }
    }

    private void tell(Dataset dataset, Outcome outcome, int attempt, DeliveryException failure) {
        DeliveryFailedEvent event = new DeliveryFailedEvent(consumer, consumerName, dataset, outcome, attempt, failure);
        try {
            event.setTimestamp(System.currentTimeMillis());
            consumer.getEndpoint().getCamelContext().getManagementStrategy().notify(event);
        } catch (Exception e) {
            LOG.warn("A listener failed on: {}", event, e);
        }
    }
}
