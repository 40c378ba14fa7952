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

import io.github.camelnango.api.NangoNetworkException;
import io.github.camelnango.embedded.proxy.target.Url;
import java.io.IOException;
import java.util.Set;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;

/** Sends a request and follows its redirects, at most five. Blocks; thread-safe. */
final class Sender {
    private static final int MAX_REDIRECTS = 5;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final ProviderClient client;

    Sender(ProviderClient client) {
        this.client = client;
    }

    /** The first answer that is no redirect; the caller closes it. */
    ClassicHttpResponse send(Outbound outbound, InFlight flight) throws IOException {
        Hop hop = Hop.first(outbound);
        for (int redirects = 0; ; redirects++) {
            ClassicHttpResponse response = client.open(hop.method(), hop.url(), hop, flight);
            Header location = response.getFirstHeader("location");
            if (!REDIRECTS.contains(response.getCode()) || location == null) {
                return response;
            }
            response.close();
            if (redirects == MAX_REDIRECTS) {
                throw refused(outbound, "ERR_FR_TOO_MANY_REDIRECTS", "more than " + MAX_REDIRECTS + " redirects");
            }
            Url next = hop.url()
                    .resolve(location.getValue())
                    .orElseThrow(() -> refused(
                            outbound, "ERR_INVALID_REDIRECT", "the redirect does not name an http or https URL"));
            hop = hop.next(response.getCode(), next);
            if (hop.body() && !outbound.isRepeatable()) {
                throw refused(outbound, "ERR_STREAM_REDIRECT", "a body that is a stream cannot be sent twice");
            }
        }
    }

    private static NangoNetworkException refused(Outbound outbound, String code, String reason) {
        return new NangoNetworkException(code, outbound + ": " + reason, null);
    }
}
