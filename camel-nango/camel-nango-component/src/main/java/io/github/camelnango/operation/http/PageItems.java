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
import io.github.camelnango.operation.Call;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletionException;

/** The items of all pages, each page fetched when its first item is asked for. Not thread-safe. */
final class PageItems implements Iterator<Object> {

    private final Call call;
    private final Pages pages;
    private Iterator<?> items = List.of().iterator();
    private boolean last;

    PageItems(Call call, Pages pages) {
        this.call = call;
        this.pages = pages;
    }

    @Override
    public boolean hasNext() {
        while (!items.hasNext() && !last) {
            Pages.Page page = next(pages);
            Json found = page.items();
            last = page.last();
            if (found != null && !found.isNull()) {
                items = call.convert(List.class, found, "a page that is a JSON array")
                        .iterator();
            }
        }
        return items.hasNext();
    }

    @Override
    public Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException("no further item");
        }
        return items.next();
    }

    private static Pages.Page next(Pages pages) {
        try {
            return pages.next().toCompletableFuture().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
