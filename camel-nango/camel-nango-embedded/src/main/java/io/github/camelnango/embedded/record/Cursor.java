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

import io.github.camelnango.api.Dataset;
import io.github.camelnango.api.NangoValidationException;
import java.nio.ByteBuffer;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The text of a position: which dataset, and the change number there. Opaque to everybody else. */
final class Cursor {
    private static final byte FORM = 1;
    private static final int LENGTH = 1 + 8 + 8;

    private Cursor() {}

    static String text(long dataset, long seq) {
        byte[] bytes = ByteBuffer.allocate(LENGTH)
                .put(FORM)
                .putLong(dataset)
                .putLong(seq)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whether the first is after the second; {@code false} if they are not cursors of the same dataset. */
    static boolean isAfter(String cursor, String other) {
        ByteBuffer first = bytes(cursor);
        ByteBuffer second = bytes(other);
        return first != null
                && second != null
                && first.getLong(1) == second.getLong(1)
                && first.getLong(9) > second.getLong(9);
    }

    private static @Nullable ByteBuffer bytes(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            return bytes.length == LENGTH && bytes[0] == FORM ? ByteBuffer.wrap(bytes) : null;
        } catch (IllegalArgumentException e) {
            return null; // the text of another store
        }
    }

    /**
     * The change number of a cursor.
     *
     * @throws NangoValidationException if the text is no cursor, or one of another dataset
     */
    static long parse(String text, Dataset dataset, long number) {
        ByteBuffer bytes;
        try {
            bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            throw invalid(dataset, "is not a cursor");
        }
        if (bytes.remaining() != LENGTH || bytes.get() != FORM) {
            throw invalid(dataset, "is not a cursor");
        }
        if (bytes.getLong() != number) {
            throw invalid(dataset, "is a cursor of other records");
        }
        return bytes.getLong();
    }

    /**
     * The change number of a cursor that was kept elsewhere; 0 if it is one of other records, as after the connection was
     * made anew.
     *
     * @throws NangoValidationException if the text is no cursor
     */
    static long numberIn(String text, Dataset dataset, long number) {
        ByteBuffer bytes = bytes(text);
        if (bytes == null) {
            throw invalid(dataset, "is not a cursor");
        }
        return bytes.getLong(1) == number ? bytes.getLong(9) : 0;
    }

    private static NangoValidationException invalid(Dataset dataset, String what) {
        return new NangoValidationException("The cursor given for " + dataset + " " + what
                + ". Use the cursor of a record of this model, connection and variant, or none to begin at the start.");
    }
}
