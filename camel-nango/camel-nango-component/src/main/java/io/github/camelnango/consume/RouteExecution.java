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

import io.github.camelnango.api.Execution;
import io.github.camelnango.api.FunctionDefinition;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.NangoScriptException;
import io.github.camelnango.api.Run;
import io.github.camelnango.operation.Failures;
import io.github.camelnango.operation.Headers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.jspecify.annotations.Nullable;

/** One run of an action that is a route. */
final class RouteExecution implements Execution {

    private final FunctionDefinition definition;
    private final NangoActionConsumer consumer;
    private final Run run;
    private final CompletableFuture<Json> result = new CompletableFuture<>();
    private volatile @Nullable Exchange exchange;

    RouteExecution(FunctionDefinition definition, NangoActionConsumer consumer, Run run) {
        this.definition = definition;
        this.consumer = consumer;
        this.run = run;
    }

    void start(@Nullable Json input) {
        if (!consumer.isRunAllowed() || consumer.isSuspendingOrSuspended()) {
            result.completeExceptionally(consumer.stopped());
            return;
        }
        Exchange created = consumer.createExchange(false);
        exchange = created;
        created.setPattern(ExchangePattern.InOut);
        created.getMessage().setBody(input);
        created.getMessage().setHeader(Headers.INTEGRATION_ID, run.connection().integration());
        created.getMessage().setHeader(Headers.CONNECTION_ID, run.connection().id());
        created.getMessage().setHeader(Headers.RUN_ID, run.id());
        created.setProperty(Headers.RUN_PROPERTY, run);
        consumer.executor().execute(() -> process(created));
    }

    private void process(Exchange started) {
        try {
            consumer.getAsyncProcessor().process(started, sync -> finish(started));
        } catch (RuntimeException e) {
            started.setException(e);
            finish(started);
        }
    }

    private void finish(Exchange ended) {
        try {
            Throwable failure = ended.getException();
            if (failure == null) {
                result.complete(output(ended));
            } else {
                result.completeExceptionally(failure(Failures.unwrap(failure)));
            }
        } catch (RuntimeException e) {
            result.completeExceptionally(failure(e));
        } finally {
            consumer.releaseExchange(ended, false);
        }
    }

    private Json output(Exchange ended) {
        Object body = ended.getMessage().getBody();
        Json output =
                body == null ? Json.NULL : ended.getContext().getTypeConverter().tryConvertTo(Json.class, ended, body);
        if (output == null) {
            throw new NangoScriptException(
                    "script_internal_error",
                    definition.source() + ", which is the " + definition.name() + ", ended with a "
                            + body.getClass().getSimpleName() + " as body that cannot be written as JSON");
        }
        return output;
    }

    private NangoException failure(Throwable failure) {
        return failure instanceof NangoException known
                ? known
                : new NangoScriptException(
                        "script_internal_error",
                        definition.source() + ", which is the " + definition.name() + ", failed for connection "
                                + run.connection().id() + ": " + failure.getMessage(),
                        null,
                        null,
                        failure);
    }

    @Override
    public CompletionStage<Json> result() {
        return result;
    }

    @Override
    public void cancel(NangoException reason) {
        Exchange running = exchange;
        if (result.completeExceptionally(reason) && running != null) {
            running.setRouteStop(true);
        }
    }
}
