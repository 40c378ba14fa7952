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
package io.github.camelnango.embedded.store;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What was read of rows that hardly change, for as long as nobody writes them: up to 1,000 values. On a database that other
 * processes write too nothing is kept. Thread-safe.
 */
public final class Kept<K, V> {
    private static final int MOST = 1_000;

    private final boolean possible;
    private final Map<K, V> values = new ConcurrentHashMap<>();
    private volatile long writes;

    /** Of rows in that database, all of whose writers call {@link #forget}. */
    public Kept(Database database) {
        this.possible = database.dialect().isOneProcess();
    }

    /** The value that is kept, or else what {@code read} brings from the database. */
    public V get(K key, Supplier<V> read) {
        V kept = values.get(key);
        if (kept != null) {
            return kept;
        }
        long before = writes;
        V value = read.get();
        if (possible) {
            keep(key, value, before);
        }
        return value;
    }

    /** What was read before a write may be what was there before it. */
    private synchronized void keep(K key, V value, long before) {
        if (writes == before) {
            if (values.size() >= MOST) {
                values.clear();
            }
            values.put(key, value);
        }
    }

    /** To be called after each write of the row, also after one that failed. */
    public synchronized void forget(K key) {
        writes++;
        values.remove(key);
    }
}
