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
package io.github.camelnango.embedded.provider;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An API as the catalogue describes it. Immutable.
 *
 * @param name the entry's name
 * @param displayName a name for people
 * @param authMode how it authenticates its callers
 * @param docs where its documentation is; {@code null} if the entry does not say
 * @param proxy how requests to it are made
 * @param fields the whole entry as it was written, aliases resolved: what the auth modes read of it
 */
public record Provider(
        String name,
        String displayName,
        AuthMode authMode,
        @Nullable String docs,
        Proxy proxy,
        Map<String, Object> fields) {

    /**
     * How requests are made. All texts may hold placeholders.
     *
     * @param baseUrl where endpoints are relative to, may be two alternatives {@code A || B}; empty if there is none
     * @param headers headers to inject, lower-case names
     * @param query query parameters to inject
     * @param body members to inject into a JSON object or form: texts and nested maps
     * @param retry what is worth a retry, and how long to wait
     * @param paginate defaults of a script's {@code paginate}, with the names of the catalogue format
     * @param verification requests that tell whether credentials work; {@code null} for none
     * @param decompress whether answers are to be decompressed
     * @param forwardHeadersOnRedirect whether redirects get the request's headers
     */
    public record Proxy(
            String baseUrl,
            Map<String, String> headers,
            Map<String, String> query,
            Map<String, Object> body,
            Retry retry,
            Map<String, Object> paginate,
            @Nullable Verification verification,
            boolean decompress,
            boolean forwardHeadersOnRedirect) {

        /** Nothing is known: requests need a base URL of their own. */
        public static final Proxy NONE =
                new Proxy("", Map.of(), Map.of(), Map.of(), Retry.NONE, Map.of(), null, false, false);
    }

    /**
     * What is worth a retry beyond the defaults, and where answers say how long to wait.
     *
     * @param at response headers that hold an absolute time
     * @param after response headers that hold a number of seconds
     * @param remaining response header that makes an error worth a retry when it is {@code 0}
     * @param errorCodes statuses worth a retry in place of the default ones: {@code 403}, {@code 5xx}, {@code 500-502}
     * @param inBody where the body says how long to wait
     */
    public record Retry(
            List<String> at,
            List<String> after,
            @Nullable String remaining,
            List<String> errorCodes,
            @Nullable InBody inBody) {
        /** The defaults only. */
        public static final Retry NONE = new Retry(List.of(), List.of(), null, List.of(), null);
    }

    /**
     * Where the body of an answer says how long to wait.
     *
     * @param path dotted path to a text
     * @param pattern regular expression whose first group is the wait, without delimiters; {@code null} for all of it
     * @param absolute whether the text is a time, else a number of seconds
     */
    public record InBody(String path, @Nullable String pattern, boolean absolute) {}

    /**
     * Requests that tell whether credentials work: the first that succeeds proves them.
     *
     * @param method GET or POST
     * @param endpoints what to ask, in turn
     * @param baseUrlOverride in place of the base URL
     * @param headers further headers
     * @param data body
     */
    public record Verification(
            String method,
            List<String> endpoints,
            @Nullable String baseUrlOverride,
            Map<String, String> headers,
            @Nullable Object data) {}
}
