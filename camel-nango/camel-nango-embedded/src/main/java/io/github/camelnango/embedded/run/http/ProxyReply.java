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

import io.github.camelnango.api.HelperReply;
import io.github.camelnango.api.HttpBody;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.ProxyResponse;
import io.github.camelnango.embedded.json.JsonText;
import io.github.camelnango.embedded.run.call.Replies;
import io.github.camelnango.embedded.run.call.RunHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads a provider's answer from the exchange that brought it. */
public final class ProxyReply {
    private ProxyReply() {}

    public static ProxyResponse response(HelperReply reply) {
        Object status = Replies.header(reply, RunHeaders.STATUS);
        Object text = Replies.header(reply, RunHeaders.STATUS_TEXT);
        return new ProxyResponse(
                status instanceof Number number ? number.intValue() : 200,
                text == null ? "" : text.toString(),
                headers(reply.headers()),
                body(reply.body()));
    }

    private static Map<String, List<String>> headers(Map<String, Object> headers) {
        Map<String, List<String>> result = new TreeMap<>();
        headers.forEach((name, value) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (!lower.startsWith("camel") && value != null) {
                result.computeIfAbsent(lower, key -> new ArrayList<>()).addAll(values(value));
            }
        });
        return result;
    }

    private static List<String> values(Object value) {
        if (value instanceof Collection<?> several) {
            return several.stream().map(String::valueOf).toList();
        }
        return List.of(value.toString());
    }

    private static @Nullable HttpBody body(@Nullable Object body) {
        if (body == null) {
            return null;
        }
        if (body instanceof HttpBody known) {
            return known;
        }
        if (body instanceof Json json) {
            return new HttpBody.JsonBody(json);
        }
        if (body instanceof String text) {
            return text.isEmpty() ? null : new HttpBody.Text(text);
        }
        if (body instanceof byte[] bytes) {
            return new HttpBody.Bytes(bytes);
        }
        if (body instanceof InputStream stream) {
            return new HttpBody.Bytes(read(stream));
        }
        return new HttpBody.JsonBody(JsonText.json(body));
    }

    private static byte[] read(InputStream stream) {
        try (stream) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new NangoException("invalid_reply", "The answer's body could not be read: " + e.getMessage(), e);
        }
    }
}
