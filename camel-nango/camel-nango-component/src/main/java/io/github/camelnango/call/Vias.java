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
package io.github.camelnango.call;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The endpoints that carry helper calls, for runs by the endpoint that started them: a run takes the key of its endpoint
 * along as its origin. Thread-safe.
 */
public final class Vias {

    private final Map<String, ViaUris> byOrigin = new ConcurrentHashMap<>();
    private final AtomicLong count = new AtomicLong();
    private final Supplier<ViaUris> defaults;

    /** With what holds for runs of endpoints that name nothing else. */
    public Vias(Supplier<ViaUris> defaults) {
        this.defaults = defaults;
    }

    /** The key of an endpoint's options; {@code null} if they name no other endpoints than the component's. */
    public @Nullable String add(ViaUris options) {
        ViaUris common = defaults.get();
        boolean same = true;
        for (String kind : new String[] {"proxy", "records", "metadata", "action"}) {
            String uri = options.of(kind);
            same &= uri == null || uri.equals(common.of(kind));
        }
        if (same) {
            return null;
        }
        String origin = "via-" + count.incrementAndGet();
        byOrigin.put(origin, options);
        return origin;
    }

    /** Forgets an endpoint's options. */
    public void remove(@Nullable String origin) {
        if (origin != null) {
            byOrigin.remove(origin);
        }
    }

    /** The endpoint that carries calls of that kind; {@code null} for the {@code nango:} endpoint itself. */
    @Nullable
    String find(String kind, @Nullable String origin) {
        ViaUris own = origin == null ? null : byOrigin.get(origin);
        return (own == null ? defaults.get() : own).of(kind);
    }
}
