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
package io.github.camelnango.embedded.run.record;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The ids that one run has written, eight bytes each: a run may write millions. Two ids that fall together would make
 * one deletion too few, never one too many. Not thread-safe.
 */
final class SeenIds {
    private long[] table = new long[1024];
    private int size;

    void add(String id) {
        if (size * 2 >= table.length) {
            grow();
        }
        if (put(hash(id))) {
            size++;
        }
    }

    boolean contains(String id) {
        long hash = hash(id);
        int mask = table.length - 1;
        for (int i = (int) hash & mask; table[i] != 0; i = (i + 1) & mask) {
            if (table[i] == hash) {
                return true;
            }
        }
        return false;
    }

    private boolean put(long hash) {
        int mask = table.length - 1;
        int i = (int) hash & mask;
        while (table[i] != 0) {
            if (table[i] == hash) {
                return false;
            }
            i = (i + 1) & mask;
        }
        table[i] = hash;
        return true;
    }

    private void grow() {
        long[] old = table;
        table = new long[Math.multiplyExact(old.length, 2)];
        Arrays.stream(old).filter(hash -> hash != 0).forEach(this::put);
    }

    /** FNV-1a, mixed once more so that the low bits depend on all others; never 0, which marks an empty place. */
    private static long hash(String id) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash ^= hash >>> 33;
        return hash == 0 ? 1 : hash;
    }
}
