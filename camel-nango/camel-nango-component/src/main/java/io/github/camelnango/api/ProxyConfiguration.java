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

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP request as the author of a function describes it, in Nango's words. Start with {@link #of}; each further method
 * returns a changed copy. Immutable. Credentials are added on the way.
 *
 * @param members the members of Nango's configuration object; {@code data} is the body in Java
 * @param onPage called after each page of {@code paginate}; {@code null} for nothing
 */
public record ProxyConfiguration(Map<String, Object> members, @Nullable Consumer<OnPage> onPage) {

    public ProxyConfiguration {
        members = Map.copyOf(members);
    }

    /**
     * What a pagination tells after a page.
     *
     * @param nextPageParam cursor, link or offset of the next page; {@code null} for none
     * @param response the answer that the page was in, with its whole body
     */
    public record OnPage(@Nullable Object nextPageParam, NangoAction.Response<Json> response) {}

    /**
     * A request to this path, path and query, or absolute URL on the provider's host; it may hold placeholders such as
     * <code>${connectionConfig.subdomain}</code>.
     */
    public static ProxyConfiguration of(String endpoint) {
        return new ProxyConfiguration(Map.of("endpoint", endpoint), null);
    }

    /** Any member of Nango's configuration object by its name. */
    public ProxyConfiguration with(String member, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(members);
        more.put(member, value);
        return new ProxyConfiguration(more, onPage);
    }

    /** The method, for {@link NangoAction#proxy}. */
    public ProxyConfiguration method(String method) {
        return with("method", method);
    }

    /** A query parameter; one that is a collection is written with commas. */
    public ProxyConfiguration param(String name, Object value) {
        return within("params", name, value);
    }

    /** A header. */
    public ProxyConfiguration header(String name, String value) {
        return within("headers", name, value);
    }

    /**
     * The body: text and bytes as they are, an {@link HttpBody} in its form, anything else (a record, a Map,
     * {@link Json}) as JSON. Not sent with GET.
     */
    public ProxyConfiguration data(Object data) {
        return with("data", data);
    }

    /** How often a failed request is repeated: 429, 5xx, no answer, and what the provider's entry names. */
    public ProxyConfiguration retries(int count) {
        return with("retries", count);
    }

    /** Further statuses that are worth a retry. */
    public ProxyConfiguration retryOn(int... statuses) {
        return with("retryOn", IntStream.of(statuses).boxed().toList());
    }

    /** Whether a POST or PATCH may be repeated. */
    public ProxyConfiguration retryUnsafe(boolean on) {
        return with("retryUnsafe", on);
    }

    /** Replaces the provider's base URL. */
    public ProxyConfiguration baseUrlOverride(String url) {
        return with("baseUrlOverride", url);
    }

    /** Uses another connection than the run's. */
    public ProxyConfiguration connection(String providerConfigKey, String connectionId) {
        return with("providerConfigKey", providerConfigKey).with("connectionId", connectionId);
    }

    /** A setting of the pagination in Nango's words, such as {@code type}, {@code response_path} or {@code limit}. */
    public ProxyConfiguration paginate(String setting, Object value) {
        return within("paginate", setting, value);
    }

    /** Calls back after each page that has one after it, by Nango's rules for {@code on_page}. */
    public ProxyConfiguration onPage(Consumer<OnPage> listener) {
        return new ProxyConfiguration(members, listener);
    }

    private ProxyConfiguration within(String member, String name, Object value) {
        Map<String, Object> inner = new LinkedHashMap<>();
        if (members.get(member) instanceof Map<?, ?> before) {
            before.forEach((key, known) -> inner.put(String.valueOf(key), known));
        }
        inner.put(name, value);
        return with(member, inner);
    }

    /** Method and path; the rest may be secret. */
    @Override
    public String toString() {
        String endpoint = String.valueOf(members.get("endpoint"));
        int query = endpoint.indexOf('?');
        return members.getOrDefault("method", "GET") + " " + (query < 0 ? endpoint : endpoint.substring(0, query));
    }
}
