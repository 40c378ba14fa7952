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
package io.github.camelnango.function;

import org.apache.camel.AsyncCallback;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.spi.ProducerCache;
import org.apache.camel.support.DefaultExchange;
import org.apache.camel.support.cache.DefaultProducerCache;
import org.apache.camel.support.service.ServiceHelper;

/** The route behind an endpoint such as {@code direct:fetchIssues}. Thread-safe. */
final class EndpointRoute implements Route {
    private final Endpoint endpoint;
    private final ProducerCache producers;

    private EndpointRoute(Endpoint endpoint, ProducerCache producers) {
        this.endpoint = endpoint;
        this.producers = producers;
    }

    static EndpointRoute open(CamelContext context, String uri) {
        // A cache sends as routes do: with a unit of work, and seen by event notifiers.
        ProducerCache producers = new DefaultProducerCache(EndpointRoute.class, context, 1);
        ServiceHelper.startService(producers);
        return new EndpointRoute(context.getEndpoint(uri), producers);
    }

    @Override
    public Exchange create() {
        return DefaultExchange.newFromEndpoint(endpoint, ExchangePattern.InOut);
    }

    @Override
    public void process(Exchange exchange, AsyncCallback callback) {
        producers
                .asyncSendExchange(endpoint, ExchangePattern.InOut, null, null, exchange, null)
                .whenComplete((sent, failure) -> {
                    if (failure != null) {
                        exchange.setException(failure);
                    }
                    callback.done(false);
                });
    }

    @Override
    public void release(Exchange exchange) {
        // Nobody pools it.
    }

    void close() {
        ServiceHelper.stopAndShutdownService(producers);
    }
}
