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

import io.github.camelnango.api.HttpBody;
import io.github.camelnango.api.ProxyRequest;
import io.github.camelnango.embedded.auth.RequestCredentials;
import io.github.camelnango.embedded.provider.Provider;
import io.github.camelnango.embedded.proxy.body.RequestBody;
import io.github.camelnango.embedded.proxy.target.OwnHosts;
import io.github.camelnango.embedded.proxy.target.Subject;
import io.github.camelnango.embedded.proxy.target.Url;
import java.time.Instant;

/**
 * One attempt's request, ready to be sent. Printing it shows what {@link Subject} does.
 *
 * @param request what was asked for
 * @param provider the provider
 * @param credentials the connection's credentials as they are now
 * @param url where to, without query credentials; may hold credentials in its path
 * @param own who may get credentials
 * @param now the time of the attempt
 */
record Outbound(
        ProxyRequest request, Provider provider, RequestCredentials credentials, Url url, OwnHosts own, Instant now) {

    boolean forwardsHeaders() {
        return request.forwardHeadersOnRedirect() || provider.proxy().forwardHeadersOnRedirect();
    }

    boolean isRepeatable() {
        return !(request.body() instanceof HttpBody.Stream) || !RequestBody.isAllowed(request.method());
    }

    @Override
    public String toString() {
        return Subject.of(request);
    }
}
