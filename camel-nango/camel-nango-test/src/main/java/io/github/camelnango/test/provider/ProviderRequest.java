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
package io.github.camelnango.test.provider;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A request that a {@link FakeProvider} got. Immutable. Credentials are replaced by {@code ***}: headers that hold them by their
 * name, and wherever a value of {@link FakeProvider#hide} stands.
 *
 * @param method upper case
 * @param path decoded, with a leading slash
 * @param params the query, decoded, in order
 * @param headers lower-case names, the first value of each
 * @param body as text
 * @param status what was answered; 0 for no answer, or none yet
 * @param matched whether an answer was recorded or programmed
 */
public record ProviderRequest(
        String method,
        String path,
        Map<String, List<String>> params,
        Map<String, String> headers,
        String body,
        int status,
        boolean matched) {

    /** The first value of a query parameter. */
    public Optional<String> param(String name) {
        return params.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** A header, whatever its case. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(java.util.Locale.ROOT)));
    }

    /** Method, path and query, such as {@code GET /items?page=2}. */
    public String line() {
        String query = params.entrySet().stream()
                .flatMap(param -> param.getValue().stream().map(value -> param.getKey() + "=" + value))
                .collect(Collectors.joining("&"));
        return method + " " + path + (query.isEmpty() ? "" : "?" + query);
    }

    /** The line and the status. */
    @Override
    public String toString() {
        return line() + " -> " + (status == 0 ? "no answer" : status);
    }
}
