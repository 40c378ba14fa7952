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
package io.github.camelnango.test;

import io.github.camelnango.NangoConstants;
import io.github.camelnango.api.ConnectionRef;
import io.github.camelnango.api.FunctionName;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.test.NangoRun.Status;
import io.github.camelnango.test.provider.FakeProvider;
import io.github.camelnango.test.provider.Hold;
import io.github.camelnango.test.provider.ProviderRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.FailedToCreateProducerException;
import org.apache.camel.ProducerTemplate;
import org.jspecify.annotations.Nullable;

/** Sends the exchanges that run functions, and takes down what happens meanwhile. */
final class Runs {
    private final CamelContext context;
    private final Component component;
    private final FakeProvider provider;
    private final Saves saves;
    private final Duration timeout;
    /** Where the first of a function's crashed runs began, until one has ended well. */
    private final Map<FunctionName, Start> crashed = new HashMap<>();

    Runs(CamelContext context, Component component, FakeProvider provider, Saves saves, Duration timeout) {
        this.context = context;
        this.component = component;
        this.provider = provider;
        this.saves = saves;
        this.timeout = timeout;
    }

    /** How much there was before a run. */
    private record Start(int requests, int saves) {}

    NangoRun run(FunctionName function, ConnectionRef connection, @Nullable String input) {
        Start start = start();
        Set<String> before = reader(function, connection).ids();
        Exchange exchange = await(function, send(function, connection, input));
        NangoException error = error(exchange, function);
        NangoRun run =
                ended(function, connection, start, before, error == null ? Status.SUCCEEDED : Status.FAILED, exchange);
        if (error == null) {
            crashed.remove(function);
        }
        return run;
    }

    NangoRun crash(FunctionName function, ConnectionRef connection, int responses) {
        Start start = start();
        Set<String> before = reader(function, connection).ids();
        Hold hold = provider.holdAfter(responses);
        CompletableFuture<Exchange> sent = send(function, connection, null);
        CompletableFuture<ProviderRequest> reached = hold.reached().toCompletableFuture();
        await(function, CompletableFuture.anyOf(sent, reached));
        if (!reached.isDone()) {
            hold.release();
            NangoException error = error(await(function, sent), function);
            throw new AssertionError(function + " ended "
                    + (error == null ? "well" : "with " + error.getType() + ": " + error.getMessage()) + " after "
                    + (provider.requests().size() - start.requests()) + " requests, before it could crash after "
                    + responses);
        }
        component.crash();
        hold.drop();
        await(function, sent); // it goes on in the store that nobody looks at any more, to its end
        crashed.putIfAbsent(function, start);
        return ended(function, connection, start, before, Status.CRASHED, null);
    }

    private Start start() {
        return new Start(provider.requests().size(), saves.mark());
    }

    private RunReader reader(FunctionName function, ConnectionRef connection) {
        return new RunReader(component.runtime(), function, connection);
    }

    private CompletableFuture<Exchange> send(FunctionName function, ConnectionRef connection, @Nullable String input) {
        String uri = "nango:" + function.kind().id() + "/" + function.integration() + "/" + function.name();
        ProducerTemplate template = context.createProducerTemplate();
        return template.asyncSend(uri, exchange -> {
                    exchange.getMessage().setHeader(NangoConstants.CONNECTION_ID, connection.id());
                    exchange.getMessage().setBody(input);
                })
                .whenComplete((exchange, failure) -> template.stop());
    }

    private <T> T await(FunctionName function, CompletableFuture<T> future) {
        try {
            return future.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError(
                    function + " did not end within " + timeout.toSeconds() + " s; the provider got "
                            + provider.requests(),
                    e);
        } catch (ExecutionException e) {
            throw thrown(function, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while " + function + " ran", e);
        }
    }

    private static @Nullable NangoException error(Exchange exchange, FunctionName function) {
        Exception failure = exchange.getException();
        if (failure == null) {
            return null;
        }
        if (failure instanceof NangoException known
                && !(failure.getCause() instanceof FailedToCreateProducerException)) {
            return known;
        }
        throw thrown(function, failure);
    }

    /** It could not even be started: nothing that a test would look at. */
    private static RuntimeException thrown(FunctionName function, @Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof NangoException known) {
                return known;
            }
        }
        return new IllegalStateException("The " + function + " could not be run", failure);
    }

    private NangoRun ended(
            FunctionName function,
            ConnectionRef connection,
            Start start,
            Set<String> before,
            Status status,
            @Nullable Exchange exchange) {
        RunReader reader = reader(function, connection);
        List<ProviderRequest> requests = provider.requests();
        Start first = crashed.getOrDefault(function, start);
        Json output = exchange == null
                        || status != Status.SUCCEEDED
                        || !function.kind().id().equals("action")
                ? Json.NULL
                : exchange.getMessage().getBody(Json.class);
        return new NangoRun(new NangoRun.Ended(
                function,
                status,
                exchange == null ? null : error(exchange, function),
                output == null ? Json.NULL : output,
                reader.records(),
                List.copyOf(requests.subList(start.requests(), requests.size())),
                reader.logs(before),
                reader.checkpoint(),
                Repeated.of(saves.since(first.saves()), requests.subList(first.requests(), requests.size()))));
    }
}
