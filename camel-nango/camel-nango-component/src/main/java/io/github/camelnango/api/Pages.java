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
package io.github.camelnango.api;

import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Pages of a paginated request, fetched one by one when asked for. Not thread-safe: one call at a time. */
public interface Pages {

    /** Fetches the next page. Not to be called after one that was the last. */
    CompletionStage<Page> next();

    /**
     * One step of a pagination.
     *
     * @param items the page as JSON, as it stands at the response path; {@code null} if the page is not to be handed on
     * @param nextPageParam what {@code on_page} is told as {@code nextPageParam}, as JSON (text or number), JSON null
     *     for none
     * @param callOnPage whether {@code on_page} is called after this page
     * @param response the answer that the page was in
     * @param last whether there is no further page
     */
    record Page(@Nullable Json items, Json nextPageParam, boolean callOnPage, ProxyResponse response, boolean last) {}
}
