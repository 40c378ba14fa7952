package io.github.camelnango.embedded.proxy;

import io.github.camelnango.api.HttpBody;
import io.github.camelnango.api.ProxyRequest;
import io.github.camelnango.embedded.auth.RequestCredentials;
import io.github.camelnango.embedded.provider.Provider;
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
