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

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.camelnango.api.HttpBody;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.Pages;
import io.github.camelnango.api.Proxy;
import io.github.camelnango.api.ProxyRequest;
import io.github.camelnango.api.ProxyResponse;
import io.github.camelnango.embedded.json.JsonText;
import io.github.camelnango.embedded.proxy.body.JsonSlice;
import io.github.camelnango.embedded.proxy.target.Url;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Pages by cursor, link or offset with Nango's loops. A link is data: it gets credentials on the provider's own and allowed
 * hosts only, and on the host of a base URL that the caller chose. Not thread-safe: one call at a time.
 */
public final class Paginator implements Pages {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Predicate<Url> chosen;
    private final PageSettings settings;
    private final Proxy.Fetch fetch;
    private final boolean inBody;
    private ProxyRequest request;
    private long offset;
    private @Nullable String link;
    private boolean ended;

    /**
     * @param request the first page's
     * @param settings how the next one follows
     * @param chosen whether a URL is on the host of the base URL that the caller chose in place of the provider's
     * @param fetch sends a page's request
     */
    public Paginator(ProxyRequest request, PageSettings settings, Predicate<Url> chosen, Proxy.Fetch fetch) {
        this.chosen = chosen;
        this.settings = settings;
        this.fetch = fetch;
        this.inBody = settings.inBody(request.method());
        Long limit = settings.limit();
        String limitName = settings.text("limit_name_in_request");
        this.request = limit == null || limitName == null
                ? request
                : PageRequest.with(request, inBody, limitName, NODES.numberNode(limit));
        Long start = settings.number("offset_start_value");
        this.offset = start == null ? 0 : start;
    }

    @Override
    public CompletionStage<Page> next() {
        if (ended) {
            throw new IllegalStateException("the last page has been fetched");
        }
        if (settings.type().equals("offset")) {
            JsonNode value = NODES.numberNode(offset);
            request = PageRequest.with(request, inBody, settings.required("offset_name_in_request"), value);
        }
        return fetch.send(request).thenApply(this::page);
    }

    private Page page(ProxyResponse response) {
        Page page =
                switch (settings.type()) {
                    case "cursor" -> cursor(response);
                    case "link" -> link(response);
                    default -> offset(response);
                };
        ended = page.last();
        return page;
    }

    private Page cursor(ProxyResponse response) {
        JsonSlice items = items(response);
        if (items == null || items.length() < 1) {
            return new Page(null, Json.NULL, false, response, true);
        }
        JsonNode next = cursorValue(slice(response, settings.required("cursor_path_in_response")));
        if (next != null) {
            request = PageRequest.with(request, inBody, settings.required("cursor_name_in_request"), next);
        }
        Json told = next == null ? Json.NULL : new Json(next.toString());
        return new Page(new Json(items.json()), told, true, response, next == null);
    }

    private static @Nullable JsonNode cursorValue(@Nullable JsonSlice value) {
        if (value == null) {
            return null;
        }
        if (value.kind() == JsonToken.VALUE_STRING) {
            String text = value.text().strip();
            return text.isEmpty() ? null : NODES.textNode(text);
        }
        return value.kind().isNumeric() ? NODES.numberNode(new BigDecimal(value.text())) : null;
    }

    private Page link(ProxyResponse response) {
        JsonSlice items = items(response);
        String next = nextLink(response);
        boolean last = next == null || next.equals(link);
        if (!last) {
            link = next;
            request = follow(next);
        }
        Json told = next == null ? Json.NULL : new Json(JsonText.quote(next));
        return new Page(items == null ? Json.NULL : new Json(items.json()), told, true, response, last);
    }

    private @Nullable String nextLink(ProxyResponse response) {
        String relation = settings.text("link_rel_in_response_header");
        String found =
                relation == null ? null : LinkHeader.find(response.headers().getOrDefault("link", List.of()), relation);
        String path = settings.text("link_path_in_response_body");
        if (found == null && path != null) {
            JsonSlice slice = slice(response, path);
            found = slice != null && slice.kind() == JsonToken.VALUE_STRING ? slice.text() : null;
        }
        return found == null || found.isBlank() ? null : found;
    }

    private ProxyRequest follow(String next) {
        return Url.parse(next)
                .map(url -> PageRequest.absolute(request, url, chosen.test(url)))
                .orElseGet(() -> PageRequest.relative(request, next));
    }

    private Page offset(ProxyResponse response) {
        JsonSlice items = items(response);
        if (items == null || items.length() < 1) {
            return new Page(null, Json.NULL, false, response, true);
        }
        Json page = new Json(items.json());
        Long limit = settings.limit();
        if (limit != null && items.length() < limit) {
            return new Page(page, Json.NULL, false, response, true);
        }
        Json told = new Json(Long.toString(offset));
        offset += "per-page".equals(settings.text("offset_calculation_method")) ? 1 : items.length();
        return new Page(page, told, true, response, false);
    }

    private @Nullable JsonSlice items(ProxyResponse response) {
        return slice(response, settings.text("response_path"));
    }

    private static @Nullable JsonSlice slice(ProxyResponse response, @Nullable String path) {
        if (response.body() instanceof HttpBody.JsonBody json) {
            return JsonSlice.at(json.json().text(), path);
        }
        boolean whole = path == null && response.body() instanceof HttpBody.Text;
        return whole ? JsonSlice.at(JsonText.quote(((HttpBody.Text) response.body()).text()), null) : null;
    }
}
