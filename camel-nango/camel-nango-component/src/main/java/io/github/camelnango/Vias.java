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
package io.github.camelnango;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The endpoints that carry helper calls, for runs by the endpoint that started them: a run takes the key of its endpoint
 * along as its origin. Thread-safe.
 */
final class Vias {

    private final Map<String, NangoConfiguration> byOrigin = new ConcurrentHashMap<>();
    private final AtomicLong count = new AtomicLong();

    /** The key of an endpoint's options; {@code null} if they name no other endpoints than the component's. */
    @Nullable
    String add(NangoConfiguration options, NangoConfiguration defaults) {
        boolean same = true;
        for (String kind : new String[] {"proxy", "records", "metadata", "action"}) {
            String uri = of(kind, options);
            same &= uri == null || uri.equals(of(kind, defaults));
        }
        if (same) {
            return null;
        }
        String origin = "via-" + count.incrementAndGet();
        byOrigin.put(origin, options);
        return origin;
    }

    void remove(@Nullable String origin) {
        if (origin != null) {
            byOrigin.remove(origin);
        }
    }

    /** The endpoint that carries calls of that kind; {@code null} for the {@code nango:} endpoint itself. */
    @Nullable
    String find(String kind, @Nullable String origin, NangoConfiguration defaults) {
        return of(kind, origin == null ? defaults : byOrigin.getOrDefault(origin, defaults));
    }

    private static @Nullable String of(String kind, NangoConfiguration options) {
        return switch (kind) {
            case "proxy" -> options.getProxyVia();
            case "records" -> options.getRecordsVia();
            case "metadata" -> options.getMetadataVia();
            case "action" -> options.getActionVia();
            default -> null;
        };
    }
}
