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

import io.github.camelnango.api.Json;
import io.github.camelnango.api.Pages;
import io.github.camelnango.api.Proxy;
import io.github.camelnango.api.ProxyRequest;
import io.github.camelnango.operation.Call;
import io.github.camelnango.operation.JsonText;
import io.github.camelnango.operation.Operation;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Sends an HTTP request with the connection's credentials; or, with {@code paginate=true}, all pages when asked for. */
final class SendRequest implements Operation {

    @Override
    public CompletionStage<?> process(Call call) {
        ProxyRequest request = RequestReader.read(call);
        Proxy proxy = call.runtime().proxy();
        if (call.helperCall() != null || !call.target().proxy().isPaginate()) {
            return proxy.sendHere(request).thenAccept(response -> ResponseWriter.write(call, response));
        }
        Pages pages = proxy.paginate(request, settings(call), proxy::send);
        call.reply(new PageItems(call, pages));
        return CompletableFuture.completedStage(null);
    }

    private static Json settings(Call call) {
        String path = call.target().proxy().getResponsePath();
        return path == null ? Json.NULL : new Json("{\"response_path\":" + JsonText.quote(path) + "}");
    }
}
