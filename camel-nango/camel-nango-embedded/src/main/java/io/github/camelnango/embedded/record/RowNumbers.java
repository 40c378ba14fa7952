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
package io.github.camelnango.embedded.record;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** A set of row numbers: a bit each, since a dataset numbers its rows densely. Not thread-safe. */
final class RowNumbers {
    private static final int BLOCK = 1 << 20;

    private final Map<Long, BitSet> blocks = new HashMap<>();

    void add(long number) {
        blocks.computeIfAbsent(number / BLOCK, block -> new BitSet()).set((int) (number % BLOCK));
    }

    boolean contains(long number) {
        var block = blocks.get(number / BLOCK);
        return block != null && block.get((int) (number % BLOCK));
    }

    /** Adds all numbers of an {@link #encode encoded} array. */
    void addAll(byte[] encoded) {
        long number = 0;
        for (int i = 0; i < encoded.length; ) {
            long delta = 0;
            for (int shift = 0; ; shift += 7) {
                byte part = encoded[i++];
                delta |= (long) (part & 0x7f) << shift;
                if (part >= 0) {
                    break;
                }
            }
            number += delta;
            add(number);
        }
    }

    /** The differences of the sorted numbers, seven bits to the byte. */
    static byte[] encode(long[] numbers) {
        long[] sorted = numbers.clone();
        Arrays.sort(sorted);
        var out = new ByteArrayOutputStream(sorted.length * 2);
        long last = 0;
        for (long number : sorted) {
            long delta = number - last;
            for (; delta > 0x7f; delta >>>= 7) {
                out.write((int) (delta & 0x7f | 0x80));
            }
            out.write((int) delta);
            last = number;
        }
        return out.toByteArray();
    }
}
