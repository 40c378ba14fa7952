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
package io.github.camelnango;

import io.github.camelnango.api.NangoRuntime;
import io.github.camelnango.api.Registration;
import io.github.camelnango.operation.Call;
import io.github.camelnango.operation.Failures;
import io.github.camelnango.operation.Target;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultAsyncProducer;
import org.jspecify.annotations.Nullable;

/** Hands each exchange to the operation that it asks for. Thread-safe. */
public class NangoProducer extends DefaultAsyncProducer {

    private final NangoEndpoint endpoint;
    private volatile @Nullable Target target;
    private volatile @Nullable NangoRuntime runtime;
    private @Nullable Registration function;

    public NangoProducer(NangoEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        NangoRuntime open = endpoint.runtime();
        function = endpoint.openFunction();
        endpoint.check(open);
        runtime = open;
        target = endpoint.target();
    }

    @Override
    protected void doStop() throws Exception {
        if (function != null) {
            function.close();
            function = null;
        }
        super.doStop();
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        CompletableFuture<?> done;
        try {
            Call call = new Call(exchange, target, runtime);
            done = Operations.of(call).process(call).toCompletableFuture();
        } catch (Throwable e) {
            exchange.setException(Failures.unwrap(e));
            callback.done(true);
            return true;
        }
        if (done.isDone()) {
            finish(exchange, done.handle((result, failure) -> failure).join());
            callback.done(true);
            return true;
        }
        done.whenComplete((result, failure) -> {
            finish(exchange, failure);
            if (failure == null) {
                callback.done(false);
            } else {
                // Perhaps told by whoever cancels many, and must not wait for what each route does about it.
                endpoint.getComponent().routeExecutor().execute(() -> callback.done(false));
            }
        });
        return false;
    }

    private static void finish(Exchange exchange, @Nullable Throwable failure) {
        if (failure != null) {
            exchange.setException(Failures.unwrap(failure));
        }
    }
}
