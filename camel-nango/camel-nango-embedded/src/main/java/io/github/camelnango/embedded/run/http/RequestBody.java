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
import io.github.camelnango.api.HttpBody;
import io.github.camelnango.api.NangoValidationException;
import io.github.camelnango.embedded.json.JsonText;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the body of a request in the form in which scripts hand it over: {@code {"json": ...}}, {@code {"text": ...}}. */
public final class RequestBody {
    private RequestBody() {}

    public static @Nullable HttpBody of(JsonNode body) {
        if (body.isNull() || body.isMissingNode()) {
            return null;
        }
        if (body.has("json")) {
            return new HttpBody.JsonBody(JsonText.json(body.get("json")));
        }
        if (body.has("text")) {
            return new HttpBody.Text(text(body, "text"));
        }
        if (body.has("form")) {
            return new HttpBody.Form(text(body, "form"));
        }
        if (body.has("bytes")) {
            return new HttpBody.Bytes(bytes(body));
        }
        if (body.path("multipart").isArray()) {
            return multipart(body.get("multipart"));
        }
        throw new NangoValidationException("body must have one of json, text, form, bytes and multipart");
    }

    private static HttpBody multipart(JsonNode parts) {
        List<HttpBody.Part> result = new ArrayList<>();
        for (JsonNode part : parts) {
            HttpBody content =
                    part.has("bytes") ? new HttpBody.Bytes(bytes(part)) : new HttpBody.Text(text(part, "text"));
            result.add(new HttpBody.Part(
                    text(part, "name"), content, optional(part, "fileName"), optional(part, "contentType")));
        }
        return new HttpBody.Multipart(result);
    }

    private static byte[] bytes(JsonNode node) {
        try {
            return Base64.getDecoder().decode(text(node, "bytes"));
        } catch (IllegalArgumentException e) {
            throw new NangoValidationException("body.bytes is not valid Base64", e);
        }
    }

    private static String text(JsonNode node, String name) {
        if (!node.path(name).isTextual()) {
            throw ProxyConfig.invalid("body." + name, "a string", node.path(name));
        }
        return node.get(name).textValue();
    }

    private static @Nullable String optional(JsonNode node, String name) {
        return node.path(name).textValue();
    }
}
