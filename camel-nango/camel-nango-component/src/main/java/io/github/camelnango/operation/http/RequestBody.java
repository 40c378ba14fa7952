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
package io.github.camelnango.operation.http;

import io.github.camelnango.api.HttpBody;
import io.github.camelnango.api.Json;
import io.github.camelnango.operation.Call;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** The message's body as that of a request: text, bytes and streams as they are, all else as JSON. */
final class RequestBody {

    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS");

    private RequestBody() {}

    static @Nullable HttpBody of(Call call, @Nullable String method) {
        Object body = call.exchange().getMessage().getBody();
        if (body == null || method == null || WITHOUT_BODY.contains(method.toUpperCase(Locale.ROOT))) {
            return null;
        }
        if (body instanceof HttpBody ready) {
            return ready;
        }
        if (body instanceof Json json) {
            return new HttpBody.JsonBody(json);
        }
        if (body instanceof String text) {
            return text(call, text);
        }
        if (body instanceof byte[] bytes) {
            return new HttpBody.Bytes(bytes);
        }
        if (body instanceof InputStream stream) {
            return new HttpBody.Stream(stream);
        }
        return new HttpBody.JsonBody(call.convert(Json.class, body, "a body that can be written as JSON"));
    }

    // Text without a content type would count as a form; a route that hands on JSON text means JSON.
    private static HttpBody text(Call call, String text) {
        boolean typed = call.exchange().getMessage().getHeader(Exchange.CONTENT_TYPE) != null;
        if (typed || call.helperCall() != null || !(text.startsWith("{") || text.startsWith("["))) {
            return new HttpBody.Text(text);
        }
        return new HttpBody.JsonBody(call.convert(Json.class, text, "a body that is JSON, or a Content-Type"));
    }
}
