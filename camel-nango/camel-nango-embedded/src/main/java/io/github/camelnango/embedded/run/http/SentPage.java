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
package io.github.camelnango.embedded.run.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelnango.api.HttpBody;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.ProxyRequest;
import io.github.camelnango.embedded.json.JsonText;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** In what a page's request differs from the one that the script asked for. */
public final class SentPage {
    private SentPage() {}

    /** A followed link as {@code endpoint} and {@code baseUrlOverride}; else values for paging as {@code params} or {@code data}. */
    public static Json of(ProxyRequest asked, ProxyRequest sent) {
        ObjectNode result = JsonText.nodes().objectNode();
        if (!sent.endpoint().equals(asked.endpoint())
                || !Objects.equals(sent.baseUrlOverride(), asked.baseUrlOverride())) {
            result.put("endpoint", sent.endpoint());
            result.put("baseUrlOverride", sent.baseUrlOverride());
        } else {
            params(result, asked.query(), sent.query());
            data(result, asked.body(), sent.body());
        }
        return new Json(result.toString());
    }

    private static void params(ObjectNode result, @Nullable String asked, @Nullable String sent) {
        if (sent == null) {
            return;
        }
        Set<String> known = asked == null ? Set.of() : new HashSet<>(List.of(asked.split("&")));
        for (String pair : sent.split("&")) {
            if (!known.contains(pair)) {
                int equals = pair.indexOf('=');
                result.withObject("/params")
                        .put(decoded(pair.substring(0, Math.max(equals, 0))), decoded(pair.substring(equals + 1)));
            }
        }
    }

    private static void data(ObjectNode result, @Nullable HttpBody asked, @Nullable HttpBody sent) {
        if (asked == sent || !(sent instanceof HttpBody.JsonBody json)) {
            return;
        }
        JsonNode before = asked instanceof HttpBody.JsonBody first
                ? JsonText.parse(first.json())
                : JsonText.nodes().missingNode();
        for (Map.Entry<String, JsonNode> member : JsonText.parse(json.json()).properties()) {
            if (!member.getValue().equals(before.path(member.getKey()))) {
                result.withObject("/data").set(member.getKey(), member.getValue());
            }
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
