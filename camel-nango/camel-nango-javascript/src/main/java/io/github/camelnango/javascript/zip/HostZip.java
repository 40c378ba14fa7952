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
package io.github.camelnango.javascript.zip;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/** The operation {@code zip.inflate} that the prelude asks of the host. Thread-safe; refuses with {@link IllegalArgumentException}. */
public final class HostZip {
    /** How the names of all these operations begin. */
    public static final String PREFIX = "zip.";

    /** A small archive can say that it holds any amount: this is what one file of it may be. */
    static final int MAX_BYTES = 100 << 20;

    private HostZip() {}

    /**
     * @param operation its full name
     * @param arguments the deflated bytes in Base64, the size and the checksum that the archive says, the file's name
     * @return the bytes in Base64
     */
    public static JsonNode answer(String operation, JsonNode arguments) {
        if (!operation.equals("zip.inflate")) {
            throw new IllegalArgumentException("not supported: " + operation);
        }
        String name = arguments.path(3).asText();
        long size = arguments.path(1).asLong();
        if (size > MAX_BYTES) {
            throw new IllegalArgumentException("The ZIP archive's file " + name + " would have " + size
                    + " bytes; at most " + MAX_BYTES + " are taken out of an archive");
        }
        byte[] deflated = Base64.getDecoder().decode(arguments.path(0).asText());
        byte[] bytes = inflate(deflated, (int) size, name);
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        if (checksum.getValue() != arguments.path(2).asLong()) {
            throw damaged(name, "its checksum is wrong", null);
        }
        return TextNode.valueOf(Base64.getEncoder().encodeToString(bytes));
    }

    /** A file that goes on behind the size that the archive says is told by one byte more. */
    private static byte[] inflate(byte[] deflated, int size, String name) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(deflated);
            byte[] bytes = new byte[size];
            int filled = 0;
            while (filled < size && !inflater.finished()) {
                int count = inflater.inflate(bytes, filled, size - filled);
                if (count == 0) {
                    throw damaged(name, "it ends too early", null);
                }
                filled += count;
            }
            if (filled < size || inflater.inflate(new byte[1]) > 0) {
                throw damaged(name, "it has not the size that the archive says", null);
            }
            return bytes;
        } catch (DataFormatException e) {
            throw damaged(name, "it is not deflated", e);
        } finally {
            inflater.end();
        }
    }

    private static IllegalArgumentException damaged(String name, String reason, @Nullable Throwable cause) {
        return new IllegalArgumentException("The ZIP archive's file " + name + " is damaged: " + reason, cause);
    }
}
