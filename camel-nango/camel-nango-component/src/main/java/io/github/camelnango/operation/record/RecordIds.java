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
package io.github.camelnango.operation.record;

import io.github.camelnango.api.NangoValidationException;
import io.github.camelnango.operation.Call;
import io.github.camelnango.operation.Headers;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads record ids from a collection or from comma separated text. */
final class RecordIds {

    private RecordIds() {}

    /** The ids that the header names, else the option; empty for none. */
    static List<String> named(Call call) {
        Object header = call.exchange().getMessage().getHeader(Headers.IDS);
        return of(call, header == null ? call.target().records().getIds() : header);
    }

    static List<String> of(Call call, @Nullable Object ids) {
        if (ids == null || "".equals(ids)) {
            return List.of();
        }
        if (ids instanceof Collection<?> collection) {
            return collection.stream().map(id -> one(call, id)).toList();
        }
        return Arrays.asList(one(call, ids).trim().split("\\s*,\\s*"));
    }

    private static String one(Call call, @Nullable Object id) {
        if (id instanceof CharSequence || id instanceof Number) {
            return id.toString();
        }
        throw new NangoValidationException(call.subject() + " needs ids that are text or numbers; given was "
                + (id == null ? "null" : "a value of type " + id.getClass().getSimpleName()));
    }
}
