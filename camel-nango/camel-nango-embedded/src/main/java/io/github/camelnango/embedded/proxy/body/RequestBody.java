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
package io.github.camelnango.embedded.proxy.body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelnango.api.HttpBody;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoValidationException;
import io.github.camelnango.embedded.json.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Encodes a request's body as axios would, with the provider's own members merged in. */
public final class RequestBody {
    private static final Set<String> METHODS = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";

    private RequestBody() {}

    /** Whether requests of the method carry a body; one that is given for others is not sent. */
    public static boolean isAllowed(String method) {
        return METHODS.contains(method);
    }

    /**
     * The body as it is sent.
     *
     * @param injected members to merge in; they win
     * @param contentType what caller or provider say it is; {@code null} if they do not
     * @return {@code null} for no body
     */
    public static @Nullable EncodedBody encode(
            @Nullable HttpBody body, Map<String, Object> injected, @Nullable String contentType, String method) {
        if (!isAllowed(method)) {
            return null;
        }
        HttpBody merged = injected.isEmpty() ? body : merge(body, JsonText.tree(injected));
        if (merged == null) {
            return null;
        }
        if (merged instanceof HttpBody.JsonBody json) {
            return json(json.json(), contentType);
        }
        if (merged instanceof HttpBody.Text text) {
            return text(text.text(), contentType, method);
        }
        if (merged instanceof HttpBody.Form form) {
            return EncodedBody.of(form.encoded(), or(contentType, FORM + ";charset=utf-8"));
        }
        if (merged instanceof HttpBody.Bytes bytes) {
            return EncodedBody.of(bytes.bytes(), or(contentType, "application/octet-stream"));
        }
        if (merged instanceof HttpBody.Stream stream) {
            return EncodedBody.of(stream.stream(), or(contentType, "application/octet-stream"));
        }
        return MultipartEncoding.encode((HttpBody.Multipart) merged);
    }

    private static @Nullable EncodedBody json(Json json, @Nullable String contentType) {
        if (json.isNull()) {
            return isJson(contentType) ? EncodedBody.of("null", contentType) : null;
        }
        if (is(contentType, FORM)) {
            return EncodedBody.of(FormEncoding.encode(container(json)), contentType);
        }
        if (is(contentType, "multipart/form-data")) {
            List<HttpBody.Part> parts = new ArrayList<>();
            FormEncoding.fields(
                    container(json),
                    (name, value) -> parts.add(new HttpBody.Part(name, new HttpBody.Text(value), null, null)));
            return MultipartEncoding.encode(new HttpBody.Multipart(parts));
        }
        return EncodedBody.of(json.text(), or(contentType, JSON));
    }

    private static EncodedBody text(String text, @Nullable String contentType, String method) {
        if (isJson(contentType)) {
            return EncodedBody.of(JsonText.isJson(text) ? text.strip() : JsonText.quote(text), contentType);
        }
        return EncodedBody.of(text, contentType != null || method.equals("DELETE") ? contentType : FORM);
    }

    private static @Nullable HttpBody merge(@Nullable HttpBody body, JsonNode injected) {
        if (body == null) {
            return new HttpBody.JsonBody(new Json(injected.toString()));
        }
        if (body instanceof HttpBody.JsonBody json && JsonText.parse(json.json()) instanceof ObjectNode object) {
            object.setAll((ObjectNode) injected);
            return new HttpBody.JsonBody(new Json(object.toString()));
        }
        if (body instanceof HttpBody.Form form) {
            String more = FormEncoding.encode(injected);
            return new HttpBody.Form(form.encoded().isEmpty() ? more : form.encoded() + "&" + more);
        }
        if (body instanceof HttpBody.Multipart multipart) {
            List<HttpBody.Part> parts = new ArrayList<>(multipart.parts());
            FormEncoding.fields(
                    injected,
                    (name, value) -> parts.add(new HttpBody.Part(name, new HttpBody.Text(value), null, null)));
            return new HttpBody.Multipart(parts);
        }
        return body; // text, bytes and streams are nobody's to change
    }

    private static JsonNode container(Json json) {
        JsonNode node = JsonText.parse(json);
        if (!node.isContainerNode()) {
            throw new NangoValidationException("a body that is to be sent as a form must be a JSON object");
        }
        return node;
    }

    private static boolean isJson(@Nullable String contentType) {
        return contentType != null && contentType.toLowerCase(Locale.ROOT).contains(JSON);
    }

    private static boolean is(@Nullable String contentType, String wanted) {
        return contentType != null
                && contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(wanted);
    }

    private static String or(@Nullable String contentType, String otherwise) {
        return contentType == null ? otherwise : contentType;
    }
}
