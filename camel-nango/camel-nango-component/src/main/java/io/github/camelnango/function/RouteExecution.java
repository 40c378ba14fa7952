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

import io.github.camelnango.api.ActionException;
import io.github.camelnango.api.Execution;
import io.github.camelnango.api.FunctionDefinition;
import io.github.camelnango.api.FunctionKind;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoAction;
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

/** One run of a function that is a route. Thread-safe. */
final class RouteExecution implements Execution {
    private final RouteFunction function;
    private final NangoAction helper;
    private final CompletableFuture<Json> result = new CompletableFuture<>();
    private volatile @Nullable Exchange exchange;

    RouteExecution(RouteFunction function, NangoAction helper) {
        this.function = function;
        this.helper = helper;
    }

    void start(@Nullable Object body) {
        try {
            Exchange created = function.route().create();
            prepare(created, body);
            exchange = created;
            function.threads().execute(() -> process(created));
        } catch (NangoException e) {
            result.completeExceptionally(e);
        } catch (RuntimeException e) {
            result.completeExceptionally(failure(e));
        }
    }

    private void prepare(Exchange created, @Nullable Object body) {
        Run run = helper.run();
        created.setPattern(ExchangePattern.InOut);
        created.getMessage().setBody(body);
        created.getMessage().setHeader(Headers.INTEGRATION_ID, run.connection().integration());
        created.getMessage().setHeader(Headers.CONNECTION_ID, run.connection().id());
        created.getMessage().setHeader(Headers.RUN_ID, run.id());
        if (run.function().kind() == FunctionKind.SYNC) {
            created.getMessage().setHeader(Headers.SYNC, run.function().name());
            created.getMessage().setHeader(Headers.VARIANT, run.variant());
        }
        created.setProperty(Headers.RUN_PROPERTY, run);
        created.setProperty(Headers.HELPER_PROPERTY, helper);
    }

    private void process(Exchange started) {
        try {
            function.route().process(started, sync -> finish(started));
        } catch (RuntimeException e) {
            started.setException(e);
            finish(started);
        }
    }

    private void finish(Exchange ended) {
        Json output = null;
        Throwable failure = ended.getException();
        try {
            output = failure == null ? output(ended) : null;
        } catch (RuntimeException e) {
            failure = e;
        } finally {
            function.route().release(ended);
        }
        // Last: the caller's route goes on in here.
        if (failure == null) {
            result.complete(output);
        } else {
            result.completeExceptionally(failure(Failures.unwrap(failure)));
        }
    }

    private Json output(Exchange ended) {
        Object body = ended.getMessage().getBody();
        // What the route of a sync ends with is of no meaning, and often is the helper itself.
        if (body == null || helper.run().function().kind() == FunctionKind.SYNC) {
            return Json.NULL;
        }
        Json output = ended.getContext().getTypeConverter().tryConvertTo(Json.class, ended, body);
        if (output == null) {
            throw new NangoScriptException(
                    "script_internal_error",
                    subject() + ", ended with a " + body.getClass().getSimpleName()
                            + " as body that cannot be written as JSON");
        }
        return output;
    }

    private NangoException failure(Throwable failure) {
        if (failure instanceof ActionException) {
            return JavaFailures.of(helper.run(), failure, function.codec());
        }
        return failure instanceof NangoException known
                ? known
                : new NangoScriptException(
                        "script_internal_error",
                        subject() + ", failed for connection " + helper.connectionId() + ": " + failure.getMessage(),
                        null,
                        null,
                        failure);
    }

    private String subject() {
        FunctionDefinition definition = function.definition();
        return definition.source() + ", which is the " + definition.name();
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
