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

import java.nio.charset.StandardCharsets;

/**
 * A record's content as it is stored.
 *
 * @param codec how the bytes are coded: {@link #PLAIN} or {@link #ZSTD}, and whether they are encrypted
 * @param size how many bytes the JSON text has
 * @param bytes the coded JSON text, encrypted or not
 */
record Payload(int codec, int size, byte[] bytes) {
    static final int PLAIN = 0;
    static final int ZSTD = 1;

    /** Added to the codec of bytes that were encrypted after they were coded. */
    private static final int SEALED = 2;

    /** Below this, compression gains nothing worth its time. */
    private static final int SMALL = 200;

    static Payload of(String json) {
        byte[] plain = withoutHalfPairs(json).getBytes(StandardCharsets.UTF_8);
        if (plain.length > SMALL) {
            byte[] compressed = Zstandard.compress(plain);
            if (compressed.length < plain.length) {
                return new Payload(ZSTD, plain.length, compressed);
            }
        }
        return new Payload(PLAIN, plain.length, plain);
    }

    /** UTF-8 has no form for half a surrogate pair, but JSON has one in ASCII. */
    private static String withoutHalfPairs(String json) {
        StringBuilder escaped = null;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            boolean half = Character.isSurrogate(c);
            if (half
                    && Character.isHighSurrogate(c)
                    && i + 1 < json.length()
                    && Character.isLowSurrogate(json.charAt(i + 1))) {
                if (escaped != null) {
                    escaped.append(c).append(json.charAt(i + 1));
                }
                i++;
            } else if (half) {
                escaped = escaped == null ? new StringBuilder(json.length() + 64).append(json, 0, i) : escaped;
                escaped.append(String.format("\\u%04x", (int) c));
            } else if (escaped != null) {
                escaped.append(c);
            }
        }
        return escaped == null ? json : escaped.toString();
    }

    boolean isSealed() {
        return (codec & SEALED) != 0;
    }

    Payload sealed(byte[] encrypted) {
        return new Payload(codec | SEALED, size, encrypted);
    }

    Payload opened(byte[] decrypted) {
        return new Payload(codec & ~SEALED, size, decrypted);
    }

    String json() {
        byte[] plain =
                switch (codec) {
                    case PLAIN -> bytes;
                    case ZSTD -> Zstandard.decompress(bytes, size);
                    default -> throw new IllegalStateException("Unknown payload codec " + codec);
                };
        return new String(plain, StandardCharsets.UTF_8);
    }
}
