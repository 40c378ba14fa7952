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

import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoActionException;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.NangoNetworkException;
import io.github.camelnango.api.PlainRequest;
import io.github.camelnango.api.PlainResponse;
import io.github.camelnango.embedded.proxy.retry.NetworkErrors;
import io.github.camelnango.embedded.proxy.target.Url;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;

/** One request without credentials, its redirects followed by hand; it is sent once. */
final class PlainCall {
    private static final int MAX_REDIRECTS = 5;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Pattern SCHEME = Pattern.compile("(?s)[A-Za-z][A-Za-z0-9+.-]*:.*");
    private static final Pattern HTTP = Pattern.compile("(?is)https?:.*");

    private final ProviderClient client;
    private final ResponseReader reader;
    private final PlainRequest request;
    private final CompletableFuture<PlainResponse> result = new CompletableFuture<>();
    private final InFlight flight = new InFlight();

    PlainCall(ProviderClient client, ResponseReader reader, PlainRequest request) {
        this.client = client;
        this.reader = reader;
        this.request = request;
    }

    CompletableFuture<PlainResponse> start(Executor io) {
        result.whenComplete((response, failure) -> {
            if (failure != null) {
                flight.end(); // whoever asked may have gone
            }
        });
        try {
            io.execute(this::run);
        } catch (RejectedExecutionException e) {
            result.completeExceptionally(
                    new NangoException("script_aborted", "fetch: not sent, as the runtime is closing", e));
        }
        return result;
    }

    private void run() {
        if (result.isDone()) {
            return;
        }
        try {
            result.complete(send());
        } catch (NangoException e) {
            result.completeExceptionally(e);
        } catch (IOException e) {
            String code = NetworkErrors.code(e);
            result.completeExceptionally(
                    new NangoNetworkException(code, "fetch " + request.method() + " failed (" + code + ")", e));
        } catch (RuntimeException | Error e) {
            result.completeExceptionally(new NangoException(
                    "unknown_error", "fetch failed with " + e.getClass().getName(), e));
        }
    }

    private PlainResponse send() throws IOException {
        Url url = Url.parse(request.url())
                .orElseThrow(() ->
                        refused("url_not_allowed", "the URL must be an absolute http or https URL without user name"));
        PlainHop hop = PlainHop.first(request, url);
        for (int redirects = 0; ; redirects++) {
            ClassicHttpResponse response = client.open(hop.method(), hop.url(), hop, flight);
            Header location = response.getFirstHeader("location");
            if (!REDIRECTS.contains(response.getCode()) || location == null) {
                return read(response, hop, redirects > 0);
            }
            response.close();
            if (redirects == MAX_REDIRECTS) {
                throw refused("too_many_redirects", "more than " + MAX_REDIRECTS + " redirects");
            }
            hop = hop.next(response.getCode(), target(hop, location.getValue()));
        }
    }

    private static Url target(PlainHop hop, String location) {
        return hop.url().resolve(location).orElseThrow(() -> {
            boolean foreign = SCHEME.matcher(location).matches()
                    && !HTTP.matcher(location).matches();
            return foreign
                    ? refused("url_not_allowed", "a redirect leads to a URL that is not http or https")
                    : refused("invalid_redirect", "a redirect does not name a valid URL");
        });
    }

    private PlainResponse read(ClassicHttpResponse response, PlainHop hop, boolean redirected) throws IOException {
        byte[] bytes;
        try (response) {
            bytes = reader.bytes(response, () -> "fetch " + hop, flight::end);
        }
        return new PlainResponse(
                response.getCode(),
                ResponseReader.reason(response),
                ResponseReader.headers(response),
                bytes,
                hop.url().origin() + hop.url().target(),
                redirected);
    }

    /** What the script sees as an ActionError. */
    private static NangoActionException refused(String code, String message) {
        return new NangoActionException(
                "fetch: " + message, new Json("{\"code\":\"" + code + "\",\"message\":\"" + message + "\"}"));
    }
}
