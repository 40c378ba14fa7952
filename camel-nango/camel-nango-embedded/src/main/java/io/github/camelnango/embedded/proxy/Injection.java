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
package io.github.camelnango.embedded.proxy;

import io.github.camelnango.api.NangoAuthException;
import io.github.camelnango.api.NangoException;
import java.io.IOException;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.client5.http.impl.ChainElement;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;

/**
 * The place inside HttpClient where a bare request becomes the real one, with its path, headers, body and credentials. What
 * is outside, such as Camel and listeners of the client, only ever sees method and host.
 */
final class Injection implements ExecChainHandler {
    private static final String PENDING = "camel-nango.pending";

    /** Makes the real request, once for each time that the client wants to send it. */
    interface Pending {
        /** @param bare carries what the client added, such as {@code accept-encoding} */
        ClassicHttpRequest complete(ClassicHttpRequest bare);
    }

    static void install(HttpClientBuilder builder) {
        builder.addExecInterceptorBefore(ChainElement.PROTOCOL.name(), "camel-nango", new Injection());
    }

    /** A context for one request, which carries its secret part. */
    static HttpClientContext context(Pending pending) {
        HttpClientContext context = HttpClientContext.create();
        context.setAttribute(PENDING, pending);
        return context;
    }

    @Override
    public ClassicHttpResponse execute(ClassicHttpRequest bare, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        if (!(scope.clientContext.getAttribute(PENDING) instanceof Pending pending)) {
            return chain.proceed(bare, scope);
        }
        ClassicHttpRequest request;
        try {
            request = pending.complete(bare);
        } catch (NangoException e) {
            throw e;
        } catch (RuntimeException e) {
            // without cause: its message might quote what was injected
            throw new NangoAuthException(
                    "credentials_not_injected",
                    "credentials cannot be put on the request (" + e.getClass().getSimpleName()
                            + "): check the provider's headers, query and body and the connection's credentials");
        }
        ClassicHttpRequest original = ClassicRequestBuilder.copy(request).build();
        // the client goes back to the original's headers when an HTTP proxy asks for authentication
        return chain.proceed(
                request,
                new ExecChain.Scope(scope.exchangeId, scope.route, original, scope.execRuntime, scope.clientContext));
    }
}
