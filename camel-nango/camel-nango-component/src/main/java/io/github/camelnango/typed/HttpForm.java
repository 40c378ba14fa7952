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
package io.github.camelnango.typed;

import io.github.camelnango.api.HttpBody;
import io.github.camelnango.api.NangoValidationException;
import io.github.camelnango.api.ProxyConfiguration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request in the form in which it crosses the border: the body says of which kind it is. */
final class HttpForm {

    private HttpForm() {}

    static Map<String, Object> of(ProxyConfiguration request) {
        Map<String, Object> form = new LinkedHashMap<>(request.members());
        Object data = form.remove("data");
        if (data != null) {
            form.put("body", body(data));
        }
        return form;
    }

    /** As {@link #of}, with the kind of answer that the type needs. */
    static Map<String, Object> of(ProxyConfiguration request, Class<?> type) {
        Map<String, Object> form = of(request);
        String kind = type == String.class ? "text" : type == byte[].class ? "arraybuffer" : null;
        if (kind != null) {
            form.putIfAbsent("responseType", kind);
        }
        return form;
    }

    /** As {@code fetch} takes it: the endpoint is a whole URL. */
    static Map<String, Object> ofFetch(ProxyConfiguration request) {
        if (request.members().containsKey("params")) {
            throw new NangoValidationException("nango.uncontrolledFetch has no params: write the query into the URL");
        }
        Map<String, Object> form = of(request);
        form.put("url", String.valueOf(form.remove("endpoint")));
        return form;
    }

    private static Map<String, Object> body(Object data) {
        if (data instanceof String text) {
            return Map.of("text", text);
        }
        if (data instanceof byte[] bytes) {
            return bytes(bytes);
        }
        return data instanceof HttpBody body ? body(body) : Map.of("json", data);
    }

    private static Map<String, Object> body(HttpBody body) {
        if (body instanceof HttpBody.JsonBody json) {
            return Map.of("json", json.json());
        }
        if (body instanceof HttpBody.Text text) {
            return Map.of("text", text.text());
        }
        if (body instanceof HttpBody.Form form) {
            return Map.of("form", form.encoded());
        }
        if (body instanceof HttpBody.Bytes bytes) {
            return bytes(bytes.bytes());
        }
        if (body instanceof HttpBody.Multipart multipart) {
            List<Map<String, Object>> parts =
                    multipart.parts().stream().map(HttpForm::part).toList();
            return Map.of("multipart", parts);
        }
        throw new IllegalArgumentException("A request's data cannot be a stream: read it first");
    }

    private static Map<String, Object> part(HttpBody.Part part) {
        Map<String, Object> form = new LinkedHashMap<>(body(part.content()));
        form.put("name", part.name());
        put(form, "fileName", part.fileName());
        put(form, "contentType", part.contentType());
        return form;
    }

    private static void put(Map<String, Object> form, String name, @Nullable String value) {
        if (value != null) {
            form.put(name, value);
        }
    }

    private static Map<String, Object> bytes(byte[] bytes) {
        return Map.of("bytes", Base64.getEncoder().encodeToString(bytes));
    }
}
