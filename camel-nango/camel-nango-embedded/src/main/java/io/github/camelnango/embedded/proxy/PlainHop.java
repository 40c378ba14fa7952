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
import io.github.camelnango.api.PlainRequest;
import io.github.camelnango.embedded.proxy.body.EncodedBody;
import io.github.camelnango.embedded.proxy.body.MultipartEncoding;
import io.github.camelnango.embedded.proxy.target.Url;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A request without credentials on its way: the first, or what a redirect made of it.
 *
 * @param method its method now
 * @param url where it goes now
 * @param headers its headers now, lower-case names
 * @param body its body now; {@code null} for none
 */
record PlainHop(String method, Url url, Map<String, List<String>> headers, @Nullable HttpBody body)
        implements Injection.Pending {
    private static final Set<String> OF_ORIGIN = Set.of("authorization", "proxy-authorization", "cookie");

    static PlainHop first(PlainRequest request, Url url) {
        return new PlainHop(request.method(), url, request.headers(), request.body());
    }

    /** By the rules of fetch: what authenticates towards one origin is not for another. */
    PlainHop next(int status, Url location) {
        boolean read = method.equals("GET") || method.equals("HEAD");
        boolean turns = status == 303 && !read || (status == 301 || status == 302) && method.equals("POST");
        Map<String, List<String>> next = new HashMap<>(headers);
        if (turns) {
            next.keySet().removeIf(name -> name.startsWith("content-") || name.equals("transfer-encoding"));
        }
        if (!location.origin().equals(url.origin())) {
            next.keySet().removeAll(OF_ORIGIN);
        }
        return new PlainHop(turns ? "GET" : method, location, next, turns ? null : body);
    }

    @Override
    public ClassicHttpRequest complete(ClassicHttpRequest bare) {
        ClassicRequestBuilder request =
                ClassicRequestBuilder.create(method).setScheme(url.scheme()).setPath(url.target());
        bare.headerIterator().forEachRemaining(request::setHeader);
        Map<String, List<String>> sent = RequestHeaders.of(Map.of("accept", "*/*"), headers, UserAgent.NAME);
        sent.forEach((name, values) -> {
            request.removeHeaders(name);
            values.forEach(value -> request.addHeader(name, value));
        });
        EncodedBody encoded = encoded();
        if (encoded != null) {
            request.setEntity(encoded.entity());
        }
        String type = encoded == null ? RequestHeaders.contentType(null, headers) : encoded.contentType();
        if (type != null) {
            request.setHeader("content-type", type);
        }
        return request.build();
    }

    private @Nullable EncodedBody encoded() {
        if (body instanceof HttpBody.Multipart multipart) {
            return MultipartEncoding.encode(multipart);
        }
        return body instanceof HttpBody.Bytes bytes
                ? EncodedBody.of(bytes.bytes(), RequestHeaders.contentType(null, headers))
                : null;
    }

    @Override
    public String toString() {
        return method + " " + url;
    }
}
