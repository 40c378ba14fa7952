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
package io.github.camelnango.test.recorded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How to page: the script's {@code paginate} over the provider's, checked as in production.
 *
 * @param members both, merged
 */
record PageRules(JsonNode members) {

    /** @throws RecordingException with production's message, if they cannot be used */
    static PageRules of(Map<String, Object> provider, JsonNode given) {
        ObjectNode merged = JsJson.MAPPER.createObjectNode();
        provider.forEach((name, value) -> merged.set(name, JsJson.MAPPER.valueToTree(value)));
        given.properties().forEach(member -> merged.set(member.getKey(), member.getValue()));
        if (merged.isEmpty()) {
            throw new RecordingException(
                    "There was no pagination configuration for this integration or configuration passed in.");
        }
        PageRules rules = new PageRules(merged);
        rules.check();
        return rules;
    }

    private void check() {
        require("type", "Pagination type is required");
        switch (type()) {
            case "cursor" -> {
                requireParam("cursor_name_in_request", "cursor");
                requireParam("cursor_path_in_response", "cursor");
                if (limit() != 0) {
                    require(
                            "limit_name_in_request",
                            "Param limit_name_in_request is required for cursor pagination when limit is set");
                }
            }
            case "link" -> {
                if (text("link_rel_in_response_header") == null) {
                    require(
                            "link_path_in_response_body",
                            "Either param link_rel_in_response_header or link_path_in_response_body is required for"
                                    + " link pagination");
                }
            }
            case "offset" -> requireParam("offset_name_in_request", "offset");
            default ->
                throw new RecordingException("Pagination type " + type()
                        + " is not supported. Only cursor, link and offset pagination types are supported.");
        }
    }

    private void requireParam(String name, String kind) {
        require(name, "Param " + name + " is required for " + kind + " pagination");
    }

    private void require(String name, String message) {
        if (text(name) == null) {
            throw new RecordingException(message);
        }
    }

    String type() {
        return members.path("type").asText();
    }

    @Nullable
    String text(String name) {
        JsonNode value = members.path(name);
        return value.isMissingNode() || value.isNull() || value.asText().isEmpty() ? null : value.asText();
    }

    /** A member that is there, or the word that JavaScript makes of one that is not. */
    String name(String member) {
        String name = text(member);
        return name == null ? "undefined" : name;
    }

    /** 0 for none. */
    long limit() {
        return members.path("limit").asLong();
    }

    long start() {
        return members.path("offset_start_value").asLong();
    }

    boolean isPerPage() {
        return "per-page".equals(text("offset_calculation_method"));
    }
}
