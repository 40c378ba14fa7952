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

import io.github.camelnango.embedded.auth.RequestCredentials;
import io.github.camelnango.embedded.proxy.body.EncodedBody;
import io.github.camelnango.embedded.proxy.body.RequestBody;
import io.github.camelnango.embedded.proxy.target.QueryString;
import io.github.camelnango.embedded.proxy.target.Url;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A request on its way: the first, or what a redirect made of it. Credentials are added here, for own hosts only.
 *
 * @param outbound the attempt's request
 * @param method its method now
 * @param url where it goes now
 * @param body whether it still has its body
 * @param redirected whether it was redirected
 */
record Hop(Outbound outbound, String method, Url url, boolean body, boolean redirected) implements Injection.Pending {

    static Hop first(Outbound outbound) {
        return new Hop(outbound, outbound.request().method(), outbound.url(), true, false);
    }

    /** By the rules of fetch: 303 and, for POST, 301 and 302 turn into a GET without body. */
    Hop next(int status, Url location) {
        boolean read = method.equals("GET") || method.equals("HEAD");
        boolean turns = status == 303 && !read || (status == 301 || status == 302) && method.equals("POST");
        return new Hop(outbound, turns ? "GET" : method, location, body && !turns, true);
    }

    @Override
    public ClassicHttpRequest complete(ClassicHttpRequest bare) {
        boolean trusted = outbound.own().trusts(url);
        Map<String, List<String>> callers = callers(trusted);
        EncodedBody encoded = encoded(trusted, callers);
        Url target = trusted ? withInjectedQuery() : url;
        Map<String, String> injected = trusted ? outbound.credentials().headers(facts(target, encoded)) : Map.of();
        ClassicRequestBuilder request =
                ClassicRequestBuilder.create(method).setScheme(url.scheme()).setPath(target.target());
        bare.headerIterator().forEachRemaining(request::setHeader);
        RequestHeaders.of(injected, callers, UserAgent.NAME).forEach((name, values) -> {
            request.removeHeaders(name);
            values.forEach(value -> request.addHeader(name, value));
        });
        if (encoded != null) {
            request.setEntity(encoded.entity());
            if (encoded.contentType() != null) {
                request.setHeader("content-type", encoded.contentType());
            }
        }
        return request.build();
    }

    private @Nullable EncodedBody encoded(boolean trusted, Map<String, List<String>> callers) {
        if (!body) {
            return null;
        }
        return RequestBody.encode(
                outbound.request().body(),
                trusted ? outbound.credentials().body(outbound.now()) : Map.of(),
                RequestHeaders.contentType(
                        trusted ? outbound.credentials().contentType(outbound.now()) : null, callers),
                method);
    }

    private Url withInjectedQuery() {
        String query = url.query();
        for (Map.Entry<String, String> param :
                outbound.credentials().query(outbound.now()).entrySet()) {
            query = QueryString.set(query, param.getKey(), param.getValue());
        }
        return url.withQuery(query);
    }

    private Map<String, List<String>> callers(boolean trusted) {
        Map<String, List<String>> callers = new HashMap<>(outbound.request().headers());
        if (redirected && !trusted && !outbound.forwardsHeaders()) {
            callers.keySet().removeIf(name -> !RequestHeaders.isHarmless(name));
        }
        if (!body) {
            callers.keySet().removeIf(name -> name.startsWith("content-"));
        }
        return callers;
    }

    /** The request as it is sent, but for the headers: they may sign it. */
    private RequestCredentials.RequestFacts facts(Url target, @Nullable EncodedBody encoded) {
        String contentType = encoded == null ? null : encoded.contentType();
        return new RequestCredentials.RequestFacts(
                method,
                outbound.request().endpoint(),
                target.authority(),
                target.path(),
                target.query() == null ? "" : target.query(),
                contentType == null ? "" : contentType,
                () -> encoded == null ? "" : encoded.text(),
                outbound.now());
    }

    @Override
    public String toString() {
        return outbound.toString();
    }
}
