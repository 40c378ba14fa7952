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
package io.github.camelnango.embedded.run.call;

import io.github.camelnango.api.HelperReply;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.embedded.json.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads answers to helper calls, also those that a user's route has changed. */
public final class Replies {
    private Replies() {}

    /** A body that must be JSON; an empty one is JSON null. */
    public static Json json(HelperReply reply) {
        Object body = reply.body();
        if (body == null) {
            return Json.NULL;
        }
        if (body instanceof Json json) {
            return json;
        }
        if (body instanceof String text) {
            return text.isBlank() ? Json.NULL : checked(text);
        }
        if (body instanceof byte[] bytes) {
            return checked(new String(bytes, StandardCharsets.UTF_8));
        }
        return JsonText.json(body);
    }

    /** A body that must be of the type. */
    public static <T> T as(HelperReply reply, Class<T> type, String call) {
        if (type.isInstance(reply.body())) {
            return type.cast(reply.body());
        }
        String actual =
                reply.body() == null ? "nothing" : reply.body().getClass().getName();
        throw new NangoException(
                "invalid_reply",
                "The answer to nango." + call + " must be a " + type.getSimpleName() + ", but a route made it " + actual
                        + ": let the route end with the body that the nango: endpoint gives");
    }

    public static int count(HelperReply reply, String header) {
        return header(reply, header) instanceof Number number ? number.intValue() : 0;
    }

    /** Camel's header names are case-insensitive, a copy of its map need not be. */
    public static @Nullable Object header(HelperReply reply, String name) {
        Object value = reply.headers().get(name);
        if (value != null) {
            return value;
        }
        String wanted = name.toLowerCase(Locale.ROOT);
        return reply.headers().entrySet().stream()
                .filter(header -> header.getKey().toLowerCase(Locale.ROOT).equals(wanted))
                .map(java.util.Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static Json checked(String text) {
        JsonText.parse(text);
        return new Json(text);
    }
}
