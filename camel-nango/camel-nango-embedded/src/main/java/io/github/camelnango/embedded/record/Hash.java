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

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The first 128 bits of a SHA-256. A hash that is easier to forge would let crafted content pass as unchanged.
 *
 * @param high the first 64 bits
 * @param low the other 64 bits
 */
record Hash(long high, long low) {

    /** @param secret keeps others from finding content by its hash; may be empty */
    static Hash of(byte[] secret, Bytes bytes) {
        var digest = sha256();
        digest.update(secret);
        bytes.update(digest);
        return of(digest.digest());
    }

    /** From the form in which it is stored, or a longer digest. */
    static Hash of(byte[] stored) {
        var buffer = ByteBuffer.wrap(stored);
        return new Hash(buffer.getLong(), buffer.getLong());
    }

    /** The form in which it is stored. */
    byte[] bytes() {
        return ByteBuffer.allocate(16).putLong(high).putLong(low).array();
    }

    /** The key of a record: 48 bits of the dataset's number, 80 bits of the id's digest. */
    static Hash key(long dataset, String id) {
        byte[] digest = sha256().digest(id.getBytes(StandardCharsets.UTF_8));
        var buffer = ByteBuffer.wrap(digest);
        return new Hash(dataset << 16 | buffer.getShort() & 0xffff, buffer.getLong());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
