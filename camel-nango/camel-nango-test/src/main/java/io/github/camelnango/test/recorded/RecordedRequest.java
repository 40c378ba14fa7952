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
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelnango.test.recorded.RequestUrl.Entry;
import java.util.List;
import java.util.Locale;

/**
 * A script's request as recordings tell it from others, for tools that record. Headers with credentials of the runtime's are no part
 * of it. Experimental. Immutable.
 *
 * @param method lower case
 * @param endpoint path without host and query, with a leading slash
 * @param hash under which a recording keeps it
 * @param request what a recording keeps of it: {@code params}, {@code headers} and {@code data}
 */
public record RecordedRequest(String method, String endpoint, String hash, ObjectNode request) {

    /**
     * Reads a request.
     *
     * @param json as a script's helper is called with: an object with {@code method}, {@code endpoint}, {@code params}, {@code headers}
     *     and {@code body}, which has one of the members {@code json}, {@code text}, {@code bytes}, {@code form} and {@code multipart}
     * @throws IllegalArgumentException if it is no JSON
     */
    public static RecordedRequest of(String json) {
        JsonNode asked = JsJson.parse(json);
        RequestIdentity identity = RequestIdentity.of(asked);
        ObjectNode request = JsonNodeFactory.withExactBigDecimals(true).objectNode();
        put(request, "params", identity.params());
        put(request, "headers", identity.headers());
        JsonNode body = asked.path("body");
        if (body.has("json")) {
            request.set("data", body.get("json"));
        } else if (body.has("form") || body.has("multipart")) {
            request.putObject("data");
        } else if (identity.data().isPresent()) {
            request.set("data", body.path(body.has("text") ? "text" : "bytes"));
        }
        return new RecordedRequest(identity.method(), "/" + identity.endpoint(), identity.hash(), request);
    }

    /** The first of a name counts, as it does when a recording is looked up. */
    private static void put(ObjectNode request, String name, List<Entry> entries) {
        if (!entries.isEmpty()) {
            ObjectNode members = request.putObject(name);
            entries.stream()
                    .filter(entry -> !members.has(entry.name()))
                    .forEach(entry -> members.put(entry.name(), entry.value()));
        }
    }

    /** Method and path. */
    @Override
    public String toString() {
        return method.toUpperCase(Locale.ROOT) + " " + endpoint;
    }
}
