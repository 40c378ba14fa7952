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
