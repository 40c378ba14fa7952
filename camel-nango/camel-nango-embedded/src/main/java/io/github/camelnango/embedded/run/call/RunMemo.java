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

import io.github.camelnango.api.ConnectionRef;
import io.github.camelnango.api.Json;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What a run has read of connections, for a while: scripts ask for it in every loop. Thread-safe. */
public final class RunMemo {
    private static final Duration TTL = Duration.ofSeconds(60);

    private final Clock clock;
    private final Map<Key, Entry> entries = new ConcurrentHashMap<>();

    public RunMemo(Clock clock) {
        this.clock = clock;
    }

    private record Key(String what, ConnectionRef connection) {}

    private record Entry(CompletionStage<Json> value, Instant until) {}

    /** What is remembered for that long, or else what {@code read} brings. */
    public CompletionStage<Json> get(
            String what, ConnectionRef connection, Duration ttl, Supplier<CompletionStage<Json>> read) {
        return get(what, connection, false, ttl, read);
    }

    /** What is remembered for a minute, or else what {@code read} brings; {@code fresh} reads in any case. */
    public CompletionStage<Json> get(
            String what, ConnectionRef connection, boolean fresh, Supplier<CompletionStage<Json>> read) {
        return get(what, connection, fresh, TTL, read);
    }

    private CompletionStage<Json> get(
            String what, ConnectionRef connection, boolean fresh, Duration ttl, Supplier<CompletionStage<Json>> read) {
        Key key = new Key(what, connection);
        Entry known = entries.get(key);
        if (!fresh && known != null && clock.instant().isBefore(known.until())) {
            return known.value();
        }
        Entry entry = new Entry(Stages.plain(read.get()), clock.instant().plus(ttl));
        entries.put(key, entry);
        // A failure is not worth remembering.
        entry.value().whenComplete((value, failure) -> {
            if (failure != null) {
                entries.remove(key, entry);
            }
        });
        return entry.value();
    }

    /** Forgets all about the connection. */
    public void forget(ConnectionRef connection) {
        entries.keySet().removeIf(key -> key.connection().equals(connection));
    }
}
