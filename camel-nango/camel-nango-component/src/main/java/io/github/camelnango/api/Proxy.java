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
package io.github.camelnango.api;

import java.util.concurrent.CompletionStage;

/** Port: HTTP requests to providers with credentials injected. Thread-safe. */
public interface Proxy {

    /**
     * Sends a request, repeats it as asked, and ends with the answer. Does not hold the caller's thread.
     *
     * @return the answer; or a failure, never wrapped: {@link NangoHttpException} for a status outside 200 to 299,
     *     {@link NangoNetworkException} when there was no answer, other {@link NangoException}s when the request could
     *     not be made
     */
    CompletionStage<ProxyResponse> send(ProxyRequest request);

    /** As {@link #send}, but the first attempt may hold the caller's thread, which saves to hand it over to another. */
    default CompletionStage<ProxyResponse> sendHere(ProxyRequest request) {
        return send(request);
    }

    /**
     * Pages through an API, by Nango's rules for {@code paginate}.
     *
     * @param request the first request
     * @param settings the {@code paginate} member of a script's config as a JSON object, laid over the provider's own;
     *     JSON null for none
     * @param fetch sends each page's request: {@link #send} itself, or the exchange that a script's call is
     * @throws NangoValidationException if the settings do not suffice
     */
    Pages paginate(ProxyRequest request, Json settings, Fetch fetch);

    /** Sends one page's request. */
    interface Fetch {
        /** As {@link Proxy#send}. */
        CompletionStage<ProxyResponse> send(ProxyRequest request);
    }
}
