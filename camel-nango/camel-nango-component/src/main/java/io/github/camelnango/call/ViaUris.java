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
package io.github.camelnango.call;

import org.jspecify.annotations.Nullable;

/**
 * The endpoints that carry helper calls instead of {@code nango:} endpoints; {@code null} for none.
 *
 * @param proxy carries HTTP requests
 * @param records carries record operations
 * @param metadata carries metadata operations
 * @param action carries actions that functions trigger
 */
public record ViaUris(
        @Nullable String proxy, @Nullable String records, @Nullable String metadata, @Nullable String action) {

    /** The endpoint that carries calls of that kind. */
    @Nullable
    String of(String kind) {
        return switch (kind) {
            case "proxy" -> proxy;
            case "records" -> records;
            case "metadata" -> metadata;
            case "action" -> action;
            default -> null;
        };
    }
}
