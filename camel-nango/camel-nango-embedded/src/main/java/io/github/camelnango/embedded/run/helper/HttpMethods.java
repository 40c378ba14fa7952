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
package io.github.camelnango.embedded.run.helper;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelnango.api.HttpBody;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.Pages;
import io.github.camelnango.api.Proxy;
import io.github.camelnango.api.ProxyRequest;
import io.github.camelnango.api.ProxyResponse;
import io.github.camelnango.embedded.json.JsonText;
import io.github.camelnango.embedded.run.call.ApiFailure;
import io.github.camelnango.embedded.run.call.RunCalls;
import io.github.camelnango.embedded.run.call.RunHeaders;
import io.github.camelnango.embedded.run.call.Stages;
import io.github.camelnango.embedded.run.http.ProxyConfig;
import io.github.camelnango.embedded.run.http.ProxyReply;
import io.github.camelnango.embedded.run.http.ResponseText;
import io.github.camelnango.embedded.run.http.SentPage;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** {@code nango.proxy}, the verbs, and {@code paginate}: each request, and each page, is an exchange. */
final class HttpMethods {
    private final RunCalls calls;
    private final Proxy proxy;
    private final Executor io;
    private final Map<Integer, OpenPages> open = new ConcurrentHashMap<>();
    private final AtomicInteger ids = new AtomicInteger();

    HttpMethods(RunCalls calls, Proxy proxy, Executor io) {
        this.calls = calls;
        this.proxy = proxy;
        this.io = io;
    }

    private record OpenPages(Pages pages, boolean onPage, ProxyRequest asked, AtomicReference<ProxyRequest> last) {
        Json sent() {
            return SentPage.of(asked, last.get());
        }
    }

    void addTo(Map<String, HelperMethod> methods) {
        methods.put("proxy", this::proxy);
        methods.put("paginateOpen", this::paginateOpen);
        methods.put("paginateNext", this::paginateNext);
        methods.put("paginateSent", this::paginateSent);
        methods.put("paginateClose", this::paginateClose);
    }

    /** Forgets paginations that the function did not close. */
    void close() {
        open.clear();
    }

    private CompletionStage<Json> proxy(Arguments arguments) {
        ProxyRequest request = new ProxyConfig(arguments.object(0, "the configuration")).request(calls.run());
        return send(request).thenApply(response -> new Json(ResponseText.of(response)));
    }

    private CompletionStage<ProxyResponse> send(ProxyRequest request) {
        RunCalls.Call call = calls.call("proxy", request.connection(), null, null)
                .header(RunHeaders.METHOD, request.method())
                .header(RunHeaders.PATH, request.endpoint())
                .header(RunHeaders.QUERY, request.query())
                .property(RunHeaders.PROXY_CONFIG, request)
                .body(message(request.body()));
        for (Map.Entry<String, List<String>> header : request.headers().entrySet()) {
            call.header(header.getKey(), String.join(", ", header.getValue()));
        }
        return Stages.failing(call.send().thenApply(ProxyReply::response), ApiFailure::of);
    }

    /** The body as a route likes it, where that keeps its meaning. */
    private static @Nullable Object message(@Nullable HttpBody body) {
        if (body instanceof HttpBody.JsonBody json) {
            return json.json();
        }
        if (body instanceof HttpBody.Text text) {
            return text.text();
        }
        if (body instanceof HttpBody.Bytes bytes) {
            return bytes.bytes();
        }
        return body;
    }

    private CompletionStage<Json> paginateOpen(Arguments arguments) {
        JsonNode config = arguments.object(0, "the configuration");
        ProxyRequest request = new ProxyConfig(config).request(calls.run());
        JsonNode settings = config.path("paginate");
        Json paginate = settings.isMissingNode() ? Json.NULL : JsonText.json(settings);
        boolean onPage = arguments.tree(1).path("onPage").asBoolean(false);
        // The provider's own settings may have to be read from the store.
        CompletionStage<Json> opened = Stages.on(io, () -> {
            int id = ids.incrementAndGet();
            open.put(id, open(request, paginate, onPage));
            return new Json("{\"id\":" + id + "}");
        });
        return Stages.failing(opened, ApiFailure::of);
    }

    private OpenPages open(ProxyRequest request, Json settings, boolean onPage) {
        AtomicReference<ProxyRequest> last = new AtomicReference<>(request);
        Pages pages = proxy.paginate(request, settings, page -> {
            last.set(page);
            return send(page);
        });
        return new OpenPages(pages, onPage, request, last);
    }

    private CompletionStage<Json> paginateNext(Arguments arguments) {
        OpenPages pages = opened(arguments);
        return pages.pages().next().thenApply(page -> page(page, pages));
    }

    /** What was sent for the page that failed. */
    private CompletionStage<Json> paginateSent(Arguments arguments) {
        return CompletableFuture.completedFuture(opened(arguments).sent());
    }

    private OpenPages opened(Arguments arguments) {
        OpenPages pages = open.get(arguments.tree(0).asInt(-1));
        if (pages == null) {
            throw arguments.invalid("the pagination is closed");
        }
        return pages;
    }

    private CompletionStage<Json> paginateClose(Arguments arguments) {
        open.remove(arguments.tree(0).asInt(-1));
        return CompletableFuture.completedFuture(Json.NULL);
    }

    private static Json page(Pages.Page page, OpenPages pages) {
        StringBuilder json = new StringBuilder("{");
        if (page.items() != null) {
            json.append("\"items\":").append(page.items().text()).append(',');
        }
        if (pages.onPage()) {
            json.append("\"response\":")
                    .append(ResponseText.of(page.response()))
                    .append(',');
        }
        json.append("\"sent\":").append(pages.sent().text()).append(',');
        json.append("\"callOnPage\":").append(page.callOnPage());
        json.append(",\"nextPageParam\":").append(page.nextPageParam().text());
        json.append(",\"last\":").append(page.last());
        return new Json(json.append('}').toString());
    }
}
