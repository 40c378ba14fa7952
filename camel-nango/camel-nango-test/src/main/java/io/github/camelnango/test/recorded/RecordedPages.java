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
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Nango's loops over pages, each page a recorded request. Used by one thread at a time. */
final class RecordedPages {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern LINK = Pattern.compile("<([^>]*)>((?:\\s*;\\s*[^;,]+)*)");

    private final PageRules rules;
    private final ObjectNode request;
    private final Function<JsonNode, RecordedAnswer> send;
    private final boolean onPage;
    private final boolean inBody;
    private long offset;
    private @Nullable String link;

    /** @param send asks for one page */
    RecordedPages(PageRules rules, JsonNode request, boolean onPage, Function<JsonNode, RecordedAnswer> send) {
        this.rules = rules;
        this.request = request.deepCopy();
        this.send = send;
        this.onPage = onPage;
        // Whatever in_body says: Nango's tests do not look at it.
        this.inBody = request.path("method").asText("get").matches("(?i)post|put|patch");
        this.offset = rules.start();
        if (rules.limit() != 0) {
            set(rules.name("limit_name_in_request"), rules.members().get("limit"));
        }
    }

    /** The next page as the prelude wants it. */
    ObjectNode next() {
        if (rules.type().equals("offset")) {
            // As Nango's tests do: as text in the query. The older format's hash shows the difference.
            set(
                    rules.name("offset_name_in_request"),
                    inBody ? NODES.numberNode(offset) : NODES.textNode(Long.toString(offset)));
        }
        RecordedAnswer answer = send.apply(request);
        ObjectNode page =
                switch (rules.type()) {
                    case "cursor" -> cursor(answer);
                    case "link" -> link(answer);
                    default -> offset(answer);
                };
        if (onPage) {
            page.set("response", response(answer));
        }
        return page;
    }

    private static ObjectNode response(RecordedAnswer answer) {
        ObjectNode response = answer.json();
        response.put("status", answer.statusOr(200));
        return response;
    }

    private ObjectNode cursor(RecordedAnswer answer) {
        JsonNode items = items(answer);
        if (isNothing(items)) {
            return page(MissingNode.getInstance(), false, NODES.nullNode(), true);
        }
        JsonNode next = JsonPlaces.get(answer.response(), rules.text("cursor_path_in_response"));
        if (next.isTextual()) {
            String text = next.asText().strip();
            next = text.isEmpty() ? NODES.missingNode() : NODES.textNode(text);
        }
        boolean last = !next.isTextual() && !next.isNumber();
        if (!last) {
            set(rules.name("cursor_name_in_request"), next);
        }
        return page(items, true, last ? NODES.nullNode() : next, last);
    }

    private ObjectNode link(RecordedAnswer answer) {
        JsonNode items = items(answer);
        String next = nextLink(answer);
        boolean last = next == null || next.equals(link);
        if (!last) {
            link = next;
            request.put("endpoint", next);
            request.remove("params");
        }
        return page(
                items.isMissingNode() ? NODES.nullNode() : items,
                true,
                next == null ? NODES.nullNode() : NODES.textNode(next),
                last);
    }

    private @Nullable String nextLink(RecordedAnswer answer) {
        String relation = rules.text("link_rel_in_response_header");
        if (relation != null) {
            for (String header : answer.header("link")) {
                Matcher links = LINK.matcher(header);
                while (links.find()) {
                    if (links.group(2).matches(".*\\brel\\s*=\\s*\"?" + Pattern.quote(relation) + "\"?(\\W.*|$)")) {
                        return links.group(1);
                    }
                }
            }
        }
        String path = rules.text("link_path_in_response_body");
        JsonNode found = path == null ? MissingNode.getInstance() : JsonPlaces.get(answer.response(), path);
        return found.isTextual() && !found.asText().isBlank() ? found.asText() : null;
    }

    private ObjectNode offset(RecordedAnswer answer) {
        JsonNode items = items(answer);
        if (isNothing(items)) {
            return page(MissingNode.getInstance(), false, NODES.nullNode(), true);
        }
        long limit = rules.limit();
        if (limit != 0 && items.size() < limit) {
            return page(items, false, NODES.nullNode(), true);
        }
        JsonNode told = NODES.numberNode(offset);
        offset += rules.isPerPage() ? 1 : items.size();
        return page(items, true, told, false);
    }

    private JsonNode items(RecordedAnswer answer) {
        return JsonPlaces.get(answer.response(), rules.text("response_path"));
    }

    private static boolean isNothing(JsonNode items) {
        return items.isMissingNode()
                || items.isNull()
                || (items.isTextual() ? items.asText().isEmpty() : items.isArray() && items.isEmpty())
                || items.isBoolean() && !items.booleanValue();
    }

    private static ObjectNode page(JsonNode items, boolean callOnPage, JsonNode told, boolean last) {
        ObjectNode page = NODES.objectNode();
        if (!items.isMissingNode()) {
            page.set("items", items);
        }
        page.set("nextPageParam", told);
        return page.put("callOnPage", callOnPage).put("last", last);
    }

    private void set(String name, JsonNode value) {
        if (!inBody) {
            params().set(name, value);
            return;
        }
        JsonNode body = request.path("body");
        if (body.has("form")) {
            request.putObject("body").put("form", body.path("form").asText() + "&" + name + "=" + JsJson.text(value));
            return;
        }
        ObjectNode expanded = JsonPlaces.expanded(body.path("json"));
        JsonPlaces.set(expanded, name, value);
        request.putObject("body").set("json", expanded);
    }

    /** Those in the request, as an object even if the script gave a text. */
    private ObjectNode params() {
        JsonNode given = request.path("params");
        if (given instanceof ObjectNode object) {
            return object;
        }
        ObjectNode params = request.putObject("params");
        RequestUrl.entries(given.asText()).forEach(entry -> params.put(entry.name(), entry.value()));
        return params;
    }
}
