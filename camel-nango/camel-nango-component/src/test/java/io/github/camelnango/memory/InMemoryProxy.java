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
package io.github.camelnango.memory;

import io.github.camelnango.api.HttpBody;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.Pages;
import io.github.camelnango.api.Proxy;
import io.github.camelnango.api.ProxyRequest;
import io.github.camelnango.api.ProxyResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Answers from a function instead of over HTTP. */
public final class InMemoryProxy implements Proxy {

    public final List<ProxyRequest> requests = new CopyOnWriteArrayList<>();
    public volatile Function<ProxyRequest, ProxyResponse> answer =
            request -> json("{\"path\":\"" + request.endpoint() + "\"}");

    public static ProxyResponse json(String body) {
        return new ProxyResponse(
                200,
                "OK",
                Map.of("content-type", List.of("application/json"), "x-rate", List.of("9"), "camelevil", List.of("1")),
                new HttpBody.JsonBody(new Json(body)));
    }

    @Override
    public CompletionStage<ProxyResponse> send(ProxyRequest request) {
        requests.add(request);
        CompletableFuture<ProxyResponse> response = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                response.complete(answer.apply(request));
            } catch (RuntimeException e) {
                response.completeExceptionally(e);
            }
        });
        thread.setDaemon(true);
        thread.start();
        return response;
    }

    /** Three pages of two numbers. */
    @Override
    public Pages paginate(ProxyRequest request, Json settings, Fetch fetch) {
        return new Pages() {
            private int page;

            @Override
            public CompletionStage<Page> next() {
                int number = page++;
                return fetch.send(request)
                        .thenApply(response -> new Page(
                                new Json("[" + number * 2 + "," + (number * 2 + 1) + "]"),
                                Json.NULL,
                                true,
                                response,
                                number == 2));
            }
        };
    }
}
