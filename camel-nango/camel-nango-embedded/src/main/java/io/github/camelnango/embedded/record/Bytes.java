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

import java.security.MessageDigest;
import java.util.Arrays;

/** A growing array of bytes that can be cut and rearranged. Not thread-safe. */
final class Bytes {
    private byte[] array = new byte[4096];
    private int size;

    int size() {
        return size;
    }

    void clear() {
        size = 0;
        if (array.length > 1 << 20) {
            array = new byte[4096];
        }
    }

    void truncate(int newSize) {
        size = newSize;
    }

    void add(char ascii) {
        room(1);
        array[size++] = (byte) ascii;
    }

    void add(byte[] from, int offset, int length) {
        room(length);
        System.arraycopy(from, offset, array, size, length);
        size += length;
    }

    /** Adds UTF-8, but each surrogate by itself: unpaired ones, which UTF-8 has no form for, stay distinct. */
    void addText(String text) {
        room(Math.multiplyExact(3, text.length()));
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                array[size++] = (byte) c;
            } else if (c < 0x800) {
                array[size++] = (byte) (0xc0 | c >> 6);
                array[size++] = (byte) (0x80 | c & 0x3f);
            } else {
                array[size++] = (byte) (0xe0 | c >> 12);
                array[size++] = (byte) (0x80 | c >> 6 & 0x3f);
                array[size++] = (byte) (0x80 | c & 0x3f);
            }
        }
    }

    byte[] copy(int from, int to) {
        return Arrays.copyOfRange(array, from, to);
    }

    void update(MessageDigest digest) {
        digest.update(array, 0, size);
    }

    private void room(int more) {
        if (array.length - size < more) {
            array = Arrays.copyOf(array, Math.max(Math.addExact(size, more), (int)
                    Math.min(2L * array.length, Integer.MAX_VALUE - 8)));
        }
    }
}
