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
package io.github.camelnango.call;

import io.github.camelnango.api.FunctionKind;
import io.github.camelnango.api.HelperCall;
import io.github.camelnango.api.HelperCalls;
import io.github.camelnango.api.HelperReply;
import io.github.camelnango.operation.Failures;
import io.github.camelnango.operation.Headers;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.spi.ProducerCache;
import org.apache.camel.support.DefaultExchange;
import org.jspecify.annotations.Nullable;

/**
 * Sends helper calls as exchanges to the {@code nango:} endpoints, or to the endpoint that a via option names. Thread-safe.
 */
public final class EndpointHelperCalls implements HelperCalls {

    /** Which header tells what an endpoint of a kind is about. */
    private static final Map<String, String> NAMES =
            Map.of("records", Headers.MODEL, "action", Headers.ACTION, "sync", Headers.SYNC);

    private final CamelContext context;
    private final ProducerCache producers;
    private final Executor io;
    private final CallTargets targets;

    /**
     * Sends through the context.
     *
     * @param io where a call starts: a script's own thread must not carry it
     * @param scheme the component's name in URIs
     */
    public EndpointHelperCalls(CamelContext context, ProducerCache producers, Executor io, Vias vias, String scheme) {
        this.context = context;
        this.producers = producers;
        this.io = io;
        this.targets = new CallTargets(vias, scheme);
    }

    @Override
    public CompletionStage<HelperReply> send(HelperCall call) {
        CompletableFuture<HelperReply> reply = new CompletableFuture<>();
        try {
            io.execute(() -> start(call, reply));
        } catch (RuntimeException e) {
            reply.completeExceptionally(e);
        }
        return reply;
    }

    private void start(HelperCall call, CompletableFuture<HelperReply> reply) {
        try {
            Endpoint endpoint = context.getEndpoint(targets.uri(call));
            Exchange exchange = exchange(endpoint, call);
            producers
                    .asyncSendExchange(endpoint, ExchangePattern.InOut, null, null, exchange, null)
                    .whenComplete((sent, failure) -> finish(call, exchange, failure, reply));
        } catch (Exception e) {
            reply.completeExceptionally(Failures.unwrap(e));
        }
    }

    private static Exchange exchange(Endpoint endpoint, HelperCall call) {
        Exchange exchange = DefaultExchange.newFromEndpoint(endpoint, ExchangePattern.InOut);
        exchange.getMessage().setHeaders(headers(call));
        exchange.getMessage().setBody(call.body());
        exchange.setProperty(Headers.RUN_PROPERTY, call.run());
        call.properties().forEach(exchange::setProperty);
        exchange.setProperty(Headers.HELPER_CALL_PROPERTY, call);
        return exchange;
    }

    // A via route needs to know what for it is called; what the call itself says comes first.
    private static Map<String, Object> headers(HelperCall call) {
        Map<String, Object> headers = new HashMap<>();
        headers.put(Headers.CONNECTION_ID, call.run().connection().id());
        headers.put(Headers.RUN_ID, call.run().id());
        if (call.integration() != null) {
            headers.put(Headers.INTEGRATION_ID, call.integration());
        }
        if (call.operation() != null) {
            headers.put(Headers.OPERATION, call.operation());
        }
        if (call.run().function().kind() == FunctionKind.SYNC) {
            headers.put(Headers.SYNC, call.run().function().name());
        }
        headers.putAll(call.headers());
        String names = NAMES.get(call.kind());
        if (names != null && call.name() != null) {
            headers.put(names, call.name());
        }
        return headers;
    }

    private static void finish(
            HelperCall call, Exchange exchange, @Nullable Throwable failure, CompletableFuture<HelperReply> reply) {
        Throwable failed = failure == null ? exchange.getException() : failure;
        if (failed != null) {
            reply.completeExceptionally(Failures.unwrap(failed));
            return;
        }
        try {
            Map<String, Object> headers = new HashMap<>(exchange.getMessage().getHeaders());
            reply.complete(new HelperReply(ReplyBody.of(call, exchange), headers));
        } catch (RuntimeException e) {
            reply.completeExceptionally(e);
        }
    }
}
