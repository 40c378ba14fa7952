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
package io.github.camelnango.typed;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoValidationException;
import io.github.camelnango.api.ProxyConfiguration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The pages of one pagination, each fetched when it is asked for. Not thread-safe. */
final class PageLoop<T> implements Iterator<List<T>> {
    private final BlockingCalls calls;
    private final ProxyConfiguration request;
    private final Class<T> item;
    private final int id;
    private @Nullable List<T> page;
    private @Nullable JsonNode before;
    private boolean last;

    PageLoop(BlockingCalls calls, ProxyConfiguration request, Class<T> item) {
        this.calls = calls;
        this.request = request;
        this.item = item;
        this.id = calls.tree("paginateOpen", HttpForm.of(request), Map.of("onPage", request.onPage() != null))
                .path("id")
                .asInt();
    }

    @Override
    public boolean hasNext() {
        while (page == null && !ended()) {
            JsonNode step = calls.tree("paginateNext", id);
            before = step;
            last = step.path("last").asBoolean();
            page = step.has("items") ? items(step.get("items")) : null;
        }
        return page != null;
    }

    /** Tells of the page before, now that its items have been seen; whether there is nothing after it. */
    private boolean ended() {
        JsonNode step = before;
        before = null;
        if (step != null && request.onPage() != null && step.path("callOnPage").asBoolean()) {
            Object next =
                    calls.codec().read(step.path("nextPageParam"), calls.codec().type(Object.class), "A page");
            request.onPage()
                    .accept(new ProxyConfiguration.OnPage(
                            next, HttpAnswer.read(calls.codec(), step.path("response"), Json.class, text())));
        }
        return last;
    }

    private List<T> items(JsonNode items) {
        if (items.isNull() || items.isTextual() && items.textValue().isEmpty()) {
            return List.of();
        }
        if (!items.isArray()) {
            throw new NangoValidationException("A page of " + text() + " is no list of items: say where they stand with"
                    + " paginate(\"response_path\", ...)");
        }
        List<T> read = calls.codec().read(items, calls.codec().listOf(item), "A page of " + text());
        return read == null ? List.of() : read;
    }

    private String text() {
        return request + " for connection " + calls.run().connection().id();
    }

    @Override
    public List<T> next() {
        if (!hasNext()) {
            throw new NoSuchElementException("no further page");
        }
        List<T> result = page;
        page = null;
        return result;
    }
}
