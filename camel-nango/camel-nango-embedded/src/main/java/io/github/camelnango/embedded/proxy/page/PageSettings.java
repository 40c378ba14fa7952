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
package io.github.camelnango.embedded.proxy.page;

import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoValidationException;
import io.github.camelnango.embedded.provider.JsonObjects;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How to page: a script's {@code paginate} laid over the provider's own, checked with Nango's messages.
 *
 * @param type {@code cursor}, {@code link} or {@code offset}
 */
public record PageSettings(String type, Map<String, Object> members) {

    /**
     * @param provider the provider's own
     * @param callers the caller's; JSON null for none
     */
    public static PageSettings of(Map<String, Object> provider, Json callers) {
        Map<String, Object> merged = new HashMap<>(provider);
        if (!callers.isNull()) {
            JsonObjects.toMap(JsonObjects.read(callers.text(), "The option paginate"))
                    .forEach((name, value) -> merged.put(name, value));
        }
        merged.values().removeIf(value -> value == null);
        if (merged.isEmpty()) {
            throw new NangoValidationException(
                    "There was no pagination configuration for this integration or configuration passed in.");
        }
        require(merged.containsKey("type"), "Pagination type is required");
        PageSettings settings = new PageSettings(String.valueOf(merged.get("type")), Map.copyOf(merged));
        settings.check();
        return settings;
    }

    private void check() {
        switch (type) {
            case "cursor" -> {
                requireParam("cursor_name_in_request", "cursor");
                requireParam("cursor_path_in_response", "cursor");
                require(
                        limit() == null || text("limit_name_in_request") != null,
                        "Param limit_name_in_request is required for cursor pagination when limit is set");
            }
            case "link" ->
                require(
                        text("link_rel_in_response_header") != null || text("link_path_in_response_body") != null,
                        "Either param link_rel_in_response_header or link_path_in_response_body is required for link"
                                + " pagination");
            case "offset" -> requireParam("offset_name_in_request", "offset");
            default ->
                throw new NangoValidationException("Pagination type " + type
                        + " is not supported. Only cursor, link and offset pagination types are supported.");
        }
    }

    /** The member as text; {@code null} if it is not set. */
    @Nullable
    String text(String name) {
        Object value = members.get(name);
        return value == null || value.toString().isEmpty() ? null : value.toString();
    }

    /** A member that {@link #of} made sure of. */
    String required(String name) {
        return String.valueOf(members.get(name));
    }

    @Nullable
    Long limit() {
        Long limit = number("limit");
        return limit == null || limit == 0 ? null : limit;
    }

    @Nullable
    Long number(String name) {
        String text = text(name);
        try {
            return text == null ? null : Long.valueOf(text);
        } catch (NumberFormatException e) {
            throw new NangoValidationException("paginate." + name + " must be a whole number");
        }
    }

    /** Whether values go into the body: as set, else for methods that have one. */
    boolean inBody(String method) {
        Object set = members.get("in_body");
        return set == null
                ? method.equals("POST") || method.equals("PUT") || method.equals("PATCH")
                : Boolean.parseBoolean(set.toString());
    }

    private void requireParam(String name, String kind) {
        require(text(name) != null, "Param " + name + " is required for " + kind + " pagination");
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new NangoValidationException(message);
        }
    }
}
