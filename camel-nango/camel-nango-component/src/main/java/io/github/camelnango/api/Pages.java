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
