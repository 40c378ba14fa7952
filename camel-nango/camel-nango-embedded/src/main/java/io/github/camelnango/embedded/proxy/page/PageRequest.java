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
package io.github.camelnango.embedded.proxy.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelnango.api.HttpBody;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoValidationException;
import io.github.camelnango.api.ProxyRequest;
import io.github.camelnango.embedded.json.JsonText;
import io.github.camelnango.embedded.proxy.body.JsonPath;
import io.github.camelnango.embedded.proxy.target.QueryString;
import io.github.camelnango.embedded.proxy.target.Subject;
import io.github.camelnango.embedded.proxy.target.Url;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Changes a request for its next page. */
final class PageRequest {

    private PageRequest() {}

    /** The request with the value set in its query, or in its body under a dotted path. */
    static ProxyRequest with(ProxyRequest request, boolean inBody, String name, JsonNode value) {
        if (!inBody) {
            String query = QueryString.set(request.query(), name, value.asText());
            return copy(
                    request, request.endpoint(), query, request.body(), request.baseUrlOverride(), request.trusted());
        }
        HttpBody body = body(request, name, value);
        return copy(request, request.endpoint(), request.query(), body, request.baseUrlOverride(), request.trusted());
    }

    /** The request to a relative link. */
    static ProxyRequest relative(ProxyRequest request, String link) {
        return copy(request, link, null, request.body(), request.baseUrlOverride(), request.trusted());
    }

    /** The request to an absolute link. */
    static ProxyRequest absolute(ProxyRequest request, Url link, boolean trusted) {
        return copy(request, link.target(), null, request.body(), link.origin(), trusted);
    }

    private static HttpBody body(ProxyRequest request, String name, JsonNode value) {
        HttpBody body = request.body();
        if (body instanceof HttpBody.Form form) {
            return new HttpBody.Form(QueryString.set(form.encoded(), name, value.asText()));
        }
        JsonNode given = body instanceof HttpBody.JsonBody json ? JsonText.parse(json.json()) : null;
        if (body != null && !(given instanceof ObjectNode) && !(given != null && given.isNull())) {
            throw new NangoValidationException(
                    Subject.of(request)
                            + ": to page with values in the body, the body must be an object; or set paginate.in_body to false");
        }
        ObjectNode expanded = JsonNodeFactory.instance.objectNode();
        if (given instanceof ObjectNode object) {
            // Nango expands dotted names of the caller's own as well
            new ArrayList<>(object.properties())
                    .forEach(member -> JsonPath.set(expanded, member.getKey(), member.getValue()));
        }
        JsonPath.set(expanded, name, value);
        return new HttpBody.JsonBody(new Json(expanded.toString()));
    }

    private static ProxyRequest copy(
            ProxyRequest request,
            String endpoint,
            @Nullable String query,
            @Nullable HttpBody body,
            @Nullable String baseUrl,
            boolean trusted) {
        return new ProxyRequest(
                request.connection(),
                request.method(),
                endpoint,
                query,
                request.headers(),
                body,
                baseUrl,
                request.retries(),
                request.retryOn(),
                request.retryHeaders(),
                request.retryUnsafe(),
                request.responseType(),
                request.forwardHeadersOnRedirect(),
                trusted,
                request.runId());
    }
}
