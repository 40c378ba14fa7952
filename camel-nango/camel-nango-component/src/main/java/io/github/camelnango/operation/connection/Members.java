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
package io.github.camelnango.operation.connection;

import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoValidationException;
import io.github.camelnango.api.Secret;
import io.github.camelnango.operation.Call;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads members of the JSON object in a call's body. */
final class Members {

    private final Call call;
    private final Map<String, Object> members;

    Members(Call call) {
        this.call = call;
        this.members = call.members();
    }

    @Nullable
    String text(String name) {
        Object value = members.get(name);
        if (value instanceof Map || value instanceof Iterable) {
            throw new NangoValidationException(
                    call.subject() + " needs text as the body's member '" + name + "', not an object or a list");
        }
        return value == null ? null : value.toString();
    }

    @Nullable
    Json object(String name) {
        Object value = members.get(name);
        if (value != null && !(value instanceof Map)) {
            throw new NangoValidationException(
                    call.subject() + " needs a JSON object as the body's member '" + name + "'");
        }
        return value == null ? null : call.convert(Json.class, value, "a JSON object as " + name);
    }

    @Nullable
    Secret secret(String name) {
        Json value = object(name);
        return value == null ? null : Secret.of(value.text());
    }

    Map<String, String> texts(String name) {
        object(name);
        Map<String, String> texts = new LinkedHashMap<>();
        if (members.get(name) instanceof Map<?, ?> map) {
            map.forEach((key, value) -> texts.put(String.valueOf(key), String.valueOf(value)));
        }
        return texts;
    }
}
